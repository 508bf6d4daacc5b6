import { Menu, UnstyledButton } from '@mantine/core';
import { IconCalendarEvent, IconCheck, IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLocalised } from '../../ui/LocalisedText.tsx';
import { SampleMark } from '../../ui/SampleMark.tsx';
import { chooseEvent, useCurrentEvent, useEvents } from '../events.ts';
import { paths } from '../paths.ts';
import { useSession } from '../session.tsx';
import classes from './EventSwitcher.module.css';

/** The event one is working for, and the others one can change to. Announced ones without participants are on the events page. */
export function EventSwitcher() {
  const { t } = useTranslation('shell');
  const localised = useLocalised();
  const events = useEvents().data ?? [];
  const current = useCurrentEvent();
  const inside = useSession().status === 'signed-in';
  const live = events.filter(({ status }) => status !== 'announced');
  return (
    <Menu position="bottom-start" width={320} withinPortal={false}>
      <Menu.Target>
        <UnstyledButton
          className={classes.switcher}
          data-inside={inside || undefined}
          aria-label={current ? `${t('event.choose')}: ${localised(current.name)}` : t('event.choose')}
        >
          <IconCalendarEvent size={17} stroke={1.6} aria-hidden className={classes.icon} />
          <span className={classes.name}>{current ? localised(current.name) : t('event.none')}</span>
          <IconChevronDown size={15} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {live.map((event) => (
          <Menu.Item
            key={event.id}
            leftSection={event.id === current?.id ? <IconCheck size={17} aria-hidden /> : <span className={classes.blank} />}
            rightSection={event.sample ? <SampleMark /> : null}
            onClick={() => chooseEvent(event.id)}
            renderRoot={(props) => <Link to={paths.event} params={{ eventId: event.id }} {...props} />}
          >
            {localised(event.name)}
          </Menu.Item>
        ))}
        {live.length > 0 && <Menu.Divider />}
        <Menu.Item renderRoot={(props) => <Link to={paths.events} {...props} />}>{t('event.all')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
