import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../functions/mail/compose.ts';
import type { Language } from '../../../shared/schemas/basics.ts';
import { MailContent, type MailTemplate } from '../../../shared/schemas/mail.ts';
import { meeting } from '../calendar/entries.ts';
import { contentOf, contents, from, now, source, taro, tina } from './mails.ts';

const templates = Object.keys(contents) as MailTemplate[];
const write = (content: MailContent, language: Language = 'ja') =>
  compose({ content, reader: language === 'ja' ? taro : tina, source, from, now });

describe('a mail', () => {
  test.each(templates)('%s has words in both languages, nothing left to fill in', (template) => {
    const content = contentOf(template);
    expect(MailContent.safeParse(content).error).toBeUndefined();
    for (const language of ['ja', 'en'] as const) {
      const { subject, text, html } = write(content, language);
      expect([subject, text, html].filter((part) => /\{\{|\}\}|undefined|null|\[object/.test(part))).toEqual([]);
      expect(subject).not.toMatch(/[\r\n]/);
      expect(html).toContain(`<html lang="${language}">`);
    }
  });

  test('reads as a person would write it', () => {
    expect(write(contentOf('introduction-received'))).toMatchObject({
      subject: '北極星キャピタルから面談の依頼が届きました',
      text: [
        '山田 太郎 様',
        '北極星キャピタルの佐藤 花子さんが、サンプル商談会での面談を希望しています。',
        '北極星キャピタル：\n> 細胞医療の <資金> についてお話ししたいです。\n> & 30分',
        '承諾するまで、あなたの時間は押さえられません。2026年11月24日（火）18:00（日本時間）までにお返事ください。',
        '内容を見て返事をする\nhttps://musubi.example/inbox/1',
        '-- \nMusubi\nこのメールは Musubi（結び）が自動でお送りしています。返信は届きません。\n通知の設定を変える：https://musubi.example/settings\n',
      ].join('\n\n'),
      ics: null,
    });
  });

  test('says what moved, from where to where, in the order of the day', () => {
    expect(write(contentOf('release-published'), 'en').text).toContain(
      [
        '3 things change for you.',
        '',
        '- New: Pitch (90 seconds): Astera Regenerative',
        '  Wed 25 Nov 2026, 10:01:30–10:03, Stage A',
        '- Moved: Meeting: North Star Capital',
        '  Wed 25 Nov 2026, 14:30–14:50, A-12, 商談エリア; 西, 2階',
        '  → Wed 25 Nov 2026, 15:00–15:20, A-12, 商談エリア; 西, 2階',
        '- Cancelled: Meeting: North Star Capital',
        '  Wed 25 Nov 2026, 16:00',
      ].join('\n'),
    );
  });

  test('a release that changes nothing says so', () => {
    const content = { ...contentOf('release-published'), changes: [], number: 1 } as MailContent;
    expect(write(content).subject).toBe('サンプル商談会の予定表が公開されました');
    expect(write(content).text).toContain('あなたの予定に変更はありません。');
    expect(write(content, 'en').text).toContain('Nothing changes for you.');
  });

  test('carries the invitation of the same meeting: REQUEST, REQUEST, CANCEL', () => {
    const calendar = (template: MailTemplate) => {
      const { ics } = write(contentOf(template));
      const event = new ICAL.Component(ICAL.parse(ics?.content ?? '')).getFirstSubcomponent('vevent');
      return [ics?.method, String(event?.getFirstPropertyValue('uid')), event?.getFirstPropertyValue('sequence')];
    };
    const uid = 'meeting-01JABCDEF@musubi.example';
    expect([calendar('meeting-invitation'), calendar('meeting-update'), calendar('meeting-cancellation')]).toEqual([
      ['REQUEST', uid, 3],
      ['REQUEST', uid, 5],
      ['CANCEL', uid, 8],
    ]);
    expect(templates.filter((template) => write(contentOf(template)).ics === null)).toEqual(
      templates.filter((template) => !template.startsWith('meeting-')),
    );
  });

  test('somebody without an account is greeted by no name and sent to no settings', () => {
    const { text } = compose({ content: contentOf('colleague-invited'), reader: { ...taro, name: '' }, source, from, now });
    expect(text.split('\n')[0]).toBe('北極星キャピタルの佐藤 花子さんが、あなたを Musubi（結び）のメンバー（編集者）に招待しています。');
    expect(text).not.toContain('/settings');
    expect(text).toContain('https://musubi.example/invitations/token');
  });

  test('what others wrote stays text: no markup, no second line in a subject, no words of ours', () => {
    const wild = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc
        .array(
          fc.constantFrom(
            '<script>alert(1)</script>',
            '"><img src=x>',
            "' onload='",
            '\r\nBcc: a@b.example',
            '{{organisation}}',
            '$t(footer.why)',
            '&lt;',
            '\u202e',
            'أبجد',
            '👩🏽‍⚕️',
          ),
        )
        .map((parts) => parts.join('')),
    );
    const plain = write(contentOf('introduction-received'))
      .html.match(/<\/?[a-z][^>]*>/g)
      ?.filter((tag) => tag !== '<br>');
    fc.assert(
      fc.property(wild, wild, (name, message) => {
        const { subject, html } = write({
          ...contentOf('introduction-received'),
          organisation: { ja: name, en: null },
          message: `x${message}`,
        } as MailContent);
        expect(subject).not.toMatch(/[\p{Cc}\u202a-\u202e\u2028\u2029]/u);
        expect(html.match(/<\/?[a-z][^>]*>/g)?.filter((tag) => tag !== '<br>')).toEqual(plain);
      }),
    );
  });

  test('placeholders and nesting in a name are shown as they are', () => {
    const organisation = { ja: '$t(footer.why) {{event}}', en: null };
    const { subject } = write({ ...contentOf('introduction-withdrawn'), organisation } as MailContent);
    expect(subject).toBe('$t(footer.why) {{event}}が面談の依頼を取り下げました');
  });

  test('a right-to-left name does not turn the sentence around it; an override is dropped', () => {
    const subject = (name: string) =>
      write({ ...contentOf('introduction-withdrawn'), organisation: { ja: null, en: name } } as MailContent, 'en').subject;
    expect(subject('شركة ابجد')).toBe('\u2068شركة ابجد\u2069 withdrew its request to meet');
    expect(subject('evil\u202egnp.exe')).toBe('evilgnp.exe withdrew its request to meet');
  });

  test('a subject nobody could read is cut between characters', () => {
    const name = '👩🏽‍⚕️'.repeat(200);
    const { subject } = write({ ...contentOf('introduction-withdrawn'), organisation: { ja: name, en: null } } as MailContent);
    expect(subject).toBe(`${'👩🏽‍⚕️'.repeat(159)}…`);
  });

  test('contact details stand in it only when the entry carries them', () => {
    const counterpart = meeting.counterpart && {
      ...meeting.counterpart,
      contact: { name: null, email: 'hanako@north-star.example', phone: null },
    };
    const open = write({ template: 'meeting-invitation', entry: { ...meeting, counterpart } });
    expect(open.text).toContain('お相手：佐藤 花子 様（北極星キャピタル）\n  メール：hanako@north-star.example');
    const closed = write(contentOf('meeting-invitation'));
    expect(`${closed.text}${closed.html}${closed.ics?.content}`).not.toContain('hanako@');
  });
});
