import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { isProblem } from '../../../app/problem.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Loaded } from '../../../ui/Loaded.tsx';
import { NotConfirmed } from '../../../ui/NotConfirmed.tsx';
import { type EventView, useEvent } from '../api/getEvent.ts';

interface OrganisedProps {
  eventId: string;
  /** Also for whoever writes the event down while its organiser is not confirmed. */
  preparing?: boolean;
  children: (event: EventView) => ReactNode;
}

/** The event, for those who organise it. Everybody else is shown the way to its public page. */
export function Organised({ eventId, preparing = false, children }: OrganisedProps) {
  const event = useEvent(eventId);
  if (isProblem(event.error, 'not-found')) return <NotYours />;
  return (
    <Loaded query={event}>
      {(data) => {
        if (data.mayOrganise) return children(data);
        if (!data.mayPrepare || data.organiserId === null) return <NotYours eventId={eventId} />;
        return (
          <>
            <NotConfirmed organisationId={data.organiserId} what="event" />
            {preparing && children(data)}
          </>
        );
      }}
    </Loaded>
  );
}

function NotYours({ eventId }: { eventId?: string }) {
  const { t } = useTranslation('event');
  const action = eventId ? (
    <Button renderRoot={(props) => <Link to={paths.event} params={{ eventId }} {...props} />}>{t('notYours.action')}</Button>
  ) : (
    <Button renderRoot={(props) => <Link to={paths.events} {...props} />}>{t('gone.action')}</Button>
  );
  return (
    <EmptyState title={t('notYours.title')} action={action}>
      {t('notYours.body')}
    </EmptyState>
  );
}
