import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Language } from '../../shared/schemas/basics.ts';

/** The words of a language, fetched when it is first spoken. */
const sources = {
  ja: async () => (await import('./words/ja.ts')).files,
  en: async () => (await import('./words/en.ts')).files,
};
const storageKey = 'musubi.language';

const namespaceOf = (file: string) => file.slice(file.lastIndexOf('/') + 1, -'.json'.length);

async function load(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, 'common')) return;
  for (const [file, words] of Object.entries(await sources[language]())) i18next.addResourceBundle(language, namespaceOf(file), words);
}

/** Storage may be closed (private windows, strict settings); the choice then lasts as long as the page. */
function remembered(): Language | null {
  try {
    return Language.safeParse(localStorage.getItem(storageKey)).data ?? null;
  } catch {
    return null;
  }
}

/** The reader's own choice, else the first language of the browser that we speak, else Japanese. */
export function initialLanguage(
  browserLanguages: readonly string[] = navigator.languages,
  chosen: Language | null = remembered(),
): Language {
  if (chosen) return chosen;
  const spoken = browserLanguages.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'ja' || tag === 'en');
  return (spoken as Language | undefined) ?? 'ja';
}

function announce(language: Language): void {
  document.documentElement.lang = language;
}

/** Changes every word on the page in place: nothing is reloaded, so scroll and half-written text stay. */
export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await i18next.changeLanguage(language);
  announce(language);
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // The page still speaks it.
  }
}

/** Starts in the reader's language. Resolves when every word of it is there. */
export async function startI18n(language: Language = initialLanguage()): Promise<typeof i18next> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await load(language);
  announce(language);
  return i18next;
}
