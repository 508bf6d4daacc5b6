import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveMailbox } from '../../functions/local/mailbox/serve.ts';
import { temporaryFolder } from './support.ts';

type Mail = { id: string; to: string; subject: string; at: string; text: string; html: string; ics?: string | null; calendars?: string[] };

const mail = (id: string, hour: number, more: Partial<Mail> = {}): Mail => ({
  id,
  to: 'hana@startup.example',
  subject: `面談 ${id}`,
  at: `2026-11-22T0${hour}:00:00Z`,
  text: `本文 ${id} http://localhost:3000/inbox/${id}`,
  html: `<!doctype html><html><head><title>x</title></head><body><p>本文 ${id}</p></body></html>`,
  ics: null,
  ...more,
});

/** Lays mails into a folder and serves it; gives a `get` for its pages. */
async function served(mails: Mail[]) {
  const folder = `${temporaryFolder()}/mailbox`;
  const lay = (one: Mail) => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/${one.id}.json`, JSON.stringify(one));
    writeFileSync(`${folder}/${one.id}.eml`, `Subject: ${one.id}\r\n\r\n`);
  };
  mails.forEach(lay);
  const serve = serveMailbox(folder);
  const server = createServer((request, response) => void serve(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const get = (path: string) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers: { 'accept-language': 'en' } });
  const ids = async (query: string) =>
    ((await (await get(`/mailbox/api/mails${query}`)).json()) as { mails: Mail[] }).mails.map(({ id }) => id);
  return { get, ids, lay };
}

describe('the mailbox', () => {
  it('lists the newest first, for one address, and by words in the subject, the text or the address', async () => {
    const { ids } = await served([
      mail('a', 1),
      mail('b', 3, { to: 'ken@vc.example' }),
      mail('c', 2, { subject: 'ＰＩＴＣＨ at JHVS', to: 'shana@startup.example' }),
    ]);
    expect(await ids('')).toEqual(['b', 'c', 'a']);
    expect(await ids('?to=HANA@startup.example')).toEqual(['a']);
    expect(await ids('?q=pitch')).toEqual(['c']);
    expect(await ids('?q=面談+ken')).toEqual(['b']);
    expect(await ids('?limit=1')).toEqual(['b']);
    expect(await ids('?to=nobody@example.jp')).toEqual([]);
  });

  it('shows what arrives while it is open', async () => {
    const { ids, lay } = await served([]);
    expect(await ids('')).toEqual([]);
    lay(mail('a', 1));
    lay(mail('b', 2));
    expect(await ids('')).toEqual(['b', 'a']);
  });

  it('is a page with the list, the chosen mail and its files', async () => {
    const { get } = await served([mail('a', 1, { ics: 'BEGIN:VCALENDAR\r\n' }), mail('b', 2, { to: 'ken@vc.example' })]);
    const page = await get('/mailbox?to=hana@startup.example&id=a');
    const text = await page.text();
    expect(page.status).toBe(200);
    expect(text).toContain('面談 a');
    expect(text).not.toContain('面談 b');
    expect(text).toContain('<option value="ken@vc.example">');
    expect(text).toContain('src="/mailbox/mails/a.html"');
    expect(text).toContain('href="/mailbox/mails/a.ics"');
    expect((await get('/mailbox?id=gone')).status).toBe(404);
    expect(await (await get('/mailbox')).text()).toContain('2 mails');
    expect(await (await get('/mailbox?ui_locales=ja&q=zzz')).text()).toContain('条件に合うメールはありません');
  });

  it('gives the mail and its invitation as files', async () => {
    const { get } = await served([mail('a', 1, { ics: 'BEGIN:VCALENDAR\r\n' }), mail('b', 2)]);
    const invitation = await get('/mailbox/mails/a.ics');
    expect(invitation.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(await invitation.text()).toBe('BEGIN:VCALENDAR\r\n');
    expect((await get('/mailbox/mails/b.ics')).status).toBe(404);
    expect(await (await get('/mailbox/mails/b.eml')).text()).toBe('Subject: b\r\n\r\n');
    expect((await get('/mailbox/mails/..%2Fa.eml')).status).toBe(404);
  });

  it('gives each of several invitations', async () => {
    const { get } = await served([mail('a', 1, { calendars: ['BEGIN:ONE', 'BEGIN:TWO'] })]);
    const text = await (await get('/mailbox?id=a')).text();
    expect(text).toContain('<span class="chip">Invitation</span>');
    expect(text.match(/href="[^"]+\.ics" download>[^<]+/g)).toEqual([
      'href="/mailbox/mails/a/1.ics" download>Invitation 1 (.ics)',
      'href="/mailbox/mails/a/2.ics" download>Invitation 2 (.ics)',
    ]);
    expect(await (await get('/mailbox/mails/a/2.ics')).text()).toBe('BEGIN:TWO');
    expect((await get('/mailbox/mails/a/3.ics')).status).toBe(404);
    expect((await get('/mailbox/mails/a/0.ics')).status).toBe(404);
  });

  it('lets a mail run nothing and load nothing, in the page or in its frame', async () => {
    const evil = '<script>alert(1)</script>';
    const { get } = await served([mail('a', 1, { subject: evil, text: `${evil} javascript:alert(1)`, html: `<head></head>${evil}` })]);
    expect(await (await get('/mailbox?id=a&as=text')).text()).not.toContain(evil);
    expect(await (await get('/mailbox?id=a')).text()).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const frame = await get('/mailbox/mails/a.html');
    expect(frame.headers.get('content-security-policy')).toMatch(
      /^sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'/,
    );
    expect(await frame.text()).toContain('<base target="_blank">');
  });
});
