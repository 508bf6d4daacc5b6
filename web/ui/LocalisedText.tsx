import { useTranslation } from 'react-i18next';
import type { Language, Localised } from '../../shared/schemas/basics.ts';
import { useLanguage } from '../app/language.ts';
import classes from './LocalisedText.module.css';

/** The words of a two-language text in the reader's language, else in the other one, and which it is. `null` when neither is written. */
export function pickLanguage(text: Localised, language: Language): { text: string; language: Language } | null {
  const other = language === 'ja' ? 'en' : 'ja';
  if (text[language]) return { text: text[language], language };
  if (text[other]) return { text: text[other], language: other };
  return null;
}

/** The plain words, for attributes and titles that cannot carry a `lang` of their own. Empty when neither language is written. */
export function useLocalised(): (text: Localised) => string {
  const language = useLanguage();
  return (text) => pickLanguage(text, language)?.text ?? '';
}

interface LocalisedTextProps {
  text: Localised;
  /** Shown when neither language is written; nothing when left out. */
  otherwise?: string;
  /** Leaves the small mark of the other language out, in dense lists. */
  quiet?: boolean;
}

/** Text in the reader's language; in the other one, marked and with its `lang`, where that is all there is. */
export function LocalisedText({ text, otherwise, quiet = false }: LocalisedTextProps) {
  const language = useLanguage();
  const { t } = useTranslation();
  const picked = pickLanguage(text, language);
  if (!picked) return otherwise ? <span className={classes.missing}>{otherwise}</span> : null;
  if (picked.language === language) return <>{picked.text}</>;
  return (
    <span lang={picked.language}>
      {picked.text}
      {!quiet && (
        <abbr className={classes.mark} title={t(`onlyIn.${picked.language}`)} lang={language}>
          {picked.language.toUpperCase()}
        </abbr>
      )}
    </span>
  );
}
