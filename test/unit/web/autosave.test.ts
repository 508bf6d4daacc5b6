import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAutosaver } from '../../../web/app/autosave/autosaver.ts';
import { begin, edit, received, settle } from '../../../web/app/autosave/draft.ts';
import { merge } from '../../../web/app/autosave/merge.ts';
import { ConnectionError, ProblemError } from '../../../web/app/problem.ts';

describe('merge', () => {
  test('keeps what only one side changed, inside texts too', () => {
    const ancestor = { tagline: { ja: '旧', en: 'old' }, leads: null as boolean | null };
    const mine = { tagline: { ja: '新', en: 'old' }, leads: null };
    const theirs = { tagline: { ja: '旧', en: 'new' }, leads: true };
    expect(merge(ancestor, mine, theirs)).toEqual({ value: { tagline: { ja: '新', en: 'new' }, leads: true }, conflicts: [] });
  });

  test('joins what each added to a list and drops what either took away', () => {
    expect(merge(['a', 'b'], ['a', 'b', 'c'], ['b', 'd'])).toEqual({ value: ['b', 'd', 'c'], conflicts: [] });
    expect(merge(null as string[] | null, ['a'], ['b'])).toEqual({ value: ['b', 'a'], conflicts: [] });
  });

  test('compares needs kind by kind; one that the other side changed is not taken away', () => {
    const need = (kind: string, ja: string | null) => ({ kind, note: { ja, en: null } });
    const ancestor = [need('money', '1億円'), need('site', null), need('data', null)];
    const mine = [need('money', '2億円'), need('site', '病院')];
    const theirs = [need('money', '1億円'), need('data', null), need('people', null)];
    expect(merge(ancestor, mine, theirs)).toEqual({
      value: [need('money', '2億円'), need('people', null), need('site', '病院')],
      conflicts: [],
    });
  });

  test('names the value that both changed, and keeps mine', () => {
    expect(merge({ tagline: { ja: 'a' } }, { tagline: { ja: 'b' } }, { tagline: { ja: 'c' } })).toEqual({
      value: { tagline: { ja: 'b' } },
      conflicts: [{ path: 'tagline.ja', theirs: 'c' }],
    });
  });
});

describe('a draft', () => {
  const base = { version: 1, tagline: { ja: 'a', en: null as string | null } };

  test('in conflict keeps what was typed until one chooses', () => {
    const typed = edit(begin(base), { tagline: { ja: 'mine', en: null } });
    const both = received(typed, { version: 2, tagline: { ja: 'theirs', en: 'x' } });
    expect(both.shown).toEqual({ version: 2, tagline: { ja: 'mine', en: 'x' } });
    expect(both.conflicts).toEqual([{ path: 'tagline.ja', theirs: 'theirs' }]);
    expect(settle(both, 'tagline.ja', 'mine')).toMatchObject({ shown: { tagline: { ja: 'mine' } }, conflicts: [] });
    expect(settle(both, 'tagline.ja', 'theirs')).toMatchObject({ shown: { tagline: { ja: 'theirs' } }, conflicts: [] });
  });
});

type Note = { version: number; a: string; b: string };
const start: Note = { version: 1, a: '', b: '' };
const problem = (code: 'version-stale' | 'invalid-input', status: number, errors?: { path: string; code: string; message: string }[]) =>
  new ProblemError({ type: 'about:blank', title: code, status, code, detail: code, values: {}, ...(errors ? { errors } : {}) });

/** A server that keeps one note, slowly, and refuses lost updates. */
function server(delay = 50) {
  let state = start;
  let broken: 'before' | 'after' | null = null;
  return {
    state: () => state,
    breakOnce: (when: 'before' | 'after') => {
      broken = when;
    },
    save: async (patch: Partial<Note>, version: number): Promise<Note> => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      const fails = broken;
      broken = null;
      if (fails === 'before') throw new ConnectionError('offline');
      if (version !== state.version) throw problem('version-stale', 409);
      state = { ...state, ...patch, version: version + 1 };
      if (fails === 'after') throw new ConnectionError('timeout');
      return state;
    },
  };
}
const saverAt = (at: ReturnType<typeof server>, more: Partial<Parameters<typeof createAutosaver<Note>>[0]> = {}) =>
  createAutosaver<Note>({ initial: at.state(), save: at.save, newer: async () => at.state(), now: () => '2026-11-22T01:42:00Z', ...more });

