import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '../../../../shared/rules/profile/attributes.ts';
import type { OrganisationView } from '../api/getOrganisation.ts';
import { withheldWord } from '../withheld.ts';
import classes from './Withheld.module.css';

/** Something has been said, and is not open to the reader: says when it opens, never looks like an empty field. */
export function Withheld({ attribute, relation }: { attribute: Attribute; relation: OrganisationView['relation'] }) {
  const { t } = useTranslation('organisation');
  return (
    <span className={classes.withheld}>
      <IconLock size={16} stroke={1.6} aria-hidden />
      {t(`withheld.${withheldWord(attribute, relation)}`)}
    </span>
  );
}
