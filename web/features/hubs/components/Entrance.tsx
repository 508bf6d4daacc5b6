import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMyOrganisation } from '../../../app/me.ts';
import { useMatches } from '../../fit/api/matches.ts';
import { hubPlaces } from '../japan.ts';
import classes from './Entrance.module.css';
import { HubFacts } from './HubFacts.tsx';
import { HubMap } from './HubMap.tsx';
import { HubRanking } from './HubRanking.tsx';
import { NeedHint } from './NeedHint.tsx';
import { OwnTrials } from './OwnTrials.tsx';

interface EntranceProps {
  /** The hub the address names. */
  hubId: string | undefined;
  onChoose: (hubId: string) => void;
}

/** The way in for everybody who is not a hub: the map, the facts of one hub, and for a startup how the three fit it. */
export function Entrance({ hubId, onChoose }: EntranceProps) {
  const { t } = useTranslation('hub');
  const mine = useMyOrganisation();
  const seeker = mine && (mine.kind === 'startup' || mine.kind === 'academia') ? mine.organisationId : null;
  const ranked = useMatches({ organisationId: seeker, kinds: ['hub'], limit: 10 });
  const matches = (seeker && ranked.data?.matches) || [];
  const chosen = hubId ?? matches[0]?.organisationId ?? hubPlaces[0]?.id ?? '';
  return (
    <>
      {seeker && <OwnTrials organisationId={seeker} />}
      {seeker && <NeedHint organisationId={seeker} />}
      <div className={classes.entrance}>
        <div className={classes.side}>
          <HubMap chosen={chosen} onChoose={onChoose} />
          {seeker && (
            <section className={classes.ranking}>
              <Title order={2} size="h4">
                {t('ranking')}
              </Title>
              <HubRanking query={ranked} chosen={chosen} onChoose={onChoose} />
            </section>
          )}
        </div>
        <HubFacts hubId={chosen} match={matches.find(({ organisationId }) => organisationId === chosen) ?? null} seeker={seeker} />
      </div>
    </>
  );
}
