import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** A mail as the transport `folder` lays it down. `ics` is the text of an invitation, if it brings one; `calendars` are those of several. */
export const LaidDown = z.object({
  id: z.string(),
  to: z.string(),
  subject: z.string(),
  at: z.string(),
  text: z.string(),
  html: z.string(),
  ics: z.string().nullish(),
  calendars: z.array(z.string()).default([]),
});
export type LaidDown = z.infer<typeof LaidDown>;

/** The texts of all invitations a mail brings. */
export const invitationsOf = ({ ics, calendars }: LaidDown): string[] => (ics ? [ics, ...calendars] : calendars);

export type MailQuery = {
  /** The address it went to; null = any. */
  readonly to: string | null;
  /** Words that all occur in the subject, the text or the address. */
  readonly search: string;
};

export type Mails = {
  list(query: MailQuery): Promise<LaidDown[]>;
  find(id: string): Promise<LaidDown | null>;
  /** Everybody who has got mail, in the order of the alphabet. */
  recipients(): Promise<string[]>;
  /** The bytes of the mail itself. */
  original(id: string): Promise<Buffer | null>;
};

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** The mails in a folder, newest first. What has been read once is kept until its file changes. */
export function openMails(folder: string): Mails {
  const kept = new Map<string, { changed: number; mail: LaidDown }>();

  const read = async (file: string): Promise<LaidDown> => {
    const { mtimeMs } = await stat(join(folder, file));
    const known = kept.get(file);
    if (known?.changed === mtimeMs) return known.mail;
    const mail = LaidDown.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
    kept.set(file, { changed: mtimeMs, mail });
    return mail;
  };
  const all = async (): Promise<LaidDown[]> => {
    const files = await readdir(folder).catch(absent<string[]>([]));
    const mails = await Promise.all(files.filter((file) => file.endsWith('.json')).map(read));
    return mails.sort((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id));
  };
  const find = async (id: string) => (await all()).find((mail) => mail.id === id) ?? null;

  return {
    find,
    async list({ to, search }) {
      const words = fold(search).split(/\s+/).filter(Boolean);
      const found = (mail: LaidDown) => words.every((word) => fold(`${mail.subject} ${mail.text} ${mail.to}`).includes(word));
      return (await all()).filter((mail) => (to === null || mail.to.toLowerCase() === to.toLowerCase()) && found(mail));
    },
    recipients: async () => [...new Set((await all()).map(({ to }) => to))].sort(),
    async original(id) {
      // Only the name of a mail that is there becomes part of a path.
      const mail = await find(id);
      return mail && readFile(join(folder, `${mail.id}.eml`)).catch(absent<Buffer | null>(null));
    },
  };
}

const absent =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };
