import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { isProblem } from '../../../app/problem.ts';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';

/** Why a request was not sent, with the step that helps: the request there already is, those one could take back, the event. */
export function AskProblem({ error, eventId }: { error: unknown; eventId: string }) {
  const { t } = useTranslation('introduction');
  if (isProblem(error, 'introduction-exists')) {
    const { introductionId } = error.problem.values;
    return (
      <ProblemNotice
        error={error}
        action={
          typeof introductionId === 'string' && (
            <Button
              size="xs"
              variant="default"
              renderRoot={(props) => <Link to={paths.introduction} params={{ introductionId }} {...props} />}
            >
              {t('standing.view')}
            </Button>
          )
        }
      />
    );
  }
  if (isProblem(error, 'pending-limit-reached'))
    return (
      <ProblemNotice
        error={error}
        action={
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => <Link to={paths.inbox} search={{ box: 'sent', status: 'pending' }} {...props} />}
          >
            {t('ask.seePending')}
          </Button>
        }
      />
    );
  if (isProblem(error, 'not-participant', 'not-admitted', 'event-not-open', 'receiver-not-participating'))
    return (
      <ProblemNotice
        error={error}
        action={
          <Button size="xs" variant="default" renderRoot={(props) => <Link to={paths.event} params={{ eventId }} {...props} />}>
            {t('ask.seeEvent')}
          </Button>
        }
      />
    );
  return <ProblemNotice error={error} />;
}
