import { Button, Progress, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../../../shared/rules/format/number.ts';
import type { Attribute } from '../../../../shared/rules/profile/attributes.ts';
import type { Meter } from '../../../../shared/rules/profile/meter.ts';
import classes from './ProfileMeter.module.css';

interface ProfileMeterProps {
  meter: Meter;
  onJump: (attribute: Attribute) => void;
}

const shown = 3;

/** How complete a profile is and what each further answer would change, the most consequential first, each one press away. */
export function ProfileMeter({ meter, onJump }: ProfileMeterProps) {
  const { t } = useTranslation('profile');
  const [all, setAll] = useState(false);
  const { share, missing } = meter;
  const rest = missing.length - shown;
  return (
    <section className={classes.meter} aria-labelledby="meter-title">
      <div className={classes.head}>
        <Title order={2} size="h4" id="meter-title">
          {t('meter:title')}
        </Title>
        <span className={classes.share}>{formatShare(share)}</span>
      </div>
      <Progress value={share * 100} color="matsu" size="sm" aria-label={t('meter:title')} />
      {missing.length === 0 ? (
        <Text size="sm">{t('meter:complete')}</Text>
      ) : (
        <>
          <Text size="xs" c="dimmed" mt="xs">
            {t('meter.next')}
          </Text>
          <ul className={classes.missing}>
            {missing.slice(0, all ? undefined : shown).map((item) => (
              <MissingItem key={item.attribute} item={item} onJump={onJump} />
            ))}
          </ul>
          {rest > 0 && (
            <Button variant="subtle" color="gray" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('meter.less') : t('meter.more', { count: rest })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}

function MissingItem({ item, onJump }: { item: Meter['missing'][number]; onJump: (attribute: Attribute) => void }) {
  const { t } = useTranslation('meter');
  const [most] = item.affected;
  return (
    <li>
      <button type="button" className={classes.item} onClick={() => onJump(item.attribute)}>
        <span className={classes.add}>
          {item.language ? `${t(`profile:ask.${item.attribute}`)}：` : ''}
          {t(`add.${item.code}`)}
          {item.required && <span className={classes.required}>{t('required')}</span>}
        </span>
        <span className={classes.why}>{most ? t(`affects.${most.kind}`, { count: most.count }) : t(`why.${item.code}`)}</span>
      </button>
    </li>
  );
}
