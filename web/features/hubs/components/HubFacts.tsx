import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { Loaded } from '../../../ui/Loaded.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { SourceList } from '../../../ui/SourceList.tsx';
import { SkeletonText } from '../../../ui/skeletons.tsx';
import { TagList } from '../../../ui/TagList.tsx';
import type { MatchView } from '../../fit/api/matches.ts';
import { FitBar } from '../../fit/components/FitBar.tsx';
import { ReasonChips } from '../../fit/components/ReasonChips.tsx';
import { useOrganisation } from '../../profile/api/getOrganisation.ts';
import { useProfile } from '../../profile/api/getProfile.ts';
import { AttributeValue } from '../../profile/components/AttributeValue.tsx';
import { unsaid } from '../unsaid.ts';
import classes from './HubFacts.module.css';
import { NameHub } from './NameHub.tsx';

interface HubFactsProps {
  hubId: string;
  match: MatchView | null;
  /** The startup one acts for, if it is one. */
  seeker: string | null;
}

/** What is stated of a hub, where it was read, and how it fits whoever looks, where that is known. */
export function HubFacts({ hubId, match, seeker }: HubFactsProps) {
  const { t } = useTranslation('hub');
  const language = useLanguage();
  const localised = useLocalised();
  const organisation = useOrganisation(hubId);
  const profile = useProfile(hubId);
  const name = t(`names.${hubId}`, { defaultValue: organisation.data ? localised(organisation.data.name) : '' });
  return (
    <section className={classes.facts} aria-live="polite">
      <Title order={2}>{name}</Title>
      {match && (
        <Stack gap="xs">
          <FitBar score={match.score} />
          <ReasonChips top={match.top} />
        </Stack>
      )}
      <Loaded query={profile} skeleton={<SkeletonText lines={12} />}>
        {(facts) => (
          <dl className={classes.terms}>
            <Fact name={t('fact.domains')}>
              <TagList vocabulary="domains" ids={facts.domains} />
            </Fact>
            <Fact name={t('fact.growthStages')}>
              <TagList vocabulary="growthStages" ids={facts.growthStages} />
            </Fact>
            <Fact name={t('fact.processes')}>
              <TagList vocabulary="processes" ids={facts.processes} />
            </Fact>
            <Fact name={t('fact.regions')}>
              <TagList vocabulary="regions" ids={facts.regions} />
            </Fact>
            <Fact name={t('fact.offers')}>
              <AttributeValue profile={facts} ask={{ attribute: 'offers', code: 'offers' }} relation="public" />
            </Fact>
            {unsaid(facts, language).length > 0 && (
              <Fact name={t('fact.description')}>
                {unsaid(facts, language).map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </Fact>
            )}
          </dl>
        )}
      </Loaded>
      {organisation.data && organisation.data.sources.length > 0 && (
        <div className={classes.sources}>
          <Text size="sm" c="dimmed">
            {t('documents:sources')}
          </Text>
          <SourceList sources={organisation.data.sources} />
        </div>
      )}
      {seeker && organisation.data && <NameHub hubId={hubId} hubName={name} startupId={seeker} />}
      <Group gap="sm">
        <Button variant="default" renderRoot={(props) => <Link to={paths.organisation} params={{ organisationId: hubId }} {...props} />}>
          {t('openPage')}
        </Button>
      </Group>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
