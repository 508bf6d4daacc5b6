import { createHash } from 'node:crypto';
import type { Journal } from './journal.ts';

/** Who an address is to the API: a hash of it in the shape of Cognito's `sub`, the same on every computer. */
export function subjectOf(email: string): string {
  const hex = createHash('sha256').update(`musubi ${email.toLowerCase()}`).digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export type Accounts = { remember(email: string): string; emailOf(subject: string): string | null };

/** The addresses that have signed in here, by subject. */
export const openAccounts = (journal: Journal): Accounts => ({
  remember(email) {
    const address = email.toLowerCase();
    const subject = subjectOf(address);
    if (!journal.get(`Account:${subject}`)) journal.set(`Account:${subject}`, address, null);
    return subject;
  },
  emailOf: (subject) => (journal.get(`Account:${subject}`) as string | undefined) ?? null,
});
