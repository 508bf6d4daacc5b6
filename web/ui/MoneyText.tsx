import { formatMoney, formatMoneyRange } from '../../shared/rules/format/money.ts';
import { useLanguage } from '../app/language.ts';

/** An amount in yen, `3億円` / `¥300M`, or a range with either end unknown. Nothing when both are. */
export function MoneyText({ yen, range }: { yen?: number; range?: { min: number | null; max: number | null } }) {
  const language = useLanguage();
  const text = range ? formatMoneyRange(range, language) : yen === undefined ? null : formatMoney(yen, language);
  return text === null ? null : <span className="figures">{text}</span>;
}
