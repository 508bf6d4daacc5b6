import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { type Mail, MailId, toMime } from './mime.ts';

/**
 * Hands a mail over. `refused`: the post will never take this mail, so trying again is of no use (an address it does not accept).
 * `stopped`: it takes none at all until somebody has looked, so trying again now is of no use either.
 * @throws what a retry can mend: throttling, network, a sender that is not verified yet.
 */
export type Post = { readonly send: (mail: Mail) => Promise<'sent' | 'refused' | 'stopped'> };

export type PostSettings =
  | { readonly transport: 'ses'; readonly region?: string }
  | { readonly transport: 'folder'; readonly folder: string };

export const openPost = (settings: PostSettings): Post =>
  settings.transport === 'ses' ? sesPost(new SESv2Client({ region: settings.region })) : folderPost(settings.folder);

/** Amazon SES, as raw MIME: its own templates know no calendar part. */
export const sesPost = (client: Pick<SESv2Client, 'send'>): Post => ({
  send: async (mail) => {
    const command = new SendEmailCommand({
      FromEmailAddress: mail.from.email,
      Destination: { ToAddresses: [mail.to.email] },
      Content: { Raw: { Data: await toMime(mail) } },
    });
    try {
      await client.send(command);
      return 'sent';
    } catch (fault) {
      if (isStop(fault)) return 'stopped';
      if (isRefusal(fault)) return 'refused';
      throw fault;
    }
  },
});

/** Our brake, or AWS itself, has stopped the letters. Of a single configuration set SES says so as of a bad request. */
const isStop = (fault: unknown): boolean =>
  fault instanceof Error && (/SendingPaused|AccountSuspended/.test(fault.name) || /\b(paused|suspended|disabled)\b/i.test(fault.message));

/** An address that is not verified yet is refused under the same name as a mail nobody will ever take: the message tells them apart. */
const isRefusal = (fault: unknown): boolean =>
  fault instanceof Error && ['MessageRejected', 'BadRequestException'].includes(fault.name) && !/not verified/i.test(fault.message);

/** A folder to look into: `<id>.eml`, the very bytes SES would get, and `<id>.json` to list and read without a mail program. */
export const folderPost = (folder: string): Post => ({
  send: async (mail) => {
    const id = MailId.parse(mail.id);
    await mkdir(folder, { recursive: true });
    await writeWhole(join(folder, `${id}.eml`), await toMime(mail));
    const { subject, at, text, html, ics, calendars } = mail;
    await writeWhole(
      join(folder, `${id}.json`),
      JSON.stringify(
        { id, to: mail.to.email, subject, at, text, html, ics: ics?.content ?? null, calendars: calendars.map(({ content }) => content) },
        null,
        2,
      ),
    );
    return 'sent';
  },
});

/** A reader of the folder never sees half a file. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const draft = `${path}.${process.pid}.part`;
  await writeFile(draft, content);
  await rename(draft, path);
}
