import { type MouseEvent, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Placement } from '../../../../shared/schemas/placement.ts';
import { useLanguage } from '../../../app/language.ts';
import { pickLanguage } from '../../../ui/LocalisedText.tsx';
import { drawnLanes, laneBox } from '../drawn.ts';
import { type Box, type Geometry, meets } from '../geometry.ts';
import type { Block } from '../tracks.ts';
import { useCarry } from '../useCarry.tsx';
import { useDesk } from '../useDesk.tsx';
import { Card, type CardProps } from './Card.tsx';
import { DropLayer } from './DropLayer.tsx';
import classes from './Field.module.css';
import { Ground, NowLine } from './Ground.tsx';
import { itemUnder, useFieldKeys } from './useFieldKeys.ts';

interface FieldProps {
  geometry: Geometry;
  blocks: readonly Block[];
  /** What is in view, with a margin. */
  view: Box;
  /** The items of whom one looks for; `null`: nobody. */
  lit: ReadonlySet<string> | null;
  chosen: string | undefined;
  onChoose: (id: string) => void;
  onMove: (id: string) => void;
  scroller: RefObject<HTMLElement | null>;
  head: { width: number; height: number };
}

/** The cards of a day, lane by lane. One of them is reached by Tab; arrows lead on from there. */
export function Field({ geometry, blocks, view, lit, chosen, onChoose, onMove, scroller, head }: FieldProps) {
  const { t } = useTranslation('board');
  const { board, names, kind, editable } = useDesk();
  const carry = useCarry();
  const lanes = useMemo(() => drawnLanes(geometry, board.placements), [geometry, board.placements]);
  const visible = useMemo(() => lanes.filter(({ lane }) => meets(laneBox(geometry, lane), view)), [lanes, geometry, view]);
  const inView = useMemo(() => visible.map(({ lane }) => lane), [visible]);
  const shown = visible.map(({ lane, drawn }) => ({ lane, drawn: drawn.filter(({ box }) => meets(box, view)), count: drawn.length }));
  const keys = useFieldKeys({ geometry, lanes, onMove, scroller, head });
  const told = useTold();
  const all = shown.flatMap(({ drawn }) => drawn);
  const tabbable = (all.find(({ placement }) => placement.id === keys.focused) ?? all[0])?.placement.id;
  const toneOf = (id: string) => (carry.itemId === id ? 'lifted' : !lit ? 'plain' : lit.has(id) ? 'lit' : 'dim');
  const onClick = (event: MouseEvent) => {
    const id = itemUnder(event.target);
    if (id) onChoose(id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its buttons are told
    <div
      className={classes.field}
      ref={keys.field}
      onClick={onClick}
      onKeyDown={keys.onKeyDown}
      onKeyUp={keys.onKeyUp}
      onFocus={keys.onFocus}
      onBlur={keys.onBlur}
      data-editable={editable || undefined}
      data-carrying={carry.itemId ? true : undefined}
    >
      <Ground geometry={geometry} blocks={blocks} />
      {shown.map(({ lane, drawn, count }) => (
        <ul key={lane.track.placeId} className={classes.lane} aria-label={t(`lane.${kind}`, { place: names.place(lane.track.placeId) })}>
          {drawn.map(({ placement, box, position }) => (
            <Card
              key={placement.id}
              id={placement.id}
              {...box}
              {...told(placement)}
              chosen={placement.id === chosen}
              tone={toneOf(placement.id)}
              tabbable={placement.id === tabbable}
              position={position}
              count={count}
            />
          ))}
        </ul>
      ))}
      <DropLayer geometry={geometry} lanes={inView} view={view} />
      <NowLine geometry={geometry} />
    </div>
  );
}

type Told = Pick<CardProps, 'label' | 'time' | 'one' | 'two' | 'must' | 'locked' | 'wrong'>;

/** What a card says, to the eye and to the ear. Said once a card: while one scrolls, the same cards are asked again and again. */
function useTold(): (placement: Placement) => Told {
  const { t } = useTranslation('board');
  const { board, names, kind, standing } = useDesk();
  const language = useLanguage();
  const { conflicts, exhibitors } = board;
  const { items } = standing;
  return useMemo(() => {
    const words = { must: t('must'), locked: t('locked'), wrong: t('wrong'), and: t('and') };
    const wrong = new Set(conflicts.map(({ placementId }) => placementId));
    const pitches = new Map(exhibitors.map(({ organisationId, pitch }) => [organisationId, pitch]));
    const about = (organisationId: string) => {
      const business = kind === 'pitch' ? pitches.get(organisationId)?.parts.business : undefined;
      return (business && pickLanguage(business, language)?.text) ?? null;
    };
    // A name begins with what is seen: whoever speaks to the screen says what stands there.
    const said = ({ start, placeId, organisationIds }: Placement) =>
      kind === 'pitch'
        ? [`${names.clock(start)} ${names.title({ organisationIds })}`, names.place(placeId)]
        : [names.clock(start), names.place(placeId), names.title({ organisationIds })];
    const tell = (placement: Placement): Told => {
      const { id, start, locked, organisationIds } = placement;
      const [own = '', other] = organisationIds;
      const must = kind === 'meeting' && items.get(id)?.preference === 'must';
      const states = [must && words.must, locked && words.locked, wrong.has(id) && words.wrong];
      return {
        time: kind === 'pitch' ? names.clock(start) : null,
        one: names.short(own),
        two: other ? names.short(other) : about(own),
        label: [...said(placement), ...states].filter(Boolean).join(words.and),
        must,
        locked,
        wrong: wrong.has(id),
      };
    };
    const known = new Map<Placement, Told>();
    return (placement) => {
      const told = known.get(placement) ?? tell(placement);
      known.set(placement, told);
      return told;
    };
  }, [conflicts, exhibitors, items, names, kind, language, t]);
}
