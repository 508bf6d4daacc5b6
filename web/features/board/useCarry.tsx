import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { type Verdict, verdictOf } from '../../../shared/rules/timetable/verdict.ts';
import { type Cell, cellKey } from './tracks.ts';
import { useDesk } from './useDesk.tsx';

/** The slot under what is carried; the tray, to take it off the board; or nothing of the kind. */
export type Over = Cell | 'tray' | null;

interface Carry {
  /** What is carried, and by what. */
  readonly itemId: string | null;
  readonly by: 'pointer' | 'keyboard' | null;
  /** What putting it into a slot would mean. Judged once a slot while it is carried. */
  readonly judge: (cell: Cell) => Verdict | null;
  readonly lift: (itemId: string, by: 'pointer' | 'keyboard', over?: Cell | null) => void;
  readonly hover: (over: Over) => void;
  readonly drop: () => void;
  /** Where it is now, for handlers. What shows it uses `useOver`. */
  readonly over: () => Over;
}

const CarryContext = createContext<Carry | null>(null);
const OverContext = createContext<Over>(null);

export function useCarry(): Carry {
  const carry = useContext(CarryContext);
  if (!carry) throw new Error('useCarry is used outside of a board.');
  return carry;
}

/** Where what is carried is now: changes from slot to slot, so that only what shows it is drawn again. */
export const useOver = (): Over => useContext(OverContext);

export function CarryProvider({ children }: { children: ReactNode }) {
  const { standing } = useDesk();
  const [{ itemId, by }, carryOn] = useState<Pick<Carry, 'itemId' | 'by'>>({ itemId: null, by: null });
  const [over, showOver] = useState<Over>(null);
  const current = useRef<Over>(null);
  const judge = useMemo(() => {
    const item = itemId ? standing.items.get(itemId) : undefined;
    const verdicts = new Map<string, Verdict>();
    return (cell: Cell) => {
      if (!item) return null;
      const verdict = verdicts.get(cellKey(cell)) ?? verdictOf(item, cell.start, cell.placeId, standing);
      verdicts.set(cellKey(cell), verdict);
      return verdict;
    };
  }, [itemId, standing]);
  const hover = useCallback((next: Over) => {
    current.current = next;
    showOver(next);
  }, []);
  const lift = useCallback<Carry['lift']>(
    (id, how, from = null) => {
      carryOn({ itemId: id, by: how });
      hover(from);
    },
    [hover],
  );
  const drop = useCallback(() => {
    carryOn({ itemId: null, by: null });
    hover(null);
  }, [hover]);
  const carry = useMemo(
    () => ({ itemId, by, judge, lift, hover, drop, over: () => current.current }),
    [itemId, by, judge, lift, hover, drop],
  );
  return (
    <CarryContext value={carry}>
      <OverContext value={over}>{children}</OverContext>
    </CarryContext>
  );
}
