import { useTranslation } from 'react-i18next';
import { personName } from '../../../../shared/rules/people/names.ts';
import { useLabel, useLanguage } from '../../../app/language.ts';
import { RelativeTime } from '../../../ui/DateTime.tsx';
import { LocalisedText } from '../../../ui/LocalisedText.tsx';
import type { IntroductionView, Party } from '../api/getInbox.ts';
import { Message } from './Message.tsx';

/** What the two have written to each other. */
export function Conversation({ introduction }: { introduction: IntroductionView }) {
  const { t } = useTranslation('introduction');
  const label = useLabel();
  const { answer, from, to, direction } = introduction;
  return (
    <>
      <Message
        mine={direction === 'sent'}
        text={introduction.message || t('agree.by')}
        by={
          <>
            <Writer party={from} />
            <RelativeTime instant={introduction.createdAt} />
          </>
        }
      />
      {answer && (answer.text || answer.reason) && (
        <Message
          mine={direction === 'received'}
          text={answer.text ?? t('answer.noWords')}
          by={
            <>
              <LocalisedText text={to.name} quiet />
              <RelativeTime instant={answer.at} />
              {answer.reason && <span>{t('decline.because', { reason: label('declineReasons', answer.reason) })}</span>}
            </>
          }
        />
      )}
    </>
  );
}

/** Who wrote, for whom. A person who has deleted their account has no name any more. */
function Writer({ party }: { party: Party }) {
  const language = useLanguage();
  const { t } = useTranslation();
  return (
    <span>
      {party.person ? (
        <>
          {personName(party.person.name, language)} ·{' '}
          {(party.person.title.ja || party.person.title.en) && (
            <>
              <LocalisedText text={party.person.title} quiet /> ·{' '}
            </>
          )}
        </>
      ) : (
        `${t('gone.person')} · `
      )}
      <LocalisedText text={party.name} quiet />
    </span>
  );
}
