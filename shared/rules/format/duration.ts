import type { Language } from '../../schemas/basics.ts';

const units = { ja: { hour: '時間', minute: '分' }, en: { hour: ' h', minute: ' min' } } as const;

/** A length in whole minutes as people say it: `25分`, `3時間52分`, `2時間` / `25 min`, `3 h 52 min`, `2 h`. */
export function formatMinutes(minutes: number, language: Language): string {
  const { hour, minute } = units[language];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 ? `${hours}${hour}` : '', rest > 0 || hours === 0 ? `${rest}${minute}` : ''];
  return parts.filter(Boolean).join(language === 'ja' ? '' : ' ');
}
