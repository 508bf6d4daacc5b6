import { Badge, Button, Group, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconEye, IconEyeOff } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '../../../../shared/rules/profile/attributes.ts';
import type { Meter } from '../../../../shared/rules/profile/meter.ts';
import { paths } from '../../../app/paths.ts';
import { confirm } from '../../../ui/confirm.tsx';
import { SaveState } from '../../../ui/SaveState.tsx';
import { StickyActions } from '../../../ui/StickyActions.tsx';
import { useTell } from '../../../ui/useTell.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import type { ProfileDraft } from './useProfileDraft.ts';

interface EditorActionsProps {
  draft: ProfileDraft;
  meter: Meter;
  previewing: boolean;
  onPreview: (open: boolean) => void;
  onJump: (attribute: Attribute) => void;
}

/** At the foot of the editor: whether everything is saved, the preview, publishing and hiding. */
export function EditorActions({ draft, meter, previewing, onPreview, onJump }: EditorActionsProps) {
  const { t } = useTranslation('profile');
  const navigate = useNavigate();
  const tell = useTell();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const { kind, published } = draft.value;
  const leadsOn = kind !== 'organiser';

  const change = async (to: boolean) => {
    setBusy(true);
    draft.edit({ published: to });
    const saved = await draft.flush();
    setBusy(false);
    setAsking(false);
    if (saved) tell.done(t(to ? 'publish.done' : 'publish.hiddenDone'));
    if (saved && to && leadsOn) void navigate({ to: paths.matches });
  };
  const hide = async () => {
    const sure = await confirm({
      title: t('publish.unpublishTitle'),
      children: t('publish.unpublishBody'),
      confirm: t('publish.unpublishConfirm'),
      cancel: t('publish.unpublishCancel'),
    });
    if (sure) await change(false);
  };
  return (
    <StickyActions status={<SavingState draft={draft} />}>
      <Button
        variant="default"
        leftSection={previewing ? <IconEyeOff size={17} aria-hidden /> : <IconEye size={17} aria-hidden />}
        aria-pressed={previewing}
        onClick={() => onPreview(!previewing)}
      >
        {t(previewing ? 'preview.close' : 'preview.open')}
      </Button>
      {published ? (
        <PublishedMenu organisationId={draft.value.organisationId} leadsOn={leadsOn} onHide={() => void hide()} />
      ) : (
        <Button onClick={() => setAsking(true)}>{t('publish.publish')}</Button>
      )}
      <PublishDialog
        opened={asking}
        onClose={() => setAsking(false)}
        kind={kind}
        meter={meter}
        leadsOn={leadsOn}
        busy={busy}
        onPublish={() => void change(true)}
        onJump={(attribute) => {
          setAsking(false);
          onJump(attribute);
        }}
      />
    </StickyActions>
  );
}

function PublishedMenu({ organisationId, leadsOn, onHide }: { organisationId: string; leadsOn: boolean; onHide: () => void }) {
  const { t } = useTranslation('profile');
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<Badge color="matsu" variant="filled" circle size="xs" aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          {t('publish.published')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item renderRoot={(props) => <Link to={paths.organisation} params={{ organisationId }} {...props} />}>
          {t('publish.view')}
        </Menu.Item>
        {leadsOn && <Menu.Item renderRoot={(props) => <Link to={paths.matches} {...props} />}>{t('publish.matches')}</Menu.Item>}
        <Menu.Divider />
        <Menu.Item onClick={onHide}>{t('publish.unpublish')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

/** Saved, saving, or not, and then what to do about it. */
export function SavingState({ draft }: { draft: Pick<ProfileDraft, 'state' | 'savedAt' | 'flush'> }) {
  const { t } = useTranslation('profile');
  return (
    <Group gap="xs">
      <SaveState state={draft.state} savedAt={draft.savedAt} />
      {draft.state === 'failed' && (
        <>
          <Text size="sm" c="dimmed">
            {t('save.failed')}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => void draft.flush()}>
            {t('save.retry')}
          </Button>
        </>
      )}
    </Group>
  );
}
