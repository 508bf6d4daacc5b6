import { useState } from 'react';
import type { EventDraft, ZoneKeeps } from '../../../../shared/schemas/event.ts';
import { useKept } from '../../../app/useKept.ts';
import { useChangeEvent } from '../api/changeEvent.ts';
import type { EventView } from '../api/getEvent.ts';
import { draftOf } from './eventDraft.ts';

/** What has been written and not saved, with the version it was written upon. */
interface Kept {
  draft: EventDraft;
  version: number;
}

const restore = (kept: unknown): Kept | null =>
  typeof kept === 'object' && kept !== null && 'draft' in kept && 'version' in kept ? (kept as Kept) : null;

/**
 * The settings being written. Nothing is lost by a reload or by a save that was refused; `overtaken` says that somebody else has
 * saved since one began: then it is theirs (`discard`) or one's own words on top of theirs (`keepMine`, then `save`).
 */
export function useSettingsDraft(event: EventView) {
  const [kept, setKept] = useKept<Kept | null>(`musubi.settings.1.${event.id}`, () => null, restore);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const change = useChangeEvent(event.id);
  const draft = kept?.draft ?? draftOf(event);
  const version = kept?.version ?? event.version;
  const overtaken = kept !== null && event.version > kept.version;
  const save = (decided: EventDraft, zoneKeeps: ZoneKeeps) =>
    change.mutate(
      { ...decided, version, zoneKeeps },
      {
        onSuccess: () => {
          setKept(null);
          setSavedAt(new Date().toISOString());
        },
      },
    );
  return {
    draft,
    write: (next: EventDraft) => {
      // What was refused is no longer what is written: its fields would stay marked, and nothing marked is sent again.
      if (change.error) change.reset();
      setKept({ draft: next, version });
    },
    save,
    overtaken,
    discard: () => {
      change.reset();
      setKept(null);
    },
    keepMine: () => {
      change.reset();
      setKept({ draft, version: event.version });
    },
    error: change.error,
    savedAt,
    state: change.isPending ? ('saving' as const) : change.error ? ('failed' as const) : kept ? ('dirty' as const) : ('idle' as const),
  };
}

export type SettingsDraft = ReturnType<typeof useSettingsDraft>;
