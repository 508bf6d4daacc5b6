import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../../ui/Loaded.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { useChangeStaff, useStaff } from '../api/staff.ts';
import classes from './Staff.module.css';

/** Who may confirm organisations: everybody of the staff names others by address, and takes them off again. */
export function StaffList() {
  const { t } = useTranslation('confirmation');
  const tell = useTell();
  const query = useStaff();
  const change = useChangeStaff();
  const [email, setEmail] = useState('');
  const add = (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    change.mutate(
      { email: address, belongs: true },
      {
        onSuccess: () => {
          setEmail('');
          tell.done(t('people.added', { email: address }));
        },
      },
    );
  };
  return (
    <Stack gap="lg">
      <Loaded query={query}>
        {(staff) => (
          <ul className={classes.list}>
            {staff.map((one) => (
              <li key={one.email} className={classes.row}>
                <div className={classes.line}>
                  <Text>{one.email}</Text>
                  {one.installed && (
                    <Text size="sm" c="dimmed">
                      {t('people.installed')}
                    </Text>
                  )}
                  {!one.installed && staff.length > 1 && (
                    <Button
                      variant="subtle"
                      color="kaki"
                      size="sm"
                      loading={change.isPending && change.variables.email === one.email}
                      aria-label={t('people.removeOf', { email: one.email })}
                      onClick={() => change.mutate({ email: one.email, belongs: false }, { onError: tell.problem })}
                    >
                      {t('people.remove')}
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <form onSubmit={add}>
        <Stack gap="sm" maw="30rem">
          <TextInput
            label={t('people.add')}
            description={t('people.addHint')}
            type="email"
            required
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
          <ProblemNotice error={change.error} />
          <Group>
            <Button type="submit" loading={change.isPending}>
              {t('people.addYes')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
