import { CloseButton } from '@mantine/core';
import { IconCloudOff, IconFlask } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOffline } from '../connection.ts';
import { useMe, useMyOrganisation } from '../me.ts';
import classes from './Banners.module.css';

/** What holds for the whole screen: no connection, or an invented world. Quiet, and never over the content. */
export function Banners() {
  const { t } = useTranslation('shell');
  const offline = useOffline();
  return (
    <div role="status">
      {offline && (
        <div className={classes.banner} data-tone="offline">
          <IconCloudOff size={17} aria-hidden />
          {t('banner.offline')}
        </div>
      )}
      <SampleBanner />
    </div>
  );
}

const hiddenKey = 'musubi.sample-banner';

function SampleBanner() {
  const { t } = useTranslation('shell');
  const person = useMe().data?.person;
  const membership = useMyOrganisation();
  const [hidden, setHidden] = useState(() => sessionStorage.getItem(hiddenKey) !== null);
  if (hidden || !(person?.sample || membership?.organisation.sample)) return null;
  const hide = () => {
    sessionStorage.setItem(hiddenKey, '1');
    setHidden(true);
  };
  return (
    <div className={`${classes.banner} screen-only`} data-tone="sample">
      <IconFlask size={17} aria-hidden />
      <strong>{t('banner.sample')}</strong>
      <span className={classes.long}>{t('banner.sampleLong')}</span>
      <CloseButton size="sm" aria-label={t('banner.sampleClose')} onClick={hide} className={classes.close} />
    </div>
  );
}
