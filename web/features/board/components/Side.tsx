import { CloseButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../useAddress.ts';
import { useDesk } from '../useDesk.tsx';
import { Conflicts } from './Conflicts.tsx';
import { EnginePanel } from './EnginePanel.tsx';
import { ItemPanel } from './ItemPanel.tsx';
import classes from './Side.module.css';
import { Tray } from './Tray.tsx';
import { WhoPanel } from './WhoPanel.tsx';

interface SideProps {
  lit: ReadonlySet<string> | null;
  onChoose: (id: string) => void;
  onMove: (id: string) => void;
}

/** What stands beside the board: the engine, the item or the person one looks at, else the tray and the conflicts. */
export function Side({ lit, onChoose, onMove }: SideProps) {
  const { t } = useTranslation('board');
  const { names, standing } = useDesk();
  const [{ dialog, item, who }, address] = useAddress();
  const find = (id: string) => address({ who: id, item: undefined });
  if (dialog === 'run')
    return (
      <Panel title={t('engine.title')} onClose={() => address({ dialog: undefined, plan: undefined })}>
        <EnginePanel />
      </Panel>
    );
  const chosen = item ? standing.items.get(item) : undefined;
  if (chosen)
    return (
      <Panel title={names.title(chosen)} onClose={() => address({ item: undefined })}>
        <ItemPanel id={chosen.id} onMove={onMove} onFind={find} />
      </Panel>
    );
  if (who && lit)
    return (
      <Panel title={names.who(who)} onClose={() => address({ who: undefined })}>
        <WhoPanel who={who} lit={lit} onChoose={onChoose} />
      </Panel>
    );
  return <Lists lit={lit} onChoose={onChoose} onMove={onMove} />;
}

function Panel({ title, onClose, children }: { title: string; onClose: () => void; children: React.ReactNode }) {
  const { t } = useTranslation();
  return (
    <>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        <CloseButton aria-label={t('close')} onClick={onClose} />
      </div>
      {children}
    </>
  );
}

/** The tray and the conflicts, with how many there are of each. */
function Lists({ lit, onChoose, onMove }: SideProps) {
  const { t } = useTranslation('board');
  const { board, kind, standing } = useDesk();
  const [{ side }, address] = useAddress();
  const wrong = new Set(board.conflicts.map(({ placementId }) => placementId).filter((id) => standing.items.get(id)?.kind === kind));
  const tabs = [
    { id: 'tray', count: board.unplaced.filter((entry) => entry.kind === kind).length },
    { id: 'conflicts', count: wrong.size },
  ] as const;
  const current = side === 'conflicts' ? 'conflicts' : 'tray';
  return (
    <>
      <div className={classes.tabs} role="tablist" aria-label={t('side.label')}>
        {tabs.map(({ id, count }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`side-${id}`}
            aria-controls="side-panel"
            aria-selected={current === id}
            tabIndex={current === id ? 0 : -1}
            className={classes.tab}
            data-alarm={(id === 'conflicts' && count > 0) || undefined}
            onClick={() => address({ side: id })}
            onKeyDown={({ key }) => {
              if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
              const other = id === 'tray' ? 'conflicts' : 'tray';
              address({ side: other });
              document.getElementById(`side-${other}`)?.focus();
            }}
          >
            {t(`side.${id}`)} <span className={classes.count}>{count}</span>
          </button>
        ))}
      </div>
      <div role="tabpanel" id="side-panel" aria-labelledby={`side-${current}`} className={classes.list}>
        {current === 'conflicts' ? <Conflicts onChoose={onChoose} /> : <Tray lit={lit} onChoose={onChoose} onMove={onMove} />}
      </div>
    </>
  );
}
