import type { Language } from '../../../../shared/schemas/basics.ts';

/** The units people write amounts of yen in, per language; the first is the larger. */
export const units = {
  ja: [
    { id: 'oku', yen: 1e8 },
    { id: 'man', yen: 1e4 },
  ],
  en: [
    { id: 'billion', yen: 1e9 },
    { id: 'million', yen: 1e6 },
  ],
} as const satisfies Record<Language, readonly { id: string; yen: number }[]>;
export type Unit = (typeof units)[Language][number]['id'];

/** Every digit, in groups of three as both languages write them. */
const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 8 });

const yenOf = (unit: Unit): number => [...units.ja, ...units.en].find(({ id }) => id === unit)?.yen ?? 1;

/** An amount as people of the language would type it: 300,000,000 → `3` 億円 / `300` million. */
export function splitAmount(yen: number | null, language: Language): { text: string; unit: Unit } {
  const [large, small] = units[language];
  if (yen === null) return { text: '', unit: language === 'ja' ? large.id : small.id };
  const isShort = Number.isInteger((yen / large.yen) * 100);
  const unit = yen >= large.yen && isShort ? large : small;
  return { text: exact.format(yen / unit.yen), unit: unit.id };
}

const written: Record<string, number> = {
  円: 1,
  万: 1e4,
  万円: 1e4,
  億: 1e8,
  億円: 1e8,
  k: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  billion: 1e9,
};

/**
 * What was typed as yen: `3`, `1.5`, `5,000`, full-width figures, in the unit chosen; or with a unit of its own, `3億5,000万`, `300M`.
 * `null` when nothing is typed, `NaN` when it is no amount.
 */
export function readAmount(text: string, unit: Unit): number | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[,，、\s¥￥]/g, '')
    .toLowerCase();
  if (plain === '') return null;
  if (/^\d+(\.\d+)?$/.test(plain)) return Math.round(Number(plain) * yenOf(unit));
  const parts = [...plain.matchAll(/(\d+(?:\.\d+)?)([^\d.]+)/g)];
  if (parts.map(([part]) => part).join('') !== plain) return Number.NaN;
  const sum = parts.reduce((total, [, figure, name = '']) => total + Number(figure) * (written[name] ?? Number.NaN), 0);
  return Math.round(sum);
}
