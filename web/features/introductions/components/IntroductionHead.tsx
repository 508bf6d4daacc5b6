import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import { SampleMark } from '../../../ui/SampleMark.tsx';
import type { EventView } from '../../events/api/getEvent.ts';
import type { IntroductionView, Party } from '../api/getInbox.ts';
import { sidesOf } from '../groups.ts';
import classes from './IntroductionHead.module.css';

/** The other side's name, leading to its page. */
export function Name({ party }: { party: Party }) {
  return (
    <span className={classes.name}>
      <Link to={paths.organisation} params={{ organisationId: party.organisationId }} className="reach">
        <LocalisedText text={party.name} />
      </Link>
      {party.sample && <SampleMark />}
    </span>
  );
}

/** Kind, event and how much it matters, on one line under the name. */
export function Particulars({ introduction, event }: { introduction: IntroductionView; event: EventView | undefined }) {
  const { t } = useTranslation('introduction');
  const label = useLabel();
  const { other } = sidesOf(introduction);
  return (
    <ul className={classes.particulars}>
      <li>{label('kinds', other.kind)}</li>
      {event && (
        <li>
          <LocalisedText text={event.name} quiet />
        </li>
      )}
      {introduction.preference === 'must' && (
        <li>
          {t('preference')}: <strong>{label('preferences', 'must')}</strong>
        </li>
      )}
      <li>
        <Anchor
          inherit
          className="reach"
          renderRoot={(props) => <Link to={paths.organisation} params={{ organisationId: other.organisationId }} {...props} />}
        >
          {t('profile')}
        </Anchor>
      </li>
    </ul>
  );
}
