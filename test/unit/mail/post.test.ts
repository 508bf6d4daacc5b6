import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, test } from 'vitest';
import { parseMailbox } from '../../../functions/post/mailbox.ts';
import { folderPost, sesPost } from '../../../functions/post/post.ts';
import { plainMail } from './mails.ts';

const fault = (name: string, message = '') => Object.assign(new Error(message), { name });

describe('the post', () => {
  test('a folder gets the mail as SES would send it, and a page to read', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'musubi-mail-')), 'not', 'there');
    const method = 'REQUEST' as const;
    const mail = {
      ...plainMail,
      ics: { method, content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
      calendars: [{ method, content: 'BEGIN:VCALENDAR\r\n', filename: 'invite-1.ics' }],
    };
    expect([await folderPost(folder).send(mail), await folderPost(folder).send(mail)]).toEqual(['sent', 'sent']);
    expect((await readdir(folder)).toSorted()).toEqual([`${mail.id}.eml`, `${mail.id}.json`]);
    expect(JSON.parse(await readFile(join(folder, `${mail.id}.json`), 'utf8'))).toEqual({
      id: mail.id,
      to: 'taro@astera.example',
      subject: '件名',
      at: mail.at,
      text: '本文\n',
      html: '<p>本文</p>',
      ics: mail.ics.content,
      calendars: ['BEGIN:VCALENDAR\r\n'],
    });

    const ses = mockClient(SESv2Client);
    ses.on(SendEmailCommand).resolves({ MessageId: '1' });
    expect(await sesPost(new SESv2Client({ region: 'ap-northeast-1' })).send(mail)).toBe('sent');
    const [call] = ses.commandCalls(SendEmailCommand);
    expect(call?.args[0].input).toMatchObject({
      FromEmailAddress: 'post@musubi.example',
      Destination: { ToAddresses: ['taro@astera.example'] },
    });
    expect(Buffer.from(call?.args[0].input.Content?.Raw?.Data ?? [])).toEqual(await readFile(join(folder, `${mail.id}.eml`)));
    ses.restore();
  });

  test.each(['../out', 'a/b', '', '.hidden', 'a..b', 'a\r\nBcc: x', 'a'.repeat(200)])(
    'an id that could leave the folder or the header is a fault: %j',
    async (id) => {
      const folder = await mkdtemp(join(tmpdir(), 'musubi-mail-'));
      await expect(folderPost(folder).send({ ...plainMail, id })).rejects.toThrow();
      expect(await readdir(folder)).toEqual([]);
    },
  );

  test.each([
    [fault('MessageRejected', 'Invalid content'), 'refused'],
    [fault('BadRequestException', 'Illegal address'), 'refused'],
  ])('what SES will never take is refused: %s', async (thrown, outcome) => {
    expect(await sesPost({ send: () => Promise.reject(thrown) }).send(plainMail)).toBe(outcome);
  });

  test.each([
    fault('SendingPausedException', 'Email sending is paused for this account'),
    fault('AccountSuspendedException'),
    fault('BadRequestException', 'Sending paused for configuration set letters'),
    fault('MessageRejected', 'Email sending is paused for configuration set: letters.'),
  ])('a post that was stopped refuses no mail for good, and is not worth another try: %s', async (thrown) => {
    expect(await sesPost({ send: () => Promise.reject(thrown) }).send(plainMail)).toBe('stopped');
  });

  test.each([fault('TooManyRequestsException'), fault('MessageRejected', 'Email address is not verified.'), fault('TimeoutError')])(
    'what a retry can mend is thrown: %s',
    async (thrown) => {
      await expect(sesPost({ send: () => Promise.reject(thrown) }).send(plainMail)).rejects.toBe(thrown);
    },
  );

  test('reads MAIL_FROM', () => {
    expect(['Musubi 結び <post@musubi.example>', '"A, B" <a@b.example>', 'post@musubi.example'].map(parseMailbox)).toEqual([
      { name: 'Musubi 結び', email: 'post@musubi.example' },
      { name: 'A, B', email: 'a@b.example' },
      { name: 'Musubi', email: 'post@musubi.example' },
    ]);
    expect(() => parseMailbox('Musubi')).toThrow('Musubi');
    expect(() => parseMailbox('a@b.example\r\nBcc: c@d.example')).toThrow();
  });
});
