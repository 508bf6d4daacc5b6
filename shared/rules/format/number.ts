import type { Language } from '../../schemas/basics.ts';

const formats: Record<Language, Intl.NumberFormat> = { ja: new Intl.NumberFormat('ja-JP'), en: new Intl.NumberFormat('en-GB') };

/** `12,345.5`: groups of three in both languages. */
export const formatNumber = (value: number, language: Language): string => formats[language].format(value);

/** A share from 0 to 1 as whole per cent; never rounded up to 100 % or down to 0 % when it is not. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return '99%';
  if (percent === 0 && share > 0) return '1%';
  return `${percent}%`;
}
