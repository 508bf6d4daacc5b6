import { Button, Checkbox } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { OrganisationLine } from '../../../ui/OrganisationLine.tsx';
import { ReasonChip } from '../../../ui/ReasonChip.tsx';
import { KeepButton } from '../../fit/components/KeepButton.tsx';
import { CardFacts } from '../../profile/components/CardFacts.tsx';
import { useFacetWords } from '../../profile/components/useFacetWords.ts';
import type { Hit } from '../api/directory.ts';
import { mostCompared } from '../directoryWish.ts';
import classes from './ResultRow.module.css';
import type { ResultsProps } from './results.ts';

interface ResultRowProps extends Omit<ResultsProps, 'hits'> {
  hit: Hit;
}

/** One organisation found: what it is, what one decides by, what it has not said, and what can be done with it. */
export function ResultRow({ hit, asides, eventId, compared, onCompare }: ResultRowProps) {
  const { t } = useTranslation('discover');
  const words = useFacetWords();
  const localised = useLocalised();
  const id = hit.organisationId;
  const name = localised(hit.name);
  const isMine = id === asides.organisationId;
  const isHidden = asides.hidden.includes(id);
  return (
    <li className={classes.row} data-triage-row={id}>
      <div className={classes.body}>
        <OrganisationLine organisation={{ ...hit, id }} tagline={hit.tagline} />
        <CardFacts card={hit} />
        {hit.unknown.length > 0 && (
          <div className={classes.chips}>
            {hit.unknown.map((facet) => (
              <ReasonChip key={facet} verdict="unknown">
                {words.facet(facet)}
              </ReasonChip>
            ))}
          </div>
        )}
      </div>
      <div className={classes.actions}>
        <Checkbox
          size="sm"
          label={t('compare.pick')}
          aria-label={t('compare.pickLabel', { name })}
          checked={compared.includes(id)}
          disabled={!compared.includes(id) && compared.length >= mostCompared}
          onChange={() => onCompare(id)}
          className={classes.compare}
        />
        {asides.may && !isMine && isHidden && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconEyeOff size={16} aria-hidden />}
            onClick={() => asides.set(id, null)}
            aria-label={t('hide.restoreLabel', { name })}
          >
            {t('hide.restore')}
          </Button>
        )}
        {asides.may && !isMine && !isHidden && (
          <KeepButton name={name} kept={asides.kept.includes(id)} onChange={(kept) => asides.set(id, kept ? 'kept' : null)} />
        )}
        {asides.may && !isMine && (
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
      </div>
    </li>
  );
}
