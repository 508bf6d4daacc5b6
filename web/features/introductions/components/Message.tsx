import type { ReactNode } from 'react';
import { useLanguage } from '../../../app/language.ts';
import { writtenIn } from '../writtenIn.ts';
import classes from './Message.module.css';

interface MessageProps {
  /** Who wrote it, and when. */
  by: ReactNode;
  text: string;
  mine: boolean;
}

/** Something one side wrote to the other, as it was written. */
export function Message({ by, text, mine }: MessageProps) {
  const language = useLanguage();
  return (
    <figure className={classes.message} data-mine={mine || undefined}>
      <figcaption className={classes.by}>{by}</figcaption>
      <blockquote className={classes.text} lang={writtenIn(text, language)}>
        {text}
      </blockquote>
    </figure>
  );
}
