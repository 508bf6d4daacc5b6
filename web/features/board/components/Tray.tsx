import { Button, Select, TextInput } from '@mantine/core';
import { IconArrowBarToRight, IconMoodSmile } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../../../shared/rules/text/fold.ts';
import type { Unplaced } from '../../../../shared/schemas/unplaced.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { useAddress } from '../useAddress.ts';
import { useCarry, useOver } from '../useCarry.tsx';
import { useDesk } from '../useDesk.tsx';
import { FixButton } from './FixButton.tsx';
import classes from './Tray.module.css';

interface TrayProps {
  /** Those of whom one looks for; `null`: all. */
  lit: ReadonlySet<string> | null;
  onChoose: (id: string) => void;
  onMove: (id: string) => void;
}

/** What has no place, each with its reasons and the smallest change that would give it one. Can be dragged onto the board, and back. */
export function Tray({ lit, onChoose, onMove }: TrayProps) {
  const { t } = useTranslation(['board', 'plan']);
  const { board, kind, names } = useDesk();
  const { by } = useCarry();
  const over = useOver();
  const landing = by === 'pointer' ? (over === 'tray' ? 'over' : 'open') : undefined;
  const [{ q = '', reason }, address] = useAddress();
  const own = useMemo(() => board.unplaced.filter((entry) => entry.kind === kind), [board.unplaced, kind]);
  const codes = [...new Set(own.flatMap(({ reasons }) => reasons.map(({ code }) => code)))];
  const entries = own.filter(
    (entry) =>
      (!lit || lit.has(entry.id)) &&
      (!reason || entry.reasons.some(({ code }) => code === reason)) &&
      (!q || fold(entry.organisationIds.map(names.organisation).join(' ')).includes(fold(q))),
  );
  if (own.length === 0)
    return (
      <div data-tray data-landing={landing} className={classes.empty}>
        <EmptyState icon={<IconMoodSmile size={36} stroke={1.4} />} title={t('tray.allPlaced')}>
          {t('tray.allPlacedMore')}
        </EmptyState>
      </div>
    );
  return (
    <div data-tray data-landing={landing} className={classes.tray}>
      <div className={classes.filters}>
        <TextInput
          size="sm"
          aria-label={t('tray.filter')}
          placeholder={t('tray.filter')}
          value={q}
          onChange={({ currentTarget }) => address({ q: currentTarget.value || undefined })}
        />
        {codes.length > 1 && (
          <Select
            size="sm"
            clearable
            clearButtonProps={{ 'aria-label': t('tray.anyReason') }}
            aria-label={t('tray.reason')}
            placeholder={t('tray.anyReason')}
            data={codes.map((code) => ({ value: code, label: t(`reason.${code}`) }))}
            value={reason ?? null}
            onChange={(value) => address({ reason: (value as typeof reason) ?? undefined })}
          />
        )}
      </div>
      {entries.length === 0 ? (
        <p className={classes.none}>{t('tray.noMatch')}</p>
      ) : (
        <Entries entries={entries} onChoose={onChoose} onMove={onMove} />
      )}
    </div>
  );
}

function Entries({ entries, onChoose, onMove }: { entries: readonly Unplaced[] } & Pick<TrayProps, 'onChoose' | 'onMove'>) {
  const { t } = useTranslation('board');
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 132,
    getItemKey: (index) => entries[index]?.id ?? index,
    overscan: 6,
  });
  return (
    <div ref={scroller} className={classes.scroller}>
      <ul className={classes.list} style={{ height: rows.getTotalSize() }} aria-label={t('tray.label')}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <li
                key={key}
                ref={rows.measureElement}
                data-index={index}
                className={classes.row}
                style={{ translate: `0 ${start}px` }}
                aria-setsize={entries.length}
                aria-posinset={index + 1}
              >
                <Entry entry={entry} onChoose={onChoose} onMove={onMove} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

function Entry({ entry, onChoose, onMove }: { entry: Unplaced } & Pick<TrayProps, 'onChoose' | 'onMove'>) {
  const { t } = useTranslation('board');
  const { names, editable, reason, change, standing } = useDesk();
  const must = standing.items.get(entry.id)?.preference === 'must';
  return (
    <article className={classes.entry} data-item={entry.id}>
      <button type="button" className={classes.title} onClick={() => onChoose(entry.id)}>
        {names.title(entry)}
      </button>
      {must && <span className={classes.must}>{t(entry.kind === 'meeting' ? 'must' : 'selected')}</span>}
      <ul className={classes.reasons}>
        {entry.reasons.length === 0 && <li>{t('tray.untried')}</li>}
        {entry.reasons.map((one) => (
          <li key={`${one.code} ${JSON.stringify(one.values)}`}>{reason(one)}</li>
        ))}
        {entry.smallestChange && <li className={classes.change}>{change(entry.smallestChange)}</li>}
      </ul>
      {editable && (
        <div className={classes.actions}>
          <FixButton entry={entry} />
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconArrowBarToRight size={15} aria-hidden />}
            onClick={() => onMove(entry.id)}
          >
            {t('choosePlace')}
          </Button>
        </div>
      )}
    </article>
  );
}
