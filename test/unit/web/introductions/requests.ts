import type { IntroductionView } from '../../../../web/features/introductions/api/getInbox.ts';

const party = (organisationId: string): IntroductionView['from'] => ({
  organisationId,
  name: { ja: organisationId, en: organisationId },
  kind: 'startup',
  sample: true,
  tagline: { ja: null, en: null },
  person: null,
  contact: null,
});

/** A pending request from `them` to `us` at the summit; change what a test is about. */
export const request = (id: string, changes: Partial<IntroductionView> = {}): IntroductionView => {
  const direction = changes.direction ?? 'received';
  const [from, to] = direction === 'received' ? ['them', 'us'] : ['us', 'them'];
  return {
    id,
    eventId: 'summit',
    fromOrganisationId: from as string,
    toOrganisationId: to as string,
    fromPersonId: 'p1',
    toPersonId: null,
    message: 'Message',
    preference: 'wanted',
    status: 'pending',
    readAt: null,
    answer: null,
    by: null,
    agreedBy: [],
    createdAt: '2026-11-20T00:00:00.000Z',
    expiresAt: '2026-11-27T00:00:00.000Z',
    version: 1,
    direction,
    from: party(changes.fromOrganisationId ?? (from as string)),
    to: party(changes.toOrganisationId ?? (to as string)),
    meeting: null,
    mayAgree: false,
    mayAnswer: direction === 'received',
    ...changes,
  };
};

export const meetingAt = (start: string, end: string) => ({ id: `m-${start}`, start, end, placeId: 'table-1' });
