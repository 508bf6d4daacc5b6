import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '../../../../shared/rules/format/number.ts';
import type { Ask } from '../../../../shared/rules/profile/attributes.ts';
import type { Support } from '../../../../shared/schemas/profile.ts';
import { useLabel, useLanguage, type Vocabulary } from '../../../app/language.ts';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import { TagList } from '../../../ui/TagList.tsx';
import type { OrganisationView } from '../api/getOrganisation.ts';
import type { ProfileView } from '../api/getProfile.ts';
import classes from './AttributeValue.module.css';
import { Contact } from './Contact.tsx';
import { Prose } from './Prose.tsx';
import { Unknown } from './Unknown.tsx';
import { Withheld } from './Withheld.tsx';

interface AttributeValueProps {
  profile: ProfileView;
  ask: Pick<Ask, 'attribute' | 'code'>;
  relation: OrganisationView['relation'];
}

/** One attribute of a profile as the reader may see it: unknown and none are said, what is closed says when it opens. */
export function AttributeValue({ profile, ask, relation }: AttributeValueProps) {
  const { attribute } = ask;
  if (profile.withheld.includes(attribute)) return <Withheld attribute={attribute} relation={relation} />;
  switch (attribute) {
    case 'tagline':
    case 'description':
    case 'confidential':
      return profile[attribute].ja || profile[attribute].en ? <Prose text={profile[attribute]} /> : <Unknown />;
    case 'offers':
    case 'needs':
      return <Supports supports={profile[attribute]} />;
    case 'money':
      return profile.money && (profile.money.min !== null || profile.money.max !== null) ? (
        <MoneyText range={profile.money} />
      ) : (
        <Unknown />
      );
    case 'leads':
    case 'certified':
    case 'remote':
    case 'travels':
      return <YesNo value={profile[attribute]} />;
    case 'capacity':
    case 'residents':
      return <Capacity code={ask.code} capacity={profile[attribute]} />;
    case 'contact':
      return <Contact contact={profile.contact} />;
    default:
      return <TagList vocabulary={attribute as Vocabulary} ids={profile[attribute]} />;
  }
}

function YesNo({ value }: { value: boolean | null }) {
  const { t } = useTranslation('organisation');
  return value === null ? <Unknown /> : t(value ? 'yes' : 'no');
}

function Capacity({ code, capacity }: { code: string; capacity: number | null }) {
  const { t } = useTranslation('organisation');
  const language = useLanguage();
  if (capacity === null) return <Unknown />;
  return <span className="figures">{t(`capacity.${code}`, { capacity: formatNumber(capacity, language) })}</span>;
}

/** What is given or looked for, each with the word about it. */
function Supports({ supports }: { supports: readonly Support[] | null }) {
  const { t } = useTranslation();
  const label = useLabel();
  if (supports === null) return <Unknown />;
  if (supports.length === 0) return <span className={classes.absent}>{t('none')}</span>;
  return (
    <ul className={classes.supports}>
      {supports.map((support) => (
        <li key={`${support.kind} ${support.note.ja} ${support.note.en}`}>
          <Text span fw={600} size="sm">
            {label('supports', support.kind)}
          </Text>
          {(support.note.ja || support.note.en) && (
            <Text component="div" size="sm">
              <LocalisedText text={support.note} />
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
