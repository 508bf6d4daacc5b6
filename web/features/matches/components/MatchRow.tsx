import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconArrowDown, IconDots, IconEyeOff, IconScale } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../../../shared/rules/format/number.ts';
import { paths } from '../../../app/paths.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import type { MatchView } from '../../fit/api/matches.ts';
import { FitBar } from '../../fit/components/FitBar.tsx';
import { KeepButton } from '../../fit/components/KeepButton.tsx';
import { ReasonChips } from '../../fit/components/ReasonChips.tsx';
import type { Asides } from '../../fit/components/useAsides.ts';
import { IntroductionState } from './IntroductionState.tsx';
import classes from './MatchRow.module.css';

interface MatchRowProps {
  match: MatchView;
  /** The place in the list, from 1. */
  place: number;
  eventId: string | undefined;
  asides: Asides;
  onWhy: () => void;
}

/** One row of the ranked list: who, in one line what, why, why not, what is unknown, and what to do about it. */
export function MatchRow(props: MatchRowProps) {
  const { match, asides } = props;
  const isHidden = asides.hidden.includes(match.organisationId);
  // A row that was pressed just now folds; one that already stands lower for it is shown with its place.
  const isLess = asides.less.includes(match.organisationId) && match.parts.lessOfThis?.organisationId !== match.organisationId;
  const isFolded = isHidden || isLess;
  return (
    <li ref={useFocusKept(isFolded)} className={isFolded ? classes.hidden : classes.row} data-triage-row={match.organisationId}>
      {isFolded ? <Folded match={match} asides={asides} isLess={isLess} /> : <Shown {...props} />}
    </li>
  );
}

/** Hiding a row, or bringing it back, replaces what had the focus: it goes on at the same row. */
function useFocusKept(isHidden: boolean) {
  const row = useRef<HTMLLIElement>(null);
  const before = useRef(isHidden);
  useEffect(() => {
    if (before.current === isHidden) return;
    before.current = isHidden;
    if (document.activeElement === document.body) row.current?.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  }, [isHidden]);
  return row;
}

function Shown({ match, place, eventId, asides, onWhy }: MatchRowProps) {
  return (
    <>
      <span className={classes.place}>{place}</span>
      <div className={classes.body}>
        <OrganisationLine
          organisation={{ ...match.card, id: match.organisationId }}
          tagline={match.card.tagline}
          aside={match.introduction && <IntroductionState introduction={match.introduction} />}
        />
        <ReasonChips top={match.top} />
      </div>
      <div className={classes.side}>
        <FitBar score={match.score} />
        <FactorLine parts={match.parts} isAtEvent={eventId !== undefined} onWhy={onWhy} />
        <Actions match={match} eventId={eventId} asides={asides} onWhy={onWhy} />
      </div>
    </>
  );
}

/** The other two factors, quietly: a press opens how the place comes about. */
function FactorLine({ parts, isAtEvent, onWhy }: { parts: MatchView['parts']; isAtEvent: boolean; onWhy: () => void }) {
  const { t } = useTranslation('discover');
  const share = (value: number | null) => (value === null ? t('factors.unknown') : formatShare(value));
  return (
    <button type="button" className={classes.factors} onClick={onWhy}>
      <span>{t('factors.interestIs', { share: share(parts.likelyInterest) })}</span>
      {isAtEvent && <span>{t('factors.readIs', { share: share(parts.chanceRead) })}</span>}
      {parts.lessOfThis && <span>{t('less.title')}</span>}
    </button>
  );
}

function Actions({ match, eventId, asides, onWhy }: Omit<MatchRowProps, 'place'>) {
  const { t } = useTranslation('discover');
  const localised = useLocalised();
  const id = match.organisationId;
  const name = localised(match.card.name);
  const isAsked = match.introduction !== null && match.introduction.status !== 'expired' && match.introduction.status !== 'withdrawn';
  return (
    <div className={classes.actions}>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon size="lg" aria-label={t('match.menu', { name })}>
            <IconDots size={20} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconScale size={17} aria-hidden />} onClick={onWhy}>
            {t('why.open')}
          </Menu.Item>
          {asides.may && (
            <Menu.Item leftSection={<IconArrowDown size={17} aria-hidden />} onClick={() => asides.set(id, 'less')}>
              {t('less.do')}
            </Menu.Item>
          )}
          {asides.may && (
            <Menu.Item leftSection={<IconEyeOff size={17} aria-hidden />} onClick={() => asides.set(id, 'hidden')}>
              {t('hide.do')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asides.may && <KeepButton name={name} kept={match.shortlisted} onChange={(kept) => asides.set(id, kept ? 'kept' : null)} />}
      {asides.may && !isAsked && (
        <Button
          variant="default"
          size="sm"
          aria-label={t('ask.label', { name })}
          renderRoot={(props) => (
            <Link to={paths.organisation} params={{ organisationId: id }} search={{ ask: true, eventId }} {...props} />
          )}
        >
          {t('ask.short')}
        </Button>
      )}
      {match.introduction && isAsked && (
        <Button
          variant="subtle"
          size="sm"
          renderRoot={(props) => <Link to={paths.introduction} params={{ introductionId: match.introduction?.id ?? '' }} {...props} />}
        >
          {t('ask.view')}
        </Button>
      )}
    </div>
  );
}

/** What is left of a row that was just hidden, or of whose like less was asked for, with the way back. */
function Folded({ match, asides, isLess }: Pick<MatchRowProps, 'match' | 'asides'> & { isLess: boolean }) {
  const { t } = useTranslation('discover');
  const localised = useLocalised();
  return (
    <>
      <span>{t(isLess ? 'less.done' : 'hide.done', { name: localised(match.card.name) })}</span>
      <Button variant="subtle" size="compact-sm" onClick={() => asides.set(match.organisationId, null)}>
        {t('hide.undo')}
      </Button>
    </>
  );
}
