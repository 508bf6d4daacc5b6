/**
 * How often something may be done before it has to wait: whatever sends, creates or guesses. Generous for anybody's work, far below what
 * harms others. `most` in a window of `minutes`, counted for one person, organisation, address of mail or of the network.
 */
export const limits = {
  // Mails to people who may not want them. A large company invites its people on one day.
  'invitations-by-person': { most: 50, minutes: 1440 },
  'invitations-by-organisation': { most: 200, minutes: 1440 },
  // To one mailbox from everybody together: an invitation, a correction, one from another organisation.
  'invitations-to-address': { most: 4, minutes: 1440 },
  // Somebody who registers for others, as a fund does for its portfolio.
  'organisations-by-person': { most: 50, minutes: 1440 },
  'events-by-organisation': { most: 20, minutes: 1440 },
  // A file is one act, whatever it holds; correcting one takes a few.
  'imports-by-organisation': { most: 100, minutes: 1440 },
  'imported-rows-by-organisation': { most: 50_000, minutes: 1440 },
  // Each sends a mail; the event's own limit of open requests stands beside it.
  'requests-by-organisation': { most: 400, minutes: 1440 },
  // Each tells the owners of an organisation that somebody wants in.
  'join-requests-by-person': { most: 20, minutes: 1440 },
  // A hub looks through a list and proposes; each mails a startup.
  'proposals-by-hub': { most: 100, minutes: 1440 },
  // The other way round: a hub is told that it was named, each time.
  'hubs-named-by-startup': { most: 20, minutes: 1440 },
  // One organisation at one event: admitted, refused, invited once more, other delegates. Each turn is told to those it concerns.
  'turns-of-participation': { most: 20, minutes: 1440 },
  // Saves that change what is published, or the clock it is meant on: each is told to whoever meets there.
  'told-changes-by-event': { most: 60, minutes: 1440 },
  // Each changes what stands in the calendars of everybody whom the organisation meets.
  'renames-by-organisation': { most: 20, minutes: 1440 },
  // Each asks the installer's staff, who read it themselves.
  'confirmations-by-organisation': { most: 10, minutes: 1440 },
  'applications-by-organisation': { most: 40, minutes: 1440 },
  'runs-by-organisation': { most: 500, minutes: 1440 },
  // Each may mail everybody.
  'releases-by-organisation': { most: 60, minutes: 1440 },
  // A calendar that asks for an address that is gone does so every few minutes; an office shares one address.
  'calendar-guesses-by-network': { most: 60, minutes: 10 },
  // A tab with a token that has run out asks a handful of times.
  'wrong-tokens-by-network': { most: 100, minutes: 10 },
  // The local sign-in, where Cognito counts by itself in the cloud. A class that tries the sample world together comes from one network.
  'sign-ins-by-network': { most: 120, minutes: 10 },
  'sign-ins-to-address': { most: 30, minutes: 10 },
} as const satisfies Record<string, { most: number; minutes: number }>;

export type LimitName = keyof typeof limits;

/** The mailbox an address leads to, for counting: what stands after a plus sign is its owner's own sorting. */
export const mailboxOf = (email: string): string => email.toLowerCase().replace(/\+[^@]*(?=@)/, '');

/** The window an instant lies in, in epoch milliseconds, `end` excluded. */
export function windowOf(name: LimitName, epochMilliseconds: number): { start: number; end: number } {
  const length = limits[name].minutes * 60_000;
  const start = Math.floor(epochMilliseconds / length) * length;
  return { start, end: start + length };
}
