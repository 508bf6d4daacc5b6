import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconLayoutSidebarRight, IconPlayerPlay } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../app/paths.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useAddress } from '../useAddress.ts';
import { useDesk } from '../useDesk.tsx';
import { DraftMenu } from './DraftMenu.tsx';
import { FindWho } from './FindWho.tsx';
import classes from './Toolbar.module.css';

const zooms = { s: 0.62, m: 1, l: 1.6 } as const;
type Zoom = keyof typeof zooms;

interface ToolbarProps {
  days: readonly string[];
  day: string;
  zoom: number;
  /** Whether this is a desk: a board to zoom, a side to fold away. */
  desk: boolean;
  /** How many of those one looks for are on each day. */
  found: ReadonlyMap<string, number> | null;
}

/** What stands over a board: its day, whom one looks for, how close; undo; the engine; and the way to publishing. */
export function Toolbar({ days, day, zoom, desk, found }: ToolbarProps) {
  const { t } = useTranslation('board');
  const { names, kind, board, event } = useDesk();
  const [{ who, side }, address] = useAddress();
  const own = <T extends { kind: string }>(list: readonly T[]) => list.filter((one) => one.kind === kind).length;
  const nearest = (Object.keys(zooms) as Zoom[]).reduce((best, size) =>
    Math.abs(zooms[size] - zoom) < Math.abs(zooms[best] - zoom) ? size : best,
  );
  return (
    <header className={classes.bar}>
      <div className={classes.row}>
        <h1 id="page-title" tabIndex={-1} className={classes.title}>
          {t(`title.${kind}`)}
        </h1>
        <p className={classes.figures}>
          {t('placedOf', { placed: own(board.placements), wanted: own(board.items) })}
          <span className={classes.state}>{t(board.plan ? 'draft' : board.timetable.releaseId ? 'published' : 'nothing')}</span>
        </p>
        <div className={classes.actions}>
          <History />
          {board.plan && <DraftMenu />}
          <Button
            size="sm"
            variant={board.plan ? 'default' : 'filled'}
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            onClick={() => address({ dialog: 'run', item: undefined })}
          >
            {t('engine.open')}
          </Button>
          {board.plan && (
            <Button size="sm" renderRoot={(props) => <Link to={paths.release} params={{ eventId: event.id }} {...props} />}>
              {t('toRelease')}
            </Button>
          )}
        </div>
      </div>
      <div className={classes.row}>
        {days.length > 0 && (
          <Segmented
            label={t('days')}
            options={days.map((value) => ({ value, label: names.day(value), ...(found ? { count: found.get(value) ?? 0 } : {}) }))}
            value={day}
            onChange={(value) => address({ day: value, item: undefined })}
          />
        )}
        <FindWho who={who} onFind={(value) => address({ who: value, item: undefined, dialog: undefined })} />
        {desk && (
          <>
            <Segmented
              label={t('zoom.label')}
              options={(['s', 'm', 'l'] as const).map((value) => ({ value, label: t(`zoom.${value}`) }))}
              value={nearest}
              onChange={(value) => address({ zoom: value === 'm' ? undefined : zooms[value] })}
            />
            <Tooltip label={t(side === 'none' ? 'side.open' : 'side.close')}>
              <ActionIcon
                size={36}
                aria-label={t(side === 'none' ? 'side.open' : 'side.close')}
                aria-expanded={side !== 'none'}
                onClick={() => address({ side: side === 'none' ? undefined : 'none', item: undefined, who: undefined })}
                className={classes.fold}
              >
                <IconLayoutSidebarRight size={20} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </>
        )}
      </div>
    </header>
  );
}

function History() {
  const { t } = useTranslation('board');
  const { undo, redo, editable } = useDesk();
  if (!editable) return null;
  return (
    <>
      <Tooltip label={t('undo')}>
        <ActionIcon size={36} aria-label={t('undo')} aria-keyshortcuts="Control+Z Meta+Z" disabled={!undo} onClick={() => undo?.()}>
          <IconArrowBackUp size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('redo')}>
        <ActionIcon
          size={36}
          aria-label={t('redo')}
          aria-keyshortcuts="Control+Shift+Z Meta+Shift+Z"
          disabled={!redo}
          onClick={() => redo?.()}
        >
          <IconArrowForwardUp size={20} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
