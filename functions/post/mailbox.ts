import type { Mailbox } from '../../shared/schemas/mailbox.ts';

/** `Musubi <post@musubi.example>` or the bare address, as MAIL_FROM is written. @throws if there is no address in it. */
export function parseMailbox(written: string): Mailbox {
  const match = /^\s*(?:"?([^"<>\r\n]*?)"?\s*<([^<>\s@]+@[^<>\s@]+)>|([^<>\s@]+@[^<>\s@]+))\s*$/.exec(written);
  const email = match?.[2] ?? match?.[3];
  if (!email) throw new Error(`Not a mailbox: ${written}`);
  return { name: match?.[1] || 'Musubi', email };
}
