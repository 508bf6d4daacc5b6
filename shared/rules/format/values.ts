import type { Language } from '../../schemas/basics.ts';
import { formatInstant } from './date.ts';

const separator = { ja: '、', en: ' · ' } as const;

/** Whether a value of this name is a moment: `start`, `end`, `expiresAt`. */
export const isMoment = (key: string): boolean => key === 'start' || key === 'end' || key.endsWith('At');

/**
 * A refusal's values as its sentence shows them: moments as days and times of the zone that travels with them, free slots as
 * `alternatives` (`–`: none). Values without a zone are shown as they are. What travels to the caller stays data.
 */
export function refusalValues(values: Readonly<Record<string, unknown>>, language: Language): Record<string, unknown> {
  const { zone, slots } = values;
  if (typeof zone !== 'string') return { ...values };
  const moment = (value: string) => formatInstant(value, zone, language, { year: false, zone: false });
  const shown = Object.entries(values).map(([key, value]) => [key, isMoment(key) && typeof value === 'string' ? moment(value) : value]);
  const free = Array.isArray(slots) ? { alternatives: slots.map(({ start }) => moment(start)).join(separator[language]) || '–' } : {};
  return { ...Object.fromEntries(shown), ...free };
}
