import { Button, Group, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confirm } from '../../../ui/confirm.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { type Holder, useReleaseAddress } from '../api/releaseAddress.ts';

const holders = ['same', 'another'] as const;

/** An address that comes with another sign-in than before: the staff say whether it is the same person or a successor. */
export function PassedOn() {
  const { t } = useTranslation('confirmation');
  const tell = useTell();
  const release = useReleaseAddress();
  const [email, setEmail] = useState('');
  const [holder, setHolder] = useState<Holder | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const address = email.trim();
    if (!holder) return;
    const question = {
      title: t('address.sure', { email: address }),
      children: t('address.anotherHint'),
      confirm: t('address.sureYes'),
      cancel: t('common:cancel'),
      destructive: true,
    };
    if (holder === 'another' && !(await confirm(question))) return;
    release.mutate(
      { email: address, holder },
      {
        onSuccess: () => {
          setEmail('');
          setHolder(null);
          tell.done(t('address.done', { email: address }));
        },
      },
    );
  };
  return (
    <Stack gap="sm" maw="40rem">
      <Title order={2} size="h4">
        {t('address.open')}
      </Title>
      <Text size="sm">{t('address.lead')}</Text>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextInput
            label={t('address.email')}
            type="email"
            required
            maw="30rem"
            value={email}
            onChange={({ currentTarget }) => setEmail(currentTarget.value)}
          />
          <Radio.Group label={t('address.holder')} value={holder} onChange={(value) => setHolder(value as Holder)} required>
            <Stack gap="xs" mt="xs">
              {holders.map((one) => (
                <Radio key={one} value={one} label={t(`address.${one}`)} description={t(`address.${one}Hint`)} />
              ))}
            </Stack>
          </Radio.Group>
          <ProblemNotice error={release.error} />
          <Group>
            <Button type="submit" disabled={!holder} loading={release.isPending}>
              {t('address.yes')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
