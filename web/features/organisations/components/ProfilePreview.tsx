import { Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ask, sectionsOf } from '../../../../shared/rules/profile/attributes.ts';
import { viewOf } from '../../../../shared/rules/profile/audience.ts';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { OrganisationView } from '../../profile/api/getOrganisation.ts';
import type { ProfileView } from '../../profile/api/getProfile.ts';
import { AttributeValue } from '../../profile/components/AttributeValue.tsx';
import { BareDetails, isBareDetail } from './BareDetails.tsx';
import classes from './ProfilePreview.module.css';

const viewers = ['public', 'participant', 'accepted'] as const;
type Viewer = (typeof viewers)[number];

interface ProfilePreviewProps {
  profile: ProfileView;
  organisation: OrganisationView;
}

/** The profile as others get it, as it would be published now: the same rule that the API applies, on what is on the screen. */
export function ProfilePreview({ profile, organisation }: ProfilePreviewProps) {
  const { t } = useTranslation('profile');
  const [viewer, setViewer] = useState<Viewer>('participant');
  const view = viewOf({ ...profile, published: true }, { relation: viewer });
  const asks = sectionsOf(profile.kind)
    .flatMap((section) => section.asks)
    .filter(({ attribute }) => attribute !== 'tagline');
  const bare = asks.filter((ask) => isBareDetail(ask, view));
  const seeks = profile.kind === 'startup' || profile.kind === 'academia';
  return (
    <section className={classes.preview} aria-labelledby="preview-title">
      <Title order={2} size="h4" id="preview-title">
        {t(seeks ? 'preview.investor' : 'preview.startup')}
      </Title>
      <Segmented<Viewer>
        label={t('preview.as')}
        options={viewers.map((value) => ({ value, label: t(`preview.viewer.${value}`) }))}
        value={viewer}
        onChange={setViewer}
      />
      {!profile.published && (
        <Text size="xs" c="dimmed">
          {t('preview.unpublished')}
        </Text>
      )}
      <div className={classes.sheet}>
        <OrganisationLine organisation={organisation} linked={false} />
        <Text fw={600} size="sm">
          <LocalisedText text={view.tagline} otherwise={t('preview.empty')} />
        </Text>
        <dl className={classes.facts}>
          {asks
            .filter((ask) => !bare.includes(ask))
            .map((ask) => (
              <Fact key={ask.attribute} ask={ask} view={view} relation={viewer} />
            ))}
          {bare.length > 0 && (
            <div>
              <dt>{t('organisation:unsaid')}</dt>
              <dd>
                <BareDetails asks={asks} profile={view} />
              </dd>
            </div>
          )}
        </dl>
      </div>
    </section>
  );
}

function Fact({ ask, view, relation }: { ask: Ask; view: ProfileView; relation: Viewer }) {
  const { t } = useTranslation('profile');
  return (
    <div>
      <dt>{t(`ask.${ask.code}`)}</dt>
      <dd>
        <AttributeValue profile={view} ask={ask} relation={relation} />
      </dd>
    </div>
  );
}
