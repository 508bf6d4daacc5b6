import fc from 'fast-check';
import ICAL from 'ical.js';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../functions/mail/compose.ts';
import { type Mail, toMime } from '../../../functions/post/mime.ts';
import type { MailContent } from '../../../shared/schemas/mail.ts';
import { contentOf, from, now, plainMail, source, taro } from './mails.ts';

const invitation: Mail = { ...plainMail, ...compose({ content: contentOf('meeting-invitation'), reader: taro, source, from, now }) };
const headerNames = (mime: Buffer) =>
  mime
    .toString('latin1')
    .split('\r\n\r\n')[0]
    ?.replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .map((line) => line.split(':')[0]?.toLowerCase());

describe('a mail as MIME', () => {
  test('reads back as it was written', async () => {
    const read = await PostalMime.parse(await toMime(invitation));
    expect(read).toMatchObject({
      from: { name: 'Musubi', address: 'post@musubi.example' },
      to: [{ name: '山田 太郎', address: 'taro@astera.example' }],
      subject: invitation.subject,
      date: '2026-11-22T00:00:00.000Z',
      messageId: '<introduction-received.01JABCDEF.taro@musubi.example>',
    });
    // RFC 5322 knows one line ending; the reader gives it back as \n.
    expect([read.text?.replaceAll('\r\n', '\n').trimEnd(), read.html?.replaceAll('\r\n', '\n').trimEnd()]).toEqual([
      invitation.text.trimEnd(),
      invitation.html.trimEnd(),
    ]);
  });

  test('an invitation is an alternative that Gmail and Apple read, and a file that Outlook reads', async () => {
    const mime = (await toMime(invitation)).toString('latin1');
    const types = [...mime.matchAll(/^Content-Type: ([^\r\n]+(?:\r\n[ \t][^\r\n]+)*)/gm)].map(([, type]) =>
      type?.replace(/;?\s*boundary="[^"]*"/, '').replace(/\s+/g, ' '),
    );
    expect(types).toEqual([
      'multipart/mixed',
      'multipart/alternative',
      'text/plain; charset=utf-8',
      'text/html; charset=utf-8',
      'text/calendar; charset=utf-8; method=REQUEST',
      'application/ics; name=invite.ics',
    ]);
    const { attachments } = await PostalMime.parse(mime);
    expect(attachments.map(({ mimeType, method, filename }) => ({ mimeType, method, filename }))).toEqual([
      { mimeType: 'text/calendar', method: 'REQUEST', filename: null },
      { mimeType: 'application/ics', method: undefined, filename: 'invite.ics' },
    ]);
    // Decoded by hand: the reader above turns CRLF, which RFC 5545 asks for, into LF.
    const encoded = [...mime.matchAll(/Content-Transfer-Encoding: base64\r\n(?:[^\r\n]+\r\n)*\r\n([A-Za-z0-9+/=\r\n]+?)\r\n--/g)];
    const bodies = encoded.map(([, body]) => Buffer.from(body ?? '', 'base64').toString());
    expect(bodies.filter((body) => /(?<!\r)\n/.test(body))).toEqual([]);
    expect(bodies.slice(-2)).toEqual([invitation.ics?.content, invitation.ics?.content]);
  });

  test('a mail without an invitation is text and HTML, nothing attached', async () => {
    const read = await PostalMime.parse(await toMime(plainMail));
    expect([read.text?.trim(), read.html?.trim(), read.attachments]).toEqual(['本文', '<p>本文</p>', []]);
  });

  test('the same mail gives the same bytes, another mail another Message-ID', async () => {
    expect(await toMime(invitation)).toEqual(await toMime({ ...invitation }));
    expect((await PostalMime.parse(await toMime({ ...plainMail, id: 'other' }))).messageId).toBe('<other@musubi.example>');
  });

  test('is marked as automatic, and can be turned off in one press', async () => {
    const unsubscribe = `https://musubi.example/api/mails/off/${'x'.repeat(300)}?to=a&b=c`;
    const header = async (mail: Mail) => {
      const { headers } = await PostalMime.parse(await toMime(mail));
      return ['auto-submitted', 'list-unsubscribe', 'list-unsubscribe-post', 'content-language'].map(
        (key) => headers.find((one) => one.key === key)?.value,
      );
    };
    expect(await header({ ...plainMail, unsubscribe })).toEqual(['auto-generated', `<${unsubscribe}>`, 'List-Unsubscribe=One-Click', 'ja']);
    expect(await header({ ...plainMail, unsubscribe: 'http://localhost:3000/off' })).toEqual([
      'auto-generated',
      '<http://localhost:3000/off>',
      undefined,
      'ja',
    ]);
    expect(await header({ ...plainMail, unsubscribe: null })).toEqual(['auto-generated', undefined, undefined, 'ja']);
  });

  test('says where to turn it off on one line, as filters read it', async () => {
    const unsubscribe = `https://musubi.example/api/mails/off/01JABCDEFGHJKMNPQRSTVWXYZ0/${'x'.repeat(32)}`;
    const bytes = (await toMime({ ...plainMail, unsubscribe })).toString('latin1');
    expect(bytes).toContain(`\r\nList-Unsubscribe: <${unsubscribe}>\r\n`);
    expect(bytes).toContain('\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n');
  });

  test('answers go to the organiser where they are read', async () => {
    const replyTo = { name: '事務局（株）', email: 'desk@fair.example' };
    expect((await PostalMime.parse(await toMime({ ...plainMail, replyTo }))).replyTo).toEqual([
      { name: '事務局（株）', address: 'desk@fair.example' },
    ]);
    expect((await PostalMime.parse(await toMime(plainMail))).replyTo).toBeUndefined();
  });

  test('several invitations are a file each, of their own method', async () => {
    const content = { ...contentOf('release-published'), invites: true } as MailContent;
    const mail: Mail = { ...plainMail, ...compose({ content, reader: taro, source, from, now }) };
    const { attachments } = await PostalMime.parse(await toMime(mail));
    expect(attachments.map(({ mimeType, method, filename, disposition }) => [mimeType, method, filename, disposition])).toEqual([
      ['text/calendar', 'REQUEST', 'invite-1.ics', 'attachment'],
      ['text/calendar', 'REQUEST', 'invite-2.ics', 'attachment'],
      ['text/calendar', 'CANCEL', 'invite-3.ics', 'attachment'],
    ]);
    const methods = attachments.map((file) =>
      new ICAL.Component(ICAL.parse(Buffer.from(file.content as ArrayBuffer).toString())).getFirstPropertyValue('method'),
    );
    expect(methods).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
  });

  test('no line is longer than RFC 5322 allows, and every character is ASCII', async () => {
    const mime = await toMime({ ...invitation, text: `${'長い'.repeat(2000)}\n`, subject: '👩🏽‍⚕️'.repeat(160) });
    const lines = mime.toString('latin1').split('\r\n');
    expect(lines.filter((line) => line.length > 998 || /[^\x20-\x7e\t]/.test(line))).toEqual([]);
  });

  test('no name, address or subject can add a header or a recipient', async () => {
    const expected = headerNames(await toMime(plainMail));
    const wild = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(
          fc.constantFrom(
            '\r\n',
            '\n',
            '\r',
            'Bcc: eve@evil.example',
            '<eve@evil.example>',
            ',',
            ';',
            '"',
            '\\',
            '名前',
            '🧬',
            'أبجد',
            '=?utf-8?B?',
            '?=',
          ),
        )
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(wild, wild, async (name, subject) => {
        const mime = await toMime({ ...plainMail, to: { name, email: plainMail.to.email }, subject: `s${subject}` });
        expect(headerNames(mime)).toEqual(expected);
        const read = await PostalMime.parse(mime);
        expect([read.to?.map(({ address }) => address), read.bcc, read.cc]).toEqual([['taro@astera.example'], undefined, undefined]);
      }),
    );
  });
});
