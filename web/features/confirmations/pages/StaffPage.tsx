import { Stack } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { isProblem } from '../../../app/problem.ts';
import { NotFound } from '../../../app/shell/NotFound.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useApplications } from '../api/applications.ts';
import { DecidedList } from '../components/DecidedList.tsx';
import { Log } from '../components/Log.tsx';
import { PassedOn } from '../components/PassedOn.tsx';
import { StaffList } from '../components/StaffList.tsx';
import { WaitingList } from '../components/WaitingList.tsx';

const route = getRouteApi(paths.staff);

/** For the installer's staff: who asks to be confirmed, who is, who was refused, what was done, and who may do it. */
export function StaffPage() {
  const { t } = useTranslation('confirmation');
  const { tab = 'waiting' } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useApplications();
  if (isProblem(query.error, 'not-staff')) return <NotFound />;
  return (
    <Page title={t('staff.title')} lead={t('staff.lead')}>
      <Loaded query={query}>
        {({ waiting, confirmed, turnedDown, log }) => (
          <>
            <Segmented
              label={t('staff.lists')}
              value={tab}
              onChange={(value) => void navigate({ search: { tab: value }, replace: true, resetScroll: false })}
              options={[
                { value: 'waiting', label: t('staff.waiting'), count: waiting.length },
                { value: 'confirmed', label: t('staff.confirmed'), count: confirmed.length },
                { value: 'refused', label: t('staff.refused'), count: turnedDown.length },
                { value: 'log', label: t('staff.log') },
                { value: 'staff', label: t('staff.people') },
              ]}
            />
            {tab === 'waiting' && <WaitingList applications={waiting} />}
            {tab === 'confirmed' && <DecidedList organisations={confirmed} confirmed />}
            {tab === 'refused' && <DecidedList organisations={turnedDown} confirmed={false} />}
            {tab === 'log' && <Log entries={log} />}
            {tab === 'staff' && (
              <Stack gap="xl">
                <StaffList />
                <PassedOn />
              </Stack>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
