import { ActionIcon, Indicator, VisuallyHidden } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../me.ts';
import { paths } from '../paths.ts';

/** Leads to the notices and tells how many are unread. */
export function Bell() {
  const { t } = useTranslation('shell');
  const count = useMe().data?.unreadNotices ?? 0;
  return (
    <ActionIcon size="lg" renderRoot={(props) => <Link to={paths.notices} {...props} />}>
      <VisuallyHidden>{count === 0 ? t('bell.none') : t('bell.label', { count })}</VisuallyHidden>
      <Indicator aria-hidden color="akane" label={count > 99 ? '99+' : count} disabled={count === 0} size={16} offset={3}>
        <IconBell size={20} stroke={1.6} />
      </Indicator>
    </ActionIcon>
  );
}
