import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { asksForSomething, readSaved, type SavedSearch, withSaved } from '../savedSearches.ts';
import classes from './SavedSearches.module.css';
import { useDiscover } from './useDiscover.ts';

const storageKey = 'musubi.searches';

/** Keeps what is asked for under a name, in this browser, and opens it again. */
export function SavedSearches() {
  const { t } = useTranslation('discover');
  const { search } = useDiscover();
  const [opened, setOpened] = useState(false);
  const [saved, setSaved] = useState(() => readSaved(localStorage.getItem(storageKey)));
  const [name, setName] = useState('');
  const keep = (next: SavedSearch[]) => {
    setSaved(next);
    localStorage.setItem(storageKey, JSON.stringify(next));
  };
  const save = (event: React.FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    keep(withSaved(saved, crypto.randomUUID(), name, search));
    setName('');
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={320} shadow="md" trapFocus>
      <Popover.Target>
        <Button
          variant="default"
          size="md"
          px="sm"
          fz="sm"
          leftSection={<IconBookmark size={17} stroke={1.6} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('saved.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          {saved.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('saved.none')}
            </Text>
          )}
          <ul className={classes.list}>
            {saved.map((one) => (
              <li key={one.id}>
                <Link to={paths.discover} search={one.search} className={classes.link} onClick={() => setOpened(false)}>
                  {one.name}
                </Link>
                <ActionIcon aria-label={t('remove', { text: one.name })} onClick={() => keep(saved.filter(({ id }) => id !== one.id))}>
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              </li>
            ))}
          </ul>
          {asksForSomething(search) && (
            <form onSubmit={save}>
              <Group gap="xs" align="flex-end" wrap="nowrap">
                <TextInput
                  flex={1}
                  label={t('saved.name')}
                  maxLength={60}
                  value={name}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                <Button type="submit" color="ai" disabled={!name.trim()}>
                  {t('saved.save')}
                </Button>
              </Group>
            </form>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
