import { useTranslation } from 'react-i18next';
import { fitWord, pointsOf } from '../fit.ts';
import classes from './FitBar.module.css';

/** How well somebody fits: a word, the points behind it and a small bar. */
export function FitBar({ score }: { score: number }) {
  const { t } = useTranslation('discover');
  const word = fitWord(score);
  return (
    <div className={classes.fit} data-word={word}>
      <span className={classes.word}>{t(`fit.${word}`)}</span>
      <span className={classes.points}>{t('fit.points', { points: pointsOf(score) })}</span>
      <span className={classes.track} aria-hidden>
        <span className={classes.bar} style={{ inlineSize: `${score * 100}%` }} />
      </span>
    </div>
  );
}
