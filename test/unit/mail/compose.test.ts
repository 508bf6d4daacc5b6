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
        '北極星キャピタルの佐藤 花子様が、サンプル商談会での面談を希望しています。',
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
        'New (1)',
        '',
        '- Pitch (90 seconds): Astera Regenerative',
        '  Wed 25 Nov 2026, 10:01:30–10:03, Stage A',
        '',
        'Moved (1)',
        '',
        '- Meeting: North Star Capital',
        '  Wed 25 Nov 2026, 14:30–14:50, A-12, 商談エリア; 西, 2階',
        '  → Wed 25 Nov 2026, 15:00–15:20, A-12, 商談エリア; 西, 2階',
        '',
        'Cancelled (1)',
        '',
        '- Meeting: North Star Capital',
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

  test('of a whole release carries what each change needs: a file each, one method and one meeting in each', () => {
    const { ics, calendars, text } = write({ ...contentOf('release-published'), invites: true } as MailContent, 'en');
    const read = calendars.map(({ filename, method, content }) => {
      const calendar = new ICAL.Component(ICAL.parse(content));
      const events = calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('uid')));
      expect(calendar.getAllProperties('method').map((property) => property.getFirstValue())).toEqual([method]);
      return [filename, method, events];
    });
    expect(ics).toBeNull();
    expect(read).toEqual([
      ['invite-1.ics', 'REQUEST', ['pitch-short-astera@musubi.example']],
      ['invite-2.ics', 'REQUEST', ['meeting-01JABCDEF@musubi.example']],
      ['invite-3.ics', 'CANCEL', ['meeting-2@musubi.example']],
    ]);
    expect(text).toContain('3 invitations are attached, one for each change.');
  });

  test.each([
    ['theirs', 'North Star Capital called off its meeting with you at Sample event.', 'North Star Capital wrote:'],
    ['ours', 'A colleague called off your meeting with North Star Capital at Sample event.', 'Your organisation wrote:'],
    ['organiser', 'The organiser of Sample event called off your meeting with North Star Capital.', 'The organiser wrote:'],
    ['system', 'Your meeting with North Star Capital at Sample event will not take place.', 'Musubi wrote:'],
    ['unknown', 'Your meeting with North Star Capital at Sample event is cancelled.', 'Musubi wrote:'],
  ] as const)('that calls a meeting off says who did: %s', (endedBy, lead, wrote) => {
    const { text, ics } = write({ ...contentOf('meeting-called-off'), endedBy } as MailContent, 'en');
    expect([text.includes(lead), text.includes(`${wrote}\n> 急な出張のためです。`), ics?.method]).toEqual([true, true, 'CANCEL']);
  });

  test('of an event says whom to ask', () => {
    const written = (contact: { name: string | null; email: string | null; phone: string | null } | null) =>
      compose({
        content: contentOf('participation-admitted'),
        reader: taro,
        source,
        from,
        organiser: { name: { ja: '主催団体', en: null }, contact },
        now,
      }).text.split('-- \nMusubi\n')[1];
    const settings = '通知の設定を変える：https://musubi.example/settings\n';
    const silent = 'このメールは Musubi（結び）が自動でお送りしています。返信は届きません。\n';
    expect(written(null)).toBe(`お問い合わせ：主催団体（主催者）\n${silent}${settings}`);
    expect(written({ name: null, email: null, phone: '03-0000-0000' })).toBe(`お問い合わせ：主催団体 03-0000-0000\n${silent}${settings}`);
    expect(written({ name: '事務局', email: 'desk@fair.example', phone: null })).toBe(
      `お問い合わせ：事務局 desk@fair.example\nこのメールは Musubi（結び）が自動でお送りしています。返信は、イベントの主催者に届きます。\n${settings}`,
    );
  });

  test('leads nobody to an address that stands in a name', () => {
    const organisation = { ja: null, en: 'Visit https://phish.example/1 or www.phish.com now' };
    const { subject, text, html } = write({ ...contentOf('introduction-accepted'), organisation } as MailContent, 'en');
    const visible = [subject, text, html].map((part) => part.replaceAll('\u2060', ''));
    expect([subject, text, html].filter((part) => /https?:\/\/phish|phish\.(example|com)|www\./.test(part))).toEqual([]);
    expect(visible.every((part) => part.includes('Visit  phish.example/1 or www.phish.com now'))).toBe(true);
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
    expect(text.split('\n')[0]).toBe('北極星キャピタルの佐藤 花子様が、あなたを Musubi（結び）のメンバー（編集者）に招待しています。');
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
      contact: { name: null, romaji: null, email: 'hanako@north-star.example', phone: null },
    };
    const open = write({ template: 'meeting-invitation', entry: { ...meeting, counterpart } });
    expect(open.text).toContain('お相手：佐藤 花子 様（北極星キャピタル）\n  メール：hanako@north-star.example');
    const closed = write(contentOf('meeting-invitation'));
    expect(`${closed.text}${closed.html}${closed.ics?.content}`).not.toContain('hanako@');
  });
});
