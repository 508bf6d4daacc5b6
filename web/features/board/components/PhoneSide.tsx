import { Button, Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../useAddress.ts';
import { useDesk } from '../useDesk.tsx';
import classes from './PhoneSide.module.css';
import { Side } from './Side.tsx';

/** The side of the desk on a phone: a sheet from below, opened by what one touches or by its own button. */
export function PhoneSide(props: React.ComponentProps<typeof Side>) {
  const { t } = useTranslation('board');
  const { board, kind } = useDesk();
  const [{ item, who, dialog }, address] = useAddress();
  const [listed, setListed] = useState(false);
  const unplaced = board.unplaced.filter((entry) => entry.kind === kind).length;
  const opened = dialog !== 'move' && (listed || item !== undefined || dialog === 'run');
  const close = () => {
    setListed(false);
    address({ item: undefined, dialog: undefined, plan: undefined });
  };
  return (
    <div className={classes.bar}>
      <Button variant="default" onClick={() => setListed(true)}>
        {t('side.tray')} {unplaced}
      </Button>
      {board.conflicts.length > 0 && (
        <Button
          variant="default"
          color="kaki"
          onClick={() => {
            address({ side: 'conflicts' });
            setListed(true);
          }}
        >
          {t('side.conflicts')} {board.conflicts.length}
        </Button>
      )}
      <p className={classes.note}>{t(who ? 'list.theirs' : 'list.desk')}</p>
      <Drawer.Root opened={opened} onClose={close} position="bottom" size="85%">
        <Drawer.Overlay />
        <Drawer.Content aria-label={t('side.label')}>
          <Drawer.Body className={classes.sheet}>
            <Side {...props} />
            {listed && !item && dialog !== 'run' && (
              <Button variant="default" m="sm" onClick={close}>
                {t('side.close')}
              </Button>
            )}
          </Drawer.Body>
        </Drawer.Content>
      </Drawer.Root>
    </div>
  );
}
