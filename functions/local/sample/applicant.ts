import { pending } from '../../../shared/rules/access/confirmation.ts';
import type { ConfirmationEntry } from '../../../shared/schemas/confirmation.ts';
import { t } from './ideas/idea.ts';
import { formParty, type Making, type Party, prefecture, sampleOrganisation } from './party.ts';
import { hoursFrom } from './time.ts';

/** What it says for itself: nothing in it leads to anybody. */
const words =
  'これは見本の申請です。秋に開く小さな展示会のために登録しました。会場との契約書と規約は、事務局の代表電話 050-0000-2718 でお問い合わせいただけます。';

/** A committee that has registered itself as an organiser and waits for the staff: in the sample world it is theirs to confirm or refuse. */
export function applicantParty(making: Making): Party {
  const organisation = sampleOrganisation(making, {
    kind: 'organiser',
    name: t('サンプル・在宅ケア機器展 実行委員会', 'Sample Home Care Device Show Committee'),
    kana: 'サンプルザイタクケアキキテンジッコウイインカイ',
    region: prefecture(17),
  });
  const content = {
    tagline: t('確認を待っている見本の主催者', 'A sample organiser that waits to be confirmed'),
    description: t(
      'この実行委員会は架空です。運営担当として確認するか見送るかを、気兼ねなくお試しください。',
      'This committee is invented. Sign in as the staff and confirm or refuse it as you like.',
    ),
    regions: [prefecture(17)],
    remote: false,
    languages: ['ja' as const],
  };
  const team = [{ title: t('実行委員長', 'Chair of the Committee'), mailbox: 'applicant' }];
  const party = formParty(making, organisation, team, { content, written: 'both', complete: true });
  const [chair] = party.people;
  const askedAt = hoursFrom(making.now, -20);
  return { ...party, organisation: { ...organisation, confirmation: pending(chair?.id ?? '', askedAt, words) } };
}

/** The line in the staff's log that says who asked. */
export function askedEntry({ organisation, people }: Party): ConfirmationEntry {
  const { id, kind, name, corporateNumber, confirmation } = organisation;
  const at = confirmation?.askedAt ?? organisation.createdAt;
  return {
    id: `${at.replace(/\D/g, '')}-${id}`.slice(0, 64),
    what: 'asked',
    by: people[0]?.email ?? '',
    organisation: { id, kind, name, corporateNumber },
    email: null,
    reason: null,
    words: confirmation?.words ?? null,
    at,
  };
}
