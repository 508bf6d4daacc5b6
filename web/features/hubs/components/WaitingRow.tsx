import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { postedNeed } from '../../../../shared/rules/directory/posted.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import { ReasonChip } from '../../../ui/ReasonChip.tsx';
import type { MatchView } from '../../fit/api/matches.ts';
import { FitBar } from '../../fit/components/FitBar.tsx';
import { ReasonChips } from '../../fit/components/ReasonChips.tsx';
import { CardFacts } from '../../profile/components/CardFacts.tsx';
import classes from './Waiting.module.css';

interface WaitingRowProps {
  match: MatchView;
  /** It has said that this hub may take it in. */
  named: boolean;
  mayTakeIn: boolean;
  onTakeIn: () => void;
}

/** A startup as a hub sees it: what it is, whether it looks for a place, why it fits, and taking it in. */
export function WaitingRow({ match, named, mayTakeIn, onTakeIn }: WaitingRowProps) {
  const { t } = useTranslation('hub');
  const localised = useLocalised();
  const { card } = match;
  const need = postedNeed(card.needs);
  return (
    <li className={classes.row}>
      <div className={classes.body}>
        <OrganisationLine
          organisation={{ ...card, id: card.organisationId }}
          tagline={card.tagline}
          aside={
            <ReasonChip verdict={need === 'posted' ? 'for' : need === 'unknown' ? 'unknown' : 'against'}>
              {t(named ? 'need.named' : `need.${need}`)}
            </ReasonChip>
          }
        />
        <ReasonChips top={match.top} />
        <CardFacts card={card} />
      </div>
      <div className={classes.side}>
        <FitBar score={match.score} />
        {mayTakeIn && need === 'posted' && (
          <Button size="sm" aria-label={t(named ? 'takeIn.ofNamed' : 'takeIn.of', { name: localised(card.name) })} onClick={onTakeIn}>
            {t(named ? 'takeIn.openNamed' : 'takeIn.open')}
          </Button>
        )}
        {need !== 'posted' && <p className={classes.why}>{t('takeIn.notYet')}</p>}
      </div>
    </li>
  );
}
