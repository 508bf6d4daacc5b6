import { isConfirmed } from '../../shared/rules/access/confirmation.ts';
import { nameValues } from '../../shared/rules/notices/values.ts';
import type { MailContent } from '../../shared/schemas/mail.ts';
import { Organisation } from '../../shared/schemas/organisation.ts';
import { letterId, tell, tellOrganisation } from '../notices/tell.ts';
import type { FeedServices } from '../services.ts';
import type { Change } from '../table/change.ts';
import { listStaff } from '../table/confirmations.ts';
import { writeLetters } from '../table/letters.ts';
import { findPersonId } from '../table/people.ts';

/** Tells the staff that an organisation asks to be confirmed, and its members what the staff decided. */
export async function announceConfirmation(services: FeedServices, change: Change): Promise<void> {
  if (!change.after) return;
  const organisation = Organisation.parse(change.after);
  const before = change.before ? Organisation.parse(change.before) : null;
  const { confirmation, name, id } = organisation;
  if (!confirmation || confirmation.status === before?.confirmation?.status) return;
  const news = { values: nameValues('organisation', name), change, about: `${id} ${organisation.version}` };
  if (confirmation.status === 'pending') return tellStaff(services, organisation, news);
  if (confirmation.status === 'confirmed') {
    const path = `/organisations/${id}`;
    const mail: MailContent = { template: 'confirmation-confirmed', organisation: name, note: confirmation.answer, path };
    return tellOrganisation(services.table, id, { ...news, code: 'confirmation-confirmed', path, mail });
  }
  if (confirmation.status === 'refused' && confirmation.reason) {
    const path = `/organisations/${id}/confirmation`;
    const code = before && isConfirmed(before) ? 'confirmation-revoked' : 'confirmation-refused';
    const mail: MailContent = { template: code, organisation: name, why: confirmation.reason, note: confirmation.answer, path };
    return tellOrganisation(services.table, id, { ...news, code, path, mail });
  }
}

/** Staff who are registered get a notice as well; to the others a letter alone can go. */
async function tellStaff(
  { table, staffMail }: FeedServices,
  { name, kind, confirmation }: Organisation,
  news: Omit<Parameters<typeof tell>[2], 'code' | 'path' | 'mail'>,
): Promise<void> {
  const path = '/staff';
  const mail: MailContent = { template: 'confirmation-asked', organisation: name, kind, note: confirmation?.words ?? null, path };
  const emails = new Set([...(staffMail ? [staffMail] : []), ...(await listStaff(table)).map(({ email }) => email)]);
  const found = await Promise.all([...emails].map(async (email) => ({ email, personId: await findPersonId(table, email) })));
  await tell(
    table,
    found.flatMap(({ personId }) => personId ?? []),
    { ...news, code: 'confirmation-asked', path, mail },
  );
  await writeLetters(
    table,
    found
      .filter(({ personId }) => personId === null)
      .map(({ email }) => ({
        id: letterId('confirmation-asked', news.about, email),
        to: { kind: 'address' as const, email, language: 'ja' as const },
        content: mail,
        organiser: null,
        createdAt: news.change.at,
        sentAt: null,
        version: 1,
      })),
  );
}
