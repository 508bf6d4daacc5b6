import { Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language, Localised } from '../../../../shared/schemas/basics.ts';
import classes from './BilingualText.module.css';

interface BilingualTextProps {
  /** What is written, for names of the two fields. */
  title: string;
  value: Localised;
  onChange: (value: Localised) => void;
  limit: number;
  /** Lines to begin with. */
  rows: number;
  /** Written without line breaks. */
  oneLine?: boolean;
  placeholder?: string;
  describedBy?: string;
  /** The language shown where there is room for one only. */
  language: Language;
  /** The language that was left behind by the other, and since when. */
  behind?: { language: Language; title: string } | null;
}

const languages = ['ja', 'en'] as const;

/** Text in both languages: side by side where there is room, one at a time where not. Says which is missing and which is out of date. */
export function BilingualText({ language, ...field }: BilingualTextProps) {
  return (
    <div className={classes.pair} data-language={language}>
      {languages.map((side) => (
        <Side key={side} side={side} {...field} />
      ))}
    </div>
  );
}

function Side({
  side,
  title,
  value,
  onChange,
  limit,
  rows,
  oneLine = false,
  placeholder,
  describedBy,
  behind,
}: Omit<BilingualTextProps, 'language'> & { side: Language }) {
  const { t } = useTranslation('profile');
  const id = useId();
  const [focused, setFocused] = useState(false);
  const text = value[side] ?? '';
  const other = value[side === 'ja' ? 'en' : 'ja'];
  const over = text.length > limit;
  const missing = text.trim() === '' && Boolean(other?.trim());
  const write = (typed: string) => {
    const next = oneLine ? typed.replace(/\s*[\r\n]+\s*/g, ' ') : typed;
    onChange({ ...value, [side]: next === '' ? null : next });
  };
  return (
    <div className={classes.side} data-side={side}>
      <div className={classes.head}>
        <label htmlFor={id}>
          <span className="visually-hidden">{title} </span>
          {t(`languageTab.${side}`)}
        </label>
        {missing && <span className={classes.behind}>{t('missingLanguage')}</span>}
        {!missing && behind?.language === side && (
          <span className={classes.behind} title={behind.title}>
            {t(`behind.${side}`)}
          </span>
        )}
      </div>
      <Textarea
        id={id}
        lang={side}
        value={text}
        placeholder={placeholder}
        aria-describedby={describedBy}
        error={over ? t('problems:fields.too-long', { maximum: limit }) : undefined}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        autosize
        minRows={rows}
        maxRows={18}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        onKeyDown={(event) => oneLine && event.key === 'Enter' && !event.nativeEvent.isComposing && event.preventDefault()}
      />
      <span className={classes.count} data-shown={focused || over || undefined} aria-hidden>
        {t('count', { count: text.length, limit })}
      </span>
    </div>
  );
}
