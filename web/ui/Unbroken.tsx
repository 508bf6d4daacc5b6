import classes from './Unbroken.module.css';

/** From one time of day to another, with seconds where there are any. */
const range = /(\d{1,2}:\d{2}(?::\d{2})?\s?[–〜～]\s?\d{1,2}:\d{2}(?::\d{2})?)/;

/** Words with times in them: a line never ends between the beginning and the end of a stretch of time. */
export function Unbroken({ children }: { children: string }) {
  return children.split(range).map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name
      <span key={index} className={classes.whole}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
