import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useEvents } from '../../../app/events.ts';
import { useMe } from '../../../app/me.ts';
import { paths } from '../../../app/paths.ts';
import { AppLink } from '../../../ui/AppLink.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import type { Task } from '../api/home.ts';
import classes from './Tasks.module.css';

/** At most three things, in order of consequence, each one press from done. */
export function Tasks({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useTranslation('home');
  const values = useTaskValues();
  if (tasks.length === 0)
    return (
      <EmptyState
        title={t('done.title')}
        action={
          <Button variant="default" renderRoot={(props) => <Link to={paths.matches} {...props} />}>
            {t('done.action')}
          </Button>
        }
      >
        {t('done.text')}
      </EmptyState>
    );
  return (
    <ol className={classes.tasks}>
      {tasks.map((task) => (
        <li key={task.code + task.path} className={classes.task}>
          <div className={classes.words}>
            <div className={classes.title}>{t(`task.${task.code}.title`, values(task))}</div>
            <div className={classes.why}>{t(`task.${task.code}.why`, values(task))}</div>
          </div>
          <Button renderRoot={(props) => <AppLink path={task.path} {...props} />}>{t(`task.${task.code}.action`)}</Button>
        </li>
      ))}
    </ol>
  );
}

/** A task names events and organisations by id; the words want their names. */
function useTaskValues() {
  const localised = useLocalised();
  const events = useEvents().data ?? [];
  const memberships = useMe().data?.memberships ?? [];
  return ({ values }: Task) => {
    const event = events.find(({ id }) => id === values.event);
    const membership = memberships.find(({ organisationId }) => organisationId === values.organisation);
    return {
      ...values,
      event: event ? localised(event.name) : '',
      organisation: membership ? localised(membership.organisation.name) : '',
    };
  };
}
