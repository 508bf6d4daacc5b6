import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { usePrinting } from '../../../ui/usePrinting.ts';
import { boardDays } from '../tracks.ts';
import { useAddress } from '../useAddress.ts';
import { CarryProvider } from '../useCarry.tsx';
import { useDesk } from '../useDesk.tsx';
import { useMoves } from '../useMoves.ts';
import classes from './BoardDesk.module.css';
import { BoardList } from './BoardList.tsx';
import { BoardNotices } from './BoardNotices.tsx';
import { Grid, type GridHandle } from './Grid.tsx';
import { Hint } from './Hint.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { PhoneSide } from './PhoneSide.tsx';
import { Side } from './Side.tsx';
import { Toolbar } from './Toolbar.tsx';
import { usePointerCarry } from './usePointerCarry.ts';
import { useRestOfScreen } from './useRestOfScreen.ts';

/** The organiser's desk around one day: board and side on a desk, a list on a phone. */
export function BoardDesk() {
  const localised = useLocalised();
  const desk = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const { event, kind, names, standing, undo, redo } = useDesk();
  const [{ day: wanted, who, item, zoom = 1, dialog }, address] = useAddress();
  const days = useMemo(() => boardDays(event.settings, kind), [event.settings, kind]);
  const day = wanted && days.includes(wanted) ? wanted : (days[0] ?? '');
  const lit = useLit(who);
  const found = useMemo(() => {
    if (!lit) return null;
    const starts = [...lit].flatMap((id) => standing.placements.get(id)?.start ?? []);
    return new Map([...Map.groupBy(starts, names.dayOf)].map(([date, list]) => [date, list.length]));
  }, [lit, standing, names]);
  useHotkeys([
    ['mod+Z', () => undo?.()],
    ['mod+shift+Z', () => redo?.()],
    ['mod+Y', () => redo?.()],
  ]);
  const choose = (id: string) => {
    const placement = standing.placements.get(id);
    address({ item: id, dialog: undefined, ...(placement ? { day: names.dayOf(placement.start) } : {}) });
  };
  const move = (id: string) => address({ item: id, dialog: 'move' });
  const toolbar = <Toolbar days={days} day={day} zoom={zoom} desk={desk} found={found} />;
  const side = { lit, onChoose: choose, onMove: move };
  const printing = usePrinting();
  return (
    <CarryProvider>
      {printing && (
        <h2 className={classes.paper}>
          {localised(event.name)} {names.day(day)}
        </h2>
      )}
      {printing && desk && <BoardList day={day} lit={lit} onChoose={choose} />}
      {desk ? (
        <Desktop toolbar={toolbar} side={side}>
          {(handle) => <Grid day={day} zoom={zoom} lit={lit} chosen={item} onChoose={choose} onMove={move} handle={handle} />}
        </Desktop>
      ) : (
        <div className={classes.phone}>
          {toolbar}
          <BoardNotices />
          <PhoneSide {...side} />
          <BoardList day={day} lit={lit} onChoose={choose} />
        </div>
      )}
      <MoveDialog id={item} opened={dialog === 'move'} onClose={() => address({ dialog: undefined })} />
    </CarryProvider>
  );
}

interface DesktopProps {
  toolbar: React.ReactNode;
  side: React.ComponentProps<typeof Side>;
  children: (handle: React.Ref<GridHandle>) => React.ReactNode;
}

/** As high as the screen has room: the board scrolls, the page does not. */
function Desktop({ toolbar, side, children }: DesktopProps) {
  const { t } = useTranslation('board');
  const grid = useRef<GridHandle>(null);
  const ghost = useRef<HTMLDivElement>(null);
  const { onPointerDown, dragged } = usePointerCarry(grid, ghost);
  const moves = useMoves();
  const [{ side: shown, item, who, dialog }] = useAddress();
  const frame = useRestOfScreen();
  const open = shown !== 'none' || item !== undefined || who !== undefined || dialog === 'run';
  return (
    <div className={classes.desk} ref={frame}>
      {toolbar}
      <BoardNotices />
      <div className={classes.work} onPointerDown={onPointerDown}>
        <div className={classes.board}>
          {children(grid)}
          <Hint />
        </div>
        {open && (
          <aside className={classes.side} aria-label={t('side.label')}>
            <Side {...side} />
          </aside>
        )}
      </div>
      {dragged && (
        <div ref={ghost} className={classes.ghost} aria-hidden>
          {moves.titleOf(dragged)}
        </div>
      )}
    </div>
  );
}

/** The items of an organisation or a person, placed or not; `null` when one looks for nobody. */
function useLit(who: string | undefined): ReadonlySet<string> | null {
  const { board } = useDesk();
  return useMemo(() => {
    if (!who) return null;
    const theirs = board.items.filter(({ organisationIds, personIds }) => organisationIds.includes(who) || personIds.includes(who));
    return new Set(theirs.map(({ id }) => id));
  }, [who, board.items]);
}
