import { useTranslation } from 'react-i18next';
import { hubPlaces, islands, project, size } from '../japan.ts';
import classes from './HubMap.module.css';

interface HubMapProps {
  /** The hub whose facts are shown. */
  chosen: string;
  onChoose: (hubId: string) => void;
}

const percent = (part: number, whole: number) => `${((part / whole) * 100).toFixed(2)}%`;

/** Japan with the three hubs as buttons. Which one is chosen is told by more than colour. */
export function HubMap({ chosen, onChoose }: HubMapProps) {
  const { t } = useTranslation('hub');
  return (
    <fieldset className={classes.map} aria-label={t('map')}>
      <svg viewBox={`0 0 ${size.width} ${size.height}`} className={classes.islands} aria-hidden focusable="false">
        {islands.map((path) => (
          <path key={path} d={path} />
        ))}
        <path className={classes.corner} d={`M${size.width - 108} ${size.height - 30}v-60l48 -40h60`} />
      </svg>
      {hubPlaces.map(({ id, place, sea }) => {
        const { x, y } = project(place);
        return (
          <button
            key={id}
            type="button"
            className={classes.hub}
            data-sea={sea}
            aria-pressed={id === chosen}
            style={{ insetInlineStart: percent(x, size.width), insetBlockStart: percent(y, size.height) }}
            onClick={() => onChoose(id)}
          >
            <span className={classes.dot} />
            <span className={classes.name}>{t(`names.${id}`)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
