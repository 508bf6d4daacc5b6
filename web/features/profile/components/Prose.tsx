import type { Localised } from '../../../../shared/schemas/basics.ts';
import { useLanguage } from '../../../app/language.ts';
import { LocalisedText, pickLanguage } from '../../../ui/LocalisedText.tsx';
import classes from './Prose.module.css';

/** Running text in the reader's language, else in the other, with the paragraphs it was written in. */
export function Prose({ text }: { text: Localised }) {
  const language = useLanguage();
  const picked = pickLanguage(text, language);
  if (!picked) return null;
  const paragraphs = picked.text.split(/\n{2,}/);
  return (
    <div className={classes.prose}>
      {paragraphs.map((paragraph, index) => (
        // The mark of the other language stands once, at the end.
        <p key={paragraph} lang={picked.language}>
          {index < paragraphs.length - 1 ? paragraph : <LocalisedText text={{ ja: null, en: null, [picked.language]: paragraph }} />}
        </p>
      ))}
    </div>
  );
}
