import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../../shared/schemas/organisation.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { useWriteMe } from '../api/writeMe.ts';
import { draftOf, formOf } from './personForm.ts';

type Switches = Pick<Person, 'invitations' | 'noticeMails'>;

/** Which mails one gets. Each choice holds at once, and is put back when it could not be saved. */
export function NoticeSettings({ person }: { person: Person }) {
  const { t } = useTranslation('people');
  const write = useWriteMe();
  const shown: Switches = write.isPending ? write.variables : person;
  const change = (part: Partial<Switches>) => write.mutate({ ...draftOf(formOf(person), person), ...part });
  return (
    <Stack gap="lg">
      <Radio.Group
        label={t('settings.invitations')}
        value={shown.invitations}
        onChange={(value) => change({ invitations: value as Switches['invitations'] })}
      >
        <Stack gap="sm" mt="xs">
          <Radio value="mail" label={t('settings.invitation.mail')} description={t('settings.invitation.mailBody')} />
          <Radio value="calendar" label={t('settings.invitation.calendar')} description={t('settings.invitation.calendarBody')} />
        </Stack>
      </Radio.Group>
      <Radio.Group
        label={t('settings.mails')}
        value={shown.noticeMails}
        onChange={(value) => change({ noticeMails: value as Switches['noticeMails'] })}
      >
        <Stack gap="sm" mt="xs">
          <Radio value="instant" label={t('settings.mail.instant')} description={t('settings.mail.instantBody')} />
          <Radio value="never" label={t('settings.mail.never')} description={t('settings.mail.neverBody')} />
        </Stack>
      </Radio.Group>
      <ProblemNotice error={write.error} />
    </Stack>
  );
}
