import type { Language } from '../../schemas/basics.ts';
import { formatNumber } from './number.ts';

const man = 10_000;
const oku = 100_000_000;
const cho = 1_000_000_000_000;

/** At most two digits behind the point, cut rather than rounded, so that 9,999万円 never becomes 1億円: 1.25, 1.2, 1. */
const short = (value: number, language: Language) => formatNumber(Math.floor(value * 100) / 100, language);

/** Japanese count in 億 (10⁸) and 万 (10⁴): 12億5,000万円, 3億円, 5,000万円, 9,800円. */
function japanese(yen: number): string {
  if (yen >= cho) return `${short(yen / cho, 'ja')}兆円`;
  if (yen >= oku) {
    const whole = Math.floor(yen / oku);
    const rest = Math.floor((yen % oku) / man);
    return rest === 0 ? `${formatNumber(whole, 'ja')}億円` : `${formatNumber(whole, 'ja')}億${formatNumber(rest, 'ja')}万円`;
  }
  return yen >= man ? `${short(yen / man, 'ja')}万円` : `${formatNumber(yen, 'ja')}円`;
}

/** English counts in millions and billions: ¥300M, ¥1.25B, ¥50M, ¥9,800. */
function english(yen: number): string {
  if (yen >= 1e9) return `¥${short(yen / 1e9, 'en')}B`;
  if (yen >= 1e6) return `¥${short(yen / 1e6, 'en')}M`;
  return `¥${formatNumber(yen, 'en')}`;
}

/** An amount in yen: 3億円, 5,000万円 / ¥300M. */
export const formatMoney = (yen: number, language: Language): string => (language === 'ja' ? japanese(yen) : english(yen));

/** A range of yen with either end unknown: `1億円–5億円`, `1億円以上`, `5億円まで` / `¥100M–¥500M`. `null` when both are. */
export function formatMoneyRange(range: { min: number | null; max: number | null }, language: Language): string | null {
  const { min, max } = range;
  if (min !== null && max !== null)
    return min === max ? formatMoney(min, language) : `${formatMoney(min, language)}–${formatMoney(max, language)}`;
  if (min !== null) return language === 'ja' ? `${formatMoney(min, language)}以上` : `${formatMoney(min, language)} or more`;
  if (max !== null) return language === 'ja' ? `${formatMoney(max, language)}まで` : `up to ${formatMoney(max, language)}`;
  return null;
}