describe('an autosaver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('saves after a pause, and says when', async () => {
    const at = server();
    const saver = saverAt(at);
    saver.edit({ a: 'x' });
    expect(saver.view().state).toBe('dirty');
    await vi.advanceTimersByTimeAsync(700);
    expect(saver.view().state).toBe('saving');
    await vi.advanceTimersByTimeAsync(50);
    expect(saver.view()).toMatchObject({ state: 'saved', savedAt: '2026-11-22T01:42:00Z' });
    expect(at.state()).toEqual({ version: 2, a: 'x', b: '' });
  });

  test('keeps and saves what is typed while a save is under way', async () => {
    const at = server(5_000);
    const saver = saverAt(at);
    saver.edit({ a: 'fast' });
    await vi.advanceTimersByTimeAsync(701);
    saver.edit({ a: 'faster' });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(saver.view().value.a).toBe('faster');
    await vi.advanceTimersByTimeAsync(6_000);
    expect(at.state()).toEqual({ version: 3, a: 'faster', b: '' });
  });

  test('in two tabs at once loses neither write', async () => {
    const at = server();
    const [one, other] = [saverAt(at), saverAt(at)];
    one.edit({ a: 'one' });
    other.edit({ b: 'other' });
    await vi.advanceTimersByTimeAsync(3_000);
    expect(at.state()).toEqual({ version: 3, a: 'one', b: 'other' });
    expect(other.view().value).toEqual(at.state());
  });

  test.each(['before', 'after'] as const)('tries again when the connection broke %s the write', async (when) => {
    const at = server();
    const saver = saverAt(at);
    at.breakOnce(when);
    saver.edit({ a: 'x' });
    await vi.advanceTimersByTimeAsync(800);
    expect(saver.view().state).toBe('failed');
    saver.edit({ a: 'xy' });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saver.view()).toMatchObject({ state: 'saved', conflicts: [] });
    expect(at.state().a).toBe('xy');
  });

  test('saves everything but what was refused, until that is changed', async () => {
    const at = server();
    const refusing = async (patch: Partial<Note>, version: number) => {
      if (patch.a === 'bad') throw problem('invalid-input', 422, [{ path: 'a', code: 'too-long', message: '' }]);
      return at.save(patch, version);
    };
    const saver = saverAt(at, { save: refusing });
    saver.edit({ a: 'bad', b: 'good' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.state()).toMatchObject({ a: '', b: 'good' });
    expect(saver.view().value.a).toBe('bad');
    saver.edit({ a: 'better' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.state()).toMatchObject({ a: 'better', b: 'good' });
  });

  test('holds back what is half typed', async () => {
    const at = server();
    const saver = saverAt(at, { isValid: (attribute, value) => attribute !== 'a' || String(value).includes('@') });
    saver.edit({ a: 'me', b: 'x' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.state()).toMatchObject({ a: '', b: 'x' });
    expect(saver.view().state).toBe('dirty');
  });

  test('brings back what a reload interrupted', async () => {
    const at = server();
    let kept: { base: Note; shown: Note } | null = null;
    const shelf = {
      read: () => kept,
      write: (unsaved: typeof kept) => {
        kept = unsaved;
      },
    };
    saverAt(at, { shelf }).edit({ a: 'typed' });
    expect(kept).toMatchObject({ shown: { a: 'typed' } });
    vi.clearAllTimers();
    const again = saverAt(at, { shelf });
    expect(again.view().value.a).toBe('typed');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at.state().a).toBe('typed');
    expect(kept).toBeNull();
  });

  test('flushes at once, what was typed during a save included', async () => {
    const at = server();
    const saver = saverAt(at);
    saver.edit({ a: 'x' });
    const flushed = saver.flush();
    saver.edit({ a: 'xy' });
    await vi.advanceTimersByTimeAsync(200);
    expect(await flushed).toBe(true);
    expect(at.state().a).toBe('xy');
  });

  test('of two tabs typing anything at any time leaves what each typed last', async () => {
    const act = fc.record({
      tab: fc.constantFrom('a' as const, 'b' as const),
      text: fc.string({ maxLength: 6 }),
      pause: fc.integer({ min: 0, max: 1500 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 25 }), fc.integer({ min: 1, max: 2000 }), async (acts, delay) => {
        const at = server(delay);
        const tabs = { a: saverAt(at), b: saverAt(at) };
        const typed: Record<'a' | 'b', string> = { a: '', b: '' };
        for (const { tab, text, pause } of acts) {
          tabs[tab].edit({ [tab]: text });
          typed[tab] = text;
          expect(tabs[tab].view().value[tab]).toBe(text);
          await vi.advanceTimersByTimeAsync(pause);
          expect(tabs[tab].view().value[tab]).toBe(text);
        }
        await vi.advanceTimersByTimeAsync(60_000);
        expect(at.state()).toMatchObject(typed);
      }),
      { numRuns: 40 },
    );
  });
});
