import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { z } from 'zod';
import type { InvitationMethod } from '../../shared/rules/calendar/invitation.ts';
import type { Instant, Language } from '../../shared/schemas/basics.ts';
import type { Mailbox } from '../../shared/schemas/mailbox.ts';

/** A mail's words. `ics` is there for what stands in a calendar. */
export type Composed = {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly ics: CalendarPart | null;
  /** Where there are several: a file each, since one iCalendar object of a method holds one meeting (RFC 5546 §3.2). */
  readonly calendars: readonly CalendarFile[];
};

export type CalendarPart = { readonly method: InvitationMethod; readonly content: string };
export type CalendarFile = CalendarPart & { readonly filename: string };

/** Names a mail for good: its Message-ID, its file, its receipt. Nothing that could leave a header or a folder. */
export const MailId = z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?=[A-Za-z0-9_-])){0,180}$/, 'invalid-mail-id');

/** A mail ready for the post. */
export type Mail = Composed & {
  readonly id: string;
  readonly from: Mailbox;
  readonly to: Mailbox;
  /** Where an answer goes. `null`: nowhere, the sender reads none. */
  readonly replyTo: Mailbox | null;
  readonly language: Language;
  readonly at: Instant;
  /** Where one press turns such mails off (RFC 8058): must work by POST and without signing in. `null`: not offered. */
  readonly unsubscribe: string | null;
};

/** `<id@domain>`, the same for the same mail: a mail sent twice by a retry shows once. */
export const messageId = (mail: Pick<Mail, 'id' | 'from'>): string =>
  `<${MailId.parse(mail.id)}@${mail.from.email.slice(mail.from.email.lastIndexOf('@') + 1)}>`;

/**
 * The mail as RFC 5322 bytes: text, HTML and, for an invitation, `text/calendar` as the third alternative (Gmail, Apple) and as the file
 * invite.ics (Outlook, and whoever saves it). The same mail gives the same bytes.
 */
export function toMime(mail: Mail): Promise<Buffer> {
  const composer = new MailComposer({
    from: addressOf(mail.from),
    to: addressOf(mail.to),
    replyTo: mail.replyTo ? addressOf(mail.replyTo) : undefined,
    subject: mail.subject,
    messageId: messageId(mail),
    date: new Date(mail.at),
    text: crlf(mail.text),
    html: crlf(mail.html),
    icalEvent: mail.ics
      ? { method: mail.ics.method, content: mail.ics.content, filename: 'invite.ics', contentTransferEncoding: 'base64' }
      : undefined,
    attachments: mail.calendars.map(({ method, content, filename }) => ({
      filename,
      content,
      contentType: `text/calendar; charset=utf-8; method=${method}`,
      contentTransferEncoding: 'base64' as const,
    })),
    headers: headersOf(mail),
    // Base64 words: a third of the length of quoted-printable ones for Japanese.
    textEncoding: 'base64',
    newline: 'win',
    baseBoundary: createHash('sha256').update(mail.id).digest('hex').slice(0, 24),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** RFC 3834: not to be answered by machines. RFC 2369 and 8058: can be turned off in one press, over https only. */
function headersOf({ unsubscribe, language }: Mail) {
  const headers = { 'Content-Language': language, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
  if (!unsubscribe) return headers;
  const { href, protocol } = new URL(unsubscribe);
  const listUnsubscribe = { ...headers, 'List-Unsubscribe': onOneLine(`<${href}>`) };
  return protocol === 'https:' ? { ...listUnsubscribe, 'List-Unsubscribe-Post': onOneLine('List-Unsubscribe=One-Click') } : listUnsubscribe;
}

/** Not folded: some filters take a header whose value begins on the next line for an empty one. */
const onOneLine = (value: string) => ({ prepared: true, foldLines: false, value });

/** The one line ending MIME knows for text (RFC 2046 §4.1.1); the composer leaves what it encodes as base64 alone. */
const crlf = (text: string): string => text.replace(/\r\n|[\r\n]/g, '\r\n');

const addressOf = ({ name, email }: Mailbox) => ({ name, address: email });
