import { Button, Code } from '@mantine/core';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { isProblem } from '../problem.ts';
import { NotFound } from './NotFound.tsx';

/** A part of the app that was replaced by a newer release while this page was open. */
const isOutdated = (error: unknown) => error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);

/** Shown in place of a page that threw. The rest of the app stays usable. */
export function Faulty({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('shell');
  const router = useRouter();
  if (isProblem(error, 'not-found')) return <NotFound />;
  const key = isOutdated(error) ? 'outdated' : 'fault';
  const again = () => {
    if (key === 'outdated') return location.reload();
    reset();
    void router.invalidate();
  };
  return (
    <EmptyState level={1} title={t(`${key}.title`)} action={<Button onClick={again}>{t('fault.reload')}</Button>}>
      <p>{t(`${key}.body`)}</p>
      {key === 'fault' && <Code>{error instanceof Error ? error.message : String(error)}</Code>}
    </EmptyState>
  );
}
