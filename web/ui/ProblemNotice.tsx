import { Alert, Anchor, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMyOrganisation } from '../app/me.ts';
import { paths } from '../app/paths.ts';
import { ConnectionError, isProblem, mayPass, ProblemError } from '../app/problem.ts';

interface ProblemNoticeProps {
  /** What was thrown. Nothing is shown for `null`. */
  error: unknown;
  /** Tries again; offered only where that may help. */
  onRetry?: () => void;
  /** Another way out, e.g. a link to the organiser. */
  action?: ReactNode;
}

interface Words {
  title: string;
  detail: string;
  fields: { path: string; message: string }[];
}

/** The sentences for an error: the API's own, in the reader's language, or ours where no answer came. */
export function useProblemWords(): (error: unknown) => Words {
  const { t } = useTranslation();
  return (error) => {
    if (error instanceof ConnectionError)
      return { title: t(`problem.${error.reason}.title`), detail: t(`problem.${error.reason}.detail`), fields: [] };
    if (error instanceof ProblemError && error.problem.title)
      return { title: error.problem.title, detail: error.problem.detail, fields: error.problem.errors ?? [] };
    return { title: t('problem.fault.title'), detail: t('problem.fault.detail'), fields: [] };
  };
}

/** The way to those who can give a role that may: the owners among the members. Nothing for who is one. */
function WhoMay() {
  const { t } = useTranslation();
  const mine = useMyOrganisation();
  if (!mine || mine.role === 'owner') return null;
  return (
    <Anchor size="sm" renderRoot={(props) => <Link to={paths.members} params={{ organisationId: mine.organisationId }} {...props} />}>
      {t('problem.whoMay')}
    </Anchor>
  );
}

/** What went wrong, with which value, and what to do. Announced to screen readers when it appears. */
export function ProblemNotice({ error, onRetry, action }: ProblemNoticeProps) {
  const { t } = useTranslation();
  const words = useProblemWords();
  if (!error) return null;
  const { title, detail, fields } = words(error);
  const Icon = error instanceof ConnectionError ? IconCloudOff : IconAlertTriangle;
  return (
    <Alert color="kaki" icon={<Icon aria-hidden />} title={title} role="alert">
      <Stack gap="xs" align="flex-start">
        {detail && detail !== title && <Text size="sm">{detail}</Text>}
        {fields.length > 0 && (
          <List size="sm">
            {fields.map((field) => (
              <List.Item key={`${field.path} ${field.message}`}>{field.message}</List.Item>
            ))}
          </List>
        )}
        {isProblem(error, 'forbidden') && <WhoMay />}
        {onRetry && mayPass(error) && (
          <Button variant="default" size="xs" onClick={onRetry}>
            {t('retry')}
          </Button>
        )}
        {action}
      </Stack>
    </Alert>
  );
}
