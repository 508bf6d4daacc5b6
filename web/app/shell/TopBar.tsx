import { ActionIcon, Button, Group, Kbd, UnstyledButton } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/Mark.tsx';
import { paths } from '../paths.ts';
import { signIn, useSession } from '../session.tsx';
import { Bell } from './Bell.tsx';
import { EventSwitcher } from './EventSwitcher.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { PersonMenu } from './PersonMenu.tsx';
import classes from './TopBar.module.css';

const apple = /Mac|iPhone|iPad/.test(navigator.platform);

/** Mark · event · search · language · bell · person. */
export function TopBar() {
  const { t } = useTranslation('shell');
  const { status } = useSession();
  return (
    <header className={classes.bar}>
      <Link to={paths.home} className={classes.brand} aria-label={`${t('name')} — ${t('nav.home')}`}>
        <Mark size={30} />
        <span className={classes.name}>{t('name')}</span>
      </Link>
      <EventSwitcher />
      <div className={classes.space} />
      <UnstyledButton className={classes.search} onClick={spotlight.open} aria-keyshortcuts={apple ? 'Meta+K' : 'Control+K'}>
        <IconSearch size={17} aria-hidden />
        <span className={classes.hint}>{t('search.open')}</span>
        <Kbd size="xs">{apple ? '⌘K' : 'Ctrl K'}</Kbd>
      </UnstyledButton>
      <ActionIcon className={classes.searchSmall} size="lg" aria-label={t('search.open')} onClick={spotlight.open}>
        <IconSearch size={20} stroke={1.6} />
      </ActionIcon>
      <Group gap={4} wrap="nowrap">
        <LanguageSwitch />
        {status === 'signed-in' && <Bell />}
        {status === 'signed-out' && (
          <Button size="sm" onClick={() => void signIn()}>
            {t('person.signIn')}
          </Button>
        )}
        <PersonMenu />
      </Group>
    </header>
  );
}
