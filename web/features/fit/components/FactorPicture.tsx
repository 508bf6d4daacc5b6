import { useTranslation } from 'react-i18next';
import { formatShare } from '../../../../shared/rules/format/number.ts';
import type { Parts } from '../../../../shared/schemas/match.ts';
import { pointsOf } from '../fit.ts';
import classes from './FactorPicture.module.css';

/** The three factors a place is the product of, as three bars with their figures; what is not known is said to be so. */
export function FactorPicture({ parts, isAtEvent }: { parts: Parts; isAtEvent: boolean }) {
  const { t } = useTranslation('discover');
  const { fit, likelyInterest, chanceRead, crowd } = parts;
  const unknownChance = t(isAtEvent ? 'factors.unknown' : 'factors.noEvent');
  const about = crowd && t('factors.crowd', { stronger: (Math.round(crowd.stronger * 10) / 10).toFixed(1), count: crowd.capacity });
  return (
    <section className={classes.factors} aria-label={t('factors.title')}>
      <dl className={classes.list}>
        <Factor name={t('factors.fit')} share={fit} figure={t('fit.points', { points: pointsOf(fit) })} />
        <Factor
          name={t('factors.likelyInterest')}
          share={likelyInterest}
          figure={likelyInterest === null ? t('factors.unknown') : formatShare(likelyInterest)}
          note={t('factors.interestNote')}
        />
        <Factor
          name={t('factors.chanceRead')}
          share={chanceRead}
          figure={chanceRead === null ? unknownChance : formatShare(chanceRead)}
          note={about ?? undefined}
        />
      </dl>
      <p className={classes.order}>{t('factors.order')}</p>
    </section>
  );
}

function Factor({ name, share, figure, note }: { name: string; share: number | null; figure: string; note?: string | undefined }) {
  return (
    <div className={classes.factor} data-unknown={share === null || undefined}>
      <dt>{name}</dt>
      <dd>
        <span className={classes.figure}>{figure}</span>
        <svg viewBox="0 0 100 6" preserveAspectRatio="none" className={classes.bar} aria-hidden>
          <rect width="100" height="6" rx="3" className={classes.track} />
          {share !== null && <rect width={share * 100} height="6" rx="3" className={classes.filled} />}
        </svg>
        {note && <small className={classes.note}>{note}</small>}
      </dd>
    </div>
  );
}
