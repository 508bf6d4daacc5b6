import { ActionIcon, Avatar, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { personName } from '../../../shared/rules/people/names.ts';
import { initialOf } from '../../../shared/rules/text/letters.ts';
import { useLocalised } from '../../ui/LocalisedText.tsx';
import { useLanguage } from '../language.ts';
import { chooseOrganisation, type Me, useMe, useMyOrganisation } from '../me.ts';
import { paths } from '../paths.ts';
import { signOut, useSession } from '../session.tsx';
import classes from './PersonMenu.module.css';
import { ThemeItems } from './ThemeItems.tsx';

/** Who is signed in and for which organisation they act; appearance and signing out. */
export function PersonMenu() {
  const { t } = useTranslation('shell');
  const { status } = useSession();
  const me = useMe().data;
  if (status === 'signed-out')
    return (
      <Menu position="bottom-end" width={240} withinPortal={false}>
        <Menu.Target>
          <ActionIcon size="lg" aria-label={t('person.menu')}>
            <IconUserCircle size={21} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <ThemeItems />
        </Menu.Dropdown>
      </Menu>
    );
  return (
    <Menu position="bottom-end" width={288} withinPortal={false}>
      <Menu.Target>
        <PersonButton me={me} label={t('person.menu')} />
      </Menu.Target>
      <Menu.Dropdown>
        {me && <Organisations me={me} />}
        <ThemeItems />
        <Menu.Divider />
        <Menu.Item leftSection={<IconSettings size={17} aria-hidden />} renderRoot={(props) => <Link to={paths.settings} {...props} />}>
          {t('person.settings')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={17} aria-hidden />} onClick={() => void signOut()}>
          {t('person.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonButton({ me, label, className = '', ...menu }: { me: Me | undefined; label: string; className?: string }) {
  const { t } = useTranslation('shell');
  const localised = useLocalised();
  const membership = useMyOrganisation();
  const name = usePersonName(me);
  return (
    <UnstyledButton className={`${classes.person} ${className}`} {...menu}>
      <VisuallyHidden>{name ? `${label}: ${name}` : label}</VisuallyHidden>
      <Avatar aria-hidden size={30} radius="xl" color="ai" name={undefined}>
        {initialOf(name)}
      </Avatar>
      <span aria-hidden className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.organisation}>
          {membership ? localised(membership.organisation.name) : me ? t('person.noOrganisation') : ''}
        </span>
      </span>
    </UnstyledButton>
  );
}

/** Japanese: family name first; English: romaji where it is known. Before registering, the address. */
function usePersonName(me: Me | undefined): string {
  const language = useLanguage();
  const name = me?.person?.name;
  if (!name) return me?.email ?? '';
  return personName(name, language);
}

function Organisations({ me }: { me: Me }) {
  const { t } = useTranslation('shell');
  const localised = useLocalised();
  const current = useMyOrganisation();
  return (
    <>
      <Menu.RadioGroup value={current?.organisationId ?? null} onChange={chooseOrganisation}>
        <Menu.Label>{me.email}</Menu.Label>
        {me.memberships.map((membership) => (
          <Menu.RadioItem key={membership.organisationId} value={membership.organisationId}>
            {localised(membership.organisation.name)}
            <Text component="span" display="block" size="xs" c="dimmed">
              {t(`role.${membership.role}`)}
            </Text>
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
      {me.memberships.length > 0 && <Menu.Divider />}
    </>
  );
}
