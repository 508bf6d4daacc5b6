import { Button, Checkbox, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntroductionView } from '../api/getInbox.ts';
import type { GroupName } from '../groups.ts';
import classes from './InboxGroup.module.css';
import { InboxRow } from './InboxRow.tsx';
import type { useInboxAnswers } from './useInboxAnswers.ts';

interface InboxGroupProps {
  name: GroupName;
  items: readonly IntroductionView[];
  eventOf: (introduction: IntroductionView) => { name: string | null; zone: string };
  answers: ReturnType<typeof useInboxAnswers>;
}

/** Rows shown at once of what is not urgent. */
const few = 10;

/** One group of the inbox: what it asks of the reader, and its requests. */
export function InboxGroup({ name, items, eventOf, answers }: InboxGroupProps) {
  const { t } = useTranslation('introduction');
  const [all, setAll] = useState(name === 'unanswered');
  const shown = all ? items : items.slice(0, few);
  const answerable = items.filter(({ mayAnswer }) => mayAnswer).map(({ id }) => id);
  const chosenHere = answerable.filter((id) => answers.chosen.includes(id));
  return (
    <section className={classes.group} aria-labelledby={`group-${name}`}>
      <Group justify="space-between" gap="xs">
        <h2 id={`group-${name}`} className={classes.title} data-urgent={name === 'unanswered' || undefined}>
          {t(`groups.${name}`)} <span className={classes.count}>{items.length}</span>
        </h2>
        {name === 'unanswered' && answerable.length > 1 && (
          <Checkbox
            size="sm"
            label={t('inbox.chooseAll')}
            checked={chosenHere.length === answerable.length}
            indeterminate={chosenHere.length > 0 && chosenHere.length < answerable.length}
            onChange={(event) => answers.choose(answerable, event.currentTarget.checked)}
          />
        )}
      </Group>
      <ul className={classes.list}>
        {shown.map((introduction) => (
          <InboxRow
            key={introduction.id}
            introduction={introduction}
            group={name}
            event={eventOf(introduction)}
            chosen={answers.chosen.includes(introduction.id)}
            busy={answers.busy.includes(introduction.id)}
            onChoose={(on) => answers.choose([introduction.id], on)}
            onAccept={() => answers.accept([introduction.id])}
            onDecline={() => answers.openDecline([introduction.id])}
          />
        ))}
      </ul>
      {shown.length < items.length && (
        <Button variant="subtle" className={classes.more} onClick={() => setAll(true)}>
          {t('inbox.more', { count: items.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
