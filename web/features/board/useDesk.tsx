import { createContext, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PreparedHall } from '../../../shared/rules/timetable/conflicts.ts';
import { changeSentence, conflictSentence, reasonSentence, type Sentence } from '../../../shared/rules/timetable/sentences.ts';
import type { Standing } from '../../../shared/rules/timetable/verdict.ts';
import type { Conflict } from '../../../shared/schemas/conflict.ts';
import type { SmallestChange, UnplacedReason } from '../../../shared/schemas/unplaced.ts';
import { useTell } from '../../ui/useTell.tsx';
import type { EventView } from '../events/api/getEvent.ts';
import { useAdjustDraft } from './api/adjustDraft.ts';
import type { Board } from './api/getBoard.ts';
import { useUndoAdjustment } from './api/undoAdjustment.ts';
import { hallOf, standingOf } from './standing.ts';
import type { Step } from './steps.ts';
import type { BoardKind } from './tracks.ts';
import { type Deed, useHistory } from './useHistory.ts';
import { type Names, useNames } from './useNames.ts';

/** The organiser's desk: the board with everything that judges, names and changes it. */
export interface Desk {
  readonly kind: BoardKind;
  readonly event: EventView;
  readonly board: Board;
  readonly names: Names;
  readonly hall: PreparedHall;
  readonly standing: Standing;
  /** There is a draft to change. */
  readonly editable: boolean;
  /** Changes the draft by some steps at once; `told` says what happened, and what undoing takes back. */
  readonly act: (steps: readonly Step[], told: string) => void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** What happened last, for the live region. */
  readonly said: string;
  readonly say: (words: string) => void;
  readonly reason: (reason: UnplacedReason) => string;
  readonly change: (change: SmallestChange) => string;
  readonly conflict: (conflict: Conflict) => string;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('useDesk is used outside of a board.');
  return desk;
}

export function useNewDesk(kind: BoardKind, stored: EventView, board: Board): Desk {
  const { t } = useTranslation(['plan', 'board']);
  const { people, settings, past } = board;
  // Everything on the board is drawn by what its placements are judged by.
  const event = useMemo(() => ({ ...stored, settings }), [stored, settings]);
  const names = useNames(board, settings);
  const hall = useMemo(() => hallOf({ people, settings, past }), [people, settings, past]);
  const { items, placements } = board;
  const standing = useMemo(() => standingOf({ items, placements }, hall), [items, placements, hall]);
  const deeds = useDeeds(event.id, board);
  const tell = ({ key, values }: Sentence) => t(`plan:${key}`, values);
  return {
    kind,
    event,
    board,
    names,
    hall,
    standing,
    editable: board.plan !== null,
    ...deeds,
    reason: (reason) => tell(reasonSentence(reason, names)),
    change: (change) => tell(changeSentence(change, names)),
    conflict: (conflict) => tell(conflictSentence(conflict, names)),
  };
}

/** Doing, undoing and redoing. */
function useDeeds(eventId: string, board: Board): Pick<Desk, 'act' | 'undo' | 'redo' | 'said' | 'say'> {
  const { t } = useTranslation('board');
  const problem = useTell();
  const history = useHistory();
  const [said, say] = useState('');
  const adjust = useAdjustDraft(eventId);
  const undoing = useUndoAdjustment(eventId);
  const onError = (error: unknown) => {
    history.forget();
    say('');
    problem.problem(error);
  };
  const send = (deed: Deed) => adjust.mutate({ steps: deed.steps, number: deed.before.adjustments + 1 }, { onError });
  const act = (steps: readonly Step[], told: string) => {
    if (steps.length === 0) return;
    const deed = { steps, told, before: board };
    history.record(deed);
    say(told);
    send(deed);
  };
  const undo = () => {
    const last = history.done.at(-1);
    // Only a deed that the draft ends with leads back to the board before it.
    const known = last && last.before.adjustments + last.steps.length === board.adjustments ? last : null;
    if (known) history.undid();
    else history.forget();
    say(known ? t('undone', { told: known.told }) : t('undoneUnknown'));
    undoing.mutate({ count: known?.steps.length ?? 1, before: known?.before ?? null }, { onError });
  };
  const redo = () => {
    const next = history.undone.at(-1);
    if (!next) return;
    const deed = { ...next, before: board };
    history.redid(deed);
    say(next.told);
    send(deed);
  };
  return { act, said, say, undo: board.adjustments > 0 ? undo : null, redo: history.undone.length > 0 ? redo : null };
}
