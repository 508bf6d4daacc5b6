import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../../../shared/rules/format/date.ts';
import type { EventSettings } from '../../../../shared/schemas/eventSettings.ts';
import type { PitchTier, Session } from '../../../../shared/schemas/session.ts';
import { useLanguage } from '../../../app/language.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import classes from './SessionEditor.module.css';

interface SessionEditorProps {
  session: Session;
  settings: EventSettings;
  /** How many slots it gives; `null` while its times do not make sense. */
  slots: number | null;
  /** What is wrong with one attribute. */
  error: (attribute: string) => string | undefined;
  onChange: (session: Session) => void;
  onRemove: () => void;
}

/** One stretch of a day: what happens in it, when, where, and how many slots that makes. */
export function SessionEditor({ session, settings, slots, error, onChange, onRemove }: SessionEditorProps) {
  const { t } = useTranslation('event');
  const language = useLanguage();
  const localised = useLocalised();
  const title = localised(session.name) || t(`settings.session.${session.kind}`);
  const days = settings.days.includes(session.date) ? settings.days : [...settings.days, session.date];
  const time = (edge: 'from' | 'to') => ({
    type: 'time',
    label: t(`settings.session.${edge}`),
    value: session[edge],
    error: error(edge),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement }) => onChange({ ...session, [edge]: currentTarget.value.slice(0, 5) }),
  });
  return (
    <fieldset className={classes.session} data-kind={session.kind}>
      <legend className="visually-hidden">{title}</legend>
      <div className={classes.names}>
        {(['ja', 'en'] as const).map((written) => (
          <TextInput
            key={written}
            lang={written}
            label={t('settings.session.name', { language: t(`language.${written}`) })}
            placeholder={t(`settings.session.example.${written}.${session.kind}`)}
            maxLength={80}
            value={session.name[written] ?? ''}
            error={error(`name.${written}`)}
            onChange={({ currentTarget }) => onChange({ ...session, name: { ...session.name, [written]: currentTarget.value || null } })}
          />
        ))}
      </div>
      <div className={classes.times}>
        <NativeSelect
          label={t('settings.session.date')}
          value={session.date}
          error={error('date')}
          onChange={({ currentTarget }) => onChange({ ...session, date: currentTarget.value })}
          data={days.map((date) => ({ value: date, label: formatDate(date, language, { year: false }) }))}
        />
        <TextInput {...time('from')} />
        <TextInput {...time('to')} />
        {session.kind === 'pitches' && (
          <>
            <NativeSelect
              label={t('timetable.stage')}
              value={session.stageId}
              error={error('stageId')}
              onChange={({ currentTarget }) => onChange({ ...session, stageId: currentTarget.value })}
              data={settings.stages.map(({ id, name }, index) => ({
                value: id,
                label: localised(name) || t('settings.stageNumber', { number: index + 1 }),
              }))}
            />
            <NativeSelect
              label={t('settings.session.tier')}
              value={session.tier}
              onChange={({ currentTarget }) => onChange({ ...session, tier: currentTarget.value as PitchTier })}
              data={(['short', 'long'] as const).map((tier) => ({ value: tier, label: t(`tier.${tier}`) }))}
            />
          </>
        )}
      </div>
      <output className={classes.slots}>
        {slots === null ? t('settings.session.noSlots') : t('settings.session.slots', { count: slots })}
      </output>
      <ActionIcon size="lg" className={classes.remove} aria-label={t('settings.session.remove', { name: title })} onClick={onRemove}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </fieldset>
  );
}
