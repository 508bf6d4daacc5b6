import { z } from 'zod';
import { toKatakana } from '../../../../shared/rules/people/reading.ts';
import type { Organisation, OrganisationDraft } from '../../../../shared/schemas/organisation.ts';
import { OrganisationKind, Region } from '../../../../shared/schemas/vocabularies.ts';

/** What the fields of an organisation's own data hold: plain text, empty where nothing is written. */
export const OrganisationForm = z.object({
  kind: z.union([OrganisationKind, z.literal('')]),
  nameJa: z.string(),
  nameEn: z.string(),
  kana: z.string(),
  corporateNumber: z.string(),
  region: z.union([Region, z.literal('')]),
  country: z.string(),
  website: z.string(),
});
export type OrganisationForm = z.infer<typeof OrganisationForm>;

export const emptyOrganisation: OrganisationForm = {
  kind: '',
  nameJa: '',
  nameEn: '',
  kana: '',
  corporateNumber: '',
  region: '',
  country: '',
  website: '',
};

type OwnData = Pick<Organisation, 'kind' | 'name' | 'kana' | 'corporateNumber' | 'country' | 'region' | 'website'>;

export const organisationFormOf = (organisation: OwnData): OrganisationForm => ({
  kind: organisation.kind,
  nameJa: organisation.name.ja ?? '',
  nameEn: organisation.name.en ?? '',
  kana: organisation.kana ?? '',
  corporateNumber: organisation.corporateNumber ?? '',
  region: (organisation.region as Region | null) ?? '',
  country: organisation.country ?? '',
  website: organisation.website ?? '',
});

const written = (text: string): string | null => text.trim() || null;

/** Full-width digits, spaces and hyphens are how people copy a number. */
const digits = (text: string): string | null => written(text.normalize('NFKC').replace(/[\s‐-―−-]/g, ''));

/** People write `example.jp`; an address needs its scheme. */
function address(text: string): string | null {
  const trimmed = text.trim();
  if (!trimmed) return null;
  return /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

/** The country follows from a prefecture; overseas it is chosen. */
const countryOf = ({ region, country }: OrganisationForm): string | null =>
  region.startsWith('JP-') ? 'JP' : region === 'overseas' ? written(country) : null;

/** What is sent. `kind` stays empty until chosen, which the schema refuses. */
export const organisationDraftOf = (form: OrganisationForm): Omit<OrganisationDraft, 'kind'> & { kind: OrganisationForm['kind'] } => ({
  kind: form.kind,
  name: { ja: written(form.nameJa), en: written(form.nameEn) },
  kana: written(toKatakana(form.kana)),
  corporateNumber: digits(form.corporateNumber),
  country: countryOf(form),
  region: form.region === '' ? null : form.region,
  website: address(form.website),
});

/** JSON path of the draft → field of the form, to show what is wrong where it is. */
const fields: Record<string, keyof OrganisationForm> = {
  kind: 'kind',
  name: 'nameJa',
  'name.ja': 'nameJa',
  'name.en': 'nameEn',
  kana: 'kana',
  corporateNumber: 'corporateNumber',
  region: 'region',
  country: 'country',
  website: 'website',
};
export const fieldOf = (path: string): keyof OrganisationForm | undefined => fields[path];

/** Sentences by JSON path as sentences by field. */
export const byField = (errors: Readonly<Record<string, string>>): Partial<Record<keyof OrganisationForm, string>> =>
  Object.fromEntries(
    Object.entries(errors).flatMap(([path, message]) => {
      const field = fieldOf(path);
      return field ? [[field, message]] : [];
    }),
  );

/** Countries whose organisations most often take part in such events (ISO 3166-1); another one can be left out. */
export const countries = [
  'US',
  'GB',
  'DE',
  'FR',
  'CH',
  'NL',
  'BE',
  'DK',
  'SE',
  'NO',
  'FI',
  'AT',
  'IT',
  'ES',
  'IE',
  'IL',
  'CA',
  'AU',
  'NZ',
  'SG',
  'KR',
  'TW',
  'HK',
  'CN',
  'IN',
  'TH',
  'VN',
  'MY',
  'ID',
  'PH',
  'AE',
  'BR',
] as const;
