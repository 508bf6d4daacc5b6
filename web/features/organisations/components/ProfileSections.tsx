import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Ask, sectionsOf } from '../../../../shared/rules/profile/attributes.ts';
import type { OrganisationView } from '../../profile/api/getOrganisation.ts';
import type { ProfileView } from '../../profile/api/getProfile.ts';
import { AttributeValue } from '../../profile/components/AttributeValue.tsx';
import { BareDetails, isBareDetail } from './BareDetails.tsx';
import classes from './ProfileSections.module.css';

interface ProfileSectionsProps {
  profile: ProfileView;
  relation: OrganisationView['relation'];
}

/** What stands above all sections: the line under the name, and the text that opens the page. */
const shownAbove = ['tagline', 'description'];

/** Everything a profile says, in the sections it was written in. Contact and confidential words come last, with when they open. */
export function ProfileSections({ profile, relation }: ProfileSectionsProps) {
  const { t } = useTranslation('organisation');
  const sections = sectionsOf(profile.kind)
    .map(({ name, asks }) => ({ name, asks: asks.filter(({ attribute }) => !shownAbove.includes(attribute)) }))
    .filter(({ asks }) => asks.length > 0);
  return sections.map(({ name, asks }) => (
    <section key={name} className={classes.section}>
      <Title order={2} size="h3">
        {t(`sections.${name}`)}
      </Title>
      {name === 'closed' && <p className={classes.lead}>{t(`closedLead.${relation}`)}</p>}
      <dl className={classes.list}>
        {asks
          .filter((ask) => !isBareDetail(ask, profile))
          .map((ask: Ask) => (
            <div key={ask.attribute} className={classes.item}>
              <dt>{t(`attributes.${ask.code}`)}</dt>
              <dd>
                <AttributeValue profile={profile} ask={ask} relation={relation} />
              </dd>
            </div>
          ))}
        {asks.some((ask) => isBareDetail(ask, profile)) && (
          <div className={classes.item}>
            <dt>{t('unsaid')}</dt>
            <dd>
              <BareDetails asks={asks} profile={profile} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  ));
}
