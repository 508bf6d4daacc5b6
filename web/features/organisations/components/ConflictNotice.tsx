import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { attributeOf, type Conflict } from '../../../app/autosave/draft.ts';

interface ConflictNoticeProps {
  attribute: string;
  draft: { conflicts: readonly Conflict[]; settle: (path: string, choice: 'mine' | 'theirs') => void };
}

/** The same value was changed on another page: what was typed stays, the other is shown, and one chooses. */
export function ConflictNotice({ attribute, draft }: ConflictNoticeProps) {
  const { t } = useTranslation('profile');
  const conflicts = draft.conflicts.filter(({ path }) => attributeOf(path) === attribute);
  return conflicts.map(({ path, theirs }) => (
    <Alert key={path} color="kohaku" title={t('conflict.title')} role="alert">
      <Text size="sm" c="dimmed">
        {t('conflict.theirs')}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap' }}>
        {typeof theirs === 'string' || typeof theirs === 'number' ? String(theirs) : t('conflict.empty')}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" onClick={() => draft.settle(path, 'mine')}>
          {t('conflict.mine')}
        </Button>
        <Button size="xs" variant="default" onClick={() => draft.settle(path, 'theirs')}>
          {t('conflict.take')}
        </Button>
      </Group>
    </Alert>
  ));
}
