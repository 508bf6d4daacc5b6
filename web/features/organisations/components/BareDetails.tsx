import { useTranslation } from 'react-i18next';
import { type Ask, isKnown } from '../../../../shared/rules/profile/attributes.ts';
import { useLanguage } from '../../../app/language.ts';
import type { ProfileView } from '../../profile/api/getProfile.ts';
import classes from '../../profile/components/AttributeValue.module.css';

const isNone = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

/** Whether an answer tells nothing more than "none", or a detail than "unknown": such are named in one line, not one each. */
export const isBareDetail = ({ folded, attribute }: Ask, profile: ProfileView): boolean =>
  !profile.withheld.includes(attribute) && ((folded && !isKnown(profile, attribute)) || isNone(profile[attribute]));

/** The bare details of a profile by name. Unknown is not no, and so the two stand apart. */
export function BareDetails({ asks, profile }: { asks: readonly Ask[]; profile: ProfileView }) {
  const { t } = useTranslation('organisation');
  const language = useLanguage();
  const bare = asks.filter((ask) => isBareDetail(ask, profile));
  const names = (wanted: (ask: Ask) => boolean) =>
    bare
      .filter(wanted)
      .map(({ code }) => t(`attributes.${code}`))
      .join(language === 'en' ? ', ' : '、');
  const unknown = names(({ attribute }) => !isKnown(profile, attribute));
  const none = names(({ attribute }) => isKnown(profile, attribute));
  return (
    <>
      {unknown && <div className={classes.absent}>{t('unsaidNames', { names: unknown })}</div>}
      {none && <div className={classes.absent}>{t('noneNames', { names: none })}</div>}
    </>
  );
}
