import type { ProfileContent } from '../../../shared/schemas/profile.ts';
import { partnerDetails, startupDetails } from './details.ts';
import { type Text, t } from './ideas/idea.ts';
import { crew, formParty, type Making, type Party, prefecture, sampleOrganisation } from './party.ts';
import type { Body } from './tables/body.ts';
import { cdmos } from './tables/cdmos.ts';
import { companies } from './tables/companies.ts';
import { others } from './tables/others.ts';
import { sites } from './tables/sites.ts';

const business: Text[][] = [
  [t('事業開発部長', 'Director of Business Development'), t('営業本部長', 'Head of Sales')],
  [t('技術部', 'Technical Department'), t('開発企画', 'Development Planning')],
  [t('営業企画', 'Sales Planning')],
];
const field: Text[][] = [
  [t('実証担当', 'Coordinator for Trials'), t('事務長', 'Administrator'), t('副院長・施設長', 'Deputy Director')],
  [t('看護・介護の主任', 'Senior Nurse and Carer'), t('地域連携室', 'Regional Liaison')],
  [t('情報システム', 'Information Systems')],
];
const academic: Text[][] = [
  [t('教授', 'Professor'), t('准教授', 'Associate Professor')],
  [t('特任助教', 'Assistant Professor'), t('産学連携担当', 'Industry Liaison')],
  [t('研究員', 'Researcher')],
];
const titlesOf: Partial<Record<Body['kind'], Text[][]>> = { site: field, municipality: field, academia: academic };

/** Those of the story: their profiles are complete and their addresses easy to remember. */
const mailboxes: Record<string, string> = {
  'Zogan Vector': 'cdmo',
  'Mizuhiki Medical Instruments': 'device',
  'Nijimachihama Care Home': 'site',
};

/** What they tell only those they have agreed to meet. */
const closed: Partial<Record<Body['kind'], Text[]>> = {
  cdmo: [
    t(
      '来期の空き枠は第2四半期に3件です。概算の価格表は面談でお渡しします。',
      'Three slots are free in the second quarter. We bring an indicative price list to the meeting.',
    ),
    t('新しい製造棟の計画があり、再来年の春に稼働する見込みです。', 'A new building is planned and should run from the spring after next.'),
  ],
  'device-company': [
    t('次の中期計画で、社外の技術に年10億円を割り当てる方針です。', 'The next plan sets aside ¥1,000M a year for outside technology.'),
  ],
  pharma: [
    t(
      '導入の優先領域を今期見直しており、非公開の一覧を面談でお見せします。',
      'Priorities for licensing are being revised; we show the list, not yet public, when we meet.',
    ),
  ],
  site: [
    t(
      '今年度あと2件を受けられます。倫理審査の予定は面談でお伝えします。',
      'We can take two more this year, and will give the dates of the ethics board when we meet.',
    ),
    t('過去の実証で中止になった例とその理由もお話しできます。', 'We can also tell which earlier trials were stopped, and why.'),
  ],
};

/** Companies and supporters are dealt theirs, academic seeds as well; CDMOs and sites have them written out. */
function detailsOf({ details }: Making, { kind, content, tagline, description }: Body): Partial<ProfileContent> {
  if (kind === 'academia') return startupDetails(details, { ...content, tagline, description });
  if (kind === 'pharma' || kind === 'device-company' || kind === 'supporter')
    return partnerDetails(details, content, `${tagline.ja}${description.ja}`);
  return { travels: details.chance(0.5) };
}

function bodyParty(making: Making, body: Body): Party {
  const { random } = making;
  const mailbox = mailboxes[body.name.en];
  const organisation = sampleOrganisation(making, { kind: body.kind, name: body.name, kana: body.kana, region: prefecture(body.home) });
  const team = crew(random, titlesOf[body.kind] ?? business, mailbox ? [0, 1, 0] : body.kind === 'site' ? [50, 40, 10] : [20, 50, 30]);
  const [first, ...rest] = team;
  const pitch =
    body.kind === 'academia'
      ? {
          business: body.tagline,
          usefulness: usefulnessOf(body),
          promise: t('この先を一緒に進めてくださる方を探しています。', 'We are looking for people to take this further with us.'),
        }
      : null;
  return formParty(
    making,
    organisation,
    [...(first ? [{ ...first, ...(mailbox ? { mailbox } : {}) }] : []), ...rest],
    {
      content: {
        tagline: body.tagline,
        description: body.description,
        regions: [prefecture(body.home)],
        remote: random.chance(0.7),
        languages: random.chance(0.4) ? ['ja', 'en'] : ['ja'],
        confidential: random.pick(closed[body.kind] ?? [t('詳しい条件は面談でお話しします。', 'Details of terms are for the meeting.')]),
        ...detailsOf(making, body),
        ...body.content,
      },
      ...(mailbox ? { written: 'both' as const, complete: true } : {}),
    },
    { pitch },
  );
}

/** The middle sentence of a description: what it does about the problem. */
const usefulnessOf = ({ description }: Body): Text =>
  t(`${description.ja.split('。')[1] ?? ''}。`, `${description.en.split('. ')[1] ?? ''}.`);

/** Nine CDMOs, six device and two pharma companies. */
export const makerParties = (making: Making): Party[] => [...cdmos, ...companies].map((body) => bodyParty(making, body));
/** Twelve demonstration sites. */
export const siteParties = (making: Making): Party[] => sites.map((body) => bodyParty(making, body));
/** Academic seeds, a municipality and a supporter. */
export const otherParties = (making: Making): Party[] => others.map((body) => bodyParty(making, body));

/** The office that runs the sample event. */
export function organiserParty(making: Making): Party {
  const organisation = sampleOrganisation(making, {
    kind: 'organiser',
    name: t('サンプル・ヘルスケアベンチャー・サミット運営事務局', 'Sample Healthcare Venture Summit Office'),
    kana: 'サンプルヘルスケアベンチャーサミットウンエイジムキョク',
    region: prefecture(14),
  });
  const content = {
    tagline: t('試用のために作られたサミットの事務局', 'The office of a summit made up for trying things out'),
    description: t(
      'この事務局と参加者はすべて架空です。日程づくりや面談の割り当てを、気兼ねなくお試しください。',
      'This office and everybody taking part are invented. Feel free to try schedules and meetings on them.',
    ),
    regions: [prefecture(14)],
    remote: true,
    languages: ['ja' as const, 'en' as const],
  };
  const team = [
    { title: t('事務局長', 'Head of Office'), mailbox: 'organiser' },
    { title: t('面談・登壇の担当', 'Meetings and Stage') },
    { title: t('参加者窓口', 'Participant Desk') },
  ];
  return formParty(making, organisation, team, { content, written: 'both', complete: true });
}
