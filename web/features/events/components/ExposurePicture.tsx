import { useTranslation } from 'react-i18next';
import { formatShare } from '../../../../shared/rules/format/number.ts';
import { FigureRow, Stat } from '../../../ui/Stat.tsx';
import type { ExposureView } from '../api/getExposure.ts';
import { lorenzPath, sharesByFifth } from '../lorenz.ts';
import { EventSection } from './EventSection.tsx';
import classes from './Exposure.module.css';

const size = 160;

/** How evenly lists show the startups: the Lorenz curve, its Gini, who is on no list, and the same as a table. */
export function ExposurePicture({ exposure }: Pick<ExposureView, 'exposure'>) {
  const { t } = useTranslation('exposure');
  const { basis, readers, shown, gini, neverShown } = exposure;
  const amounts = shown.map(({ attention }) => attention);
  return (
    <EventSection title={t('shown.title')}>
      <p className={classes.lead}>{basis === 'shown' ? t('shown.asShown', { count: readers }) : t('shown.asExpected')}</p>
      <FigureRow>
        <Stat label={t('shown.gini')} value={gini.toFixed(2)} note={t('shown.giniNote')} />
        <Stat label={t('shown.never')} value={formatShare(neverShown)} note={t('shown.neverNote')} />
      </FigureRow>
      <div className={classes.beside}>
        <svg
          viewBox={`-2 -2 ${size + 4} ${size + 4}`}
          className={classes.curve}
          role="img"
          aria-label={t('shown.chart', { gini: gini.toFixed(2) })}
        >
          <path d={`M0 0V${size}H${size}`} className={classes.axis} />
          <path d={`M0 ${size}L${size} 0`} className={classes.even} />
          <path d={lorenzPath(amounts, size)} className={classes.line} />
        </svg>
        <table className={classes.table}>
          <caption>{t('shown.table')}</caption>
          <tbody>
            {sharesByFifth(amounts).map((share, fifth) => (
              <tr key={t(`shown.fifth.${fifth}`)}>
                <th scope="row">{t(`shown.fifth.${fifth}`)}</th>
                <td data-numeric>{formatShare(share)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </EventSection>
  );
}
