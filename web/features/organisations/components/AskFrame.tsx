import { Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ask, type Attribute, defaultAudience, isKnown } from '../../../../shared/rules/profile/attributes.ts';
import { audienceOf } from '../../../../shared/rules/profile/audience.ts';
import type { RestrictableAttribute } from '../../../../shared/schemas/profile.ts';
import { Term } from '../../../ui/Term.tsx';
import type { ProfileView } from '../../profile/api/getProfile.ts';
import classes from './AskFrame.module.css';
import { AudienceChoice } from './AudienceChoice.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import { definitions } from './choices.ts';
import type { ProfileDraft } from './useProfileDraft.ts';

/** Where the meter jumps to. */
export const askId = (attribute: string) => `ask-${attribute}`;
/** Names the controls of an ask. */
export const askTitleId = (attribute: string) => `ask-${attribute}-title`;
/** Says why it is asked. */
export const askWhyId = (attribute: string) => `ask-${attribute}-why`;

interface AskFrameProps {
  ask: Ask;
  draft: ProfileDraft;
  /** How one takes an answer back; left out where emptying the field does. */
  onClear?: () => void;
  children: ReactNode;
}

/** Around every question of the profile: what it is, whether it is needed, why it is asked, who sees the answer. */
export function AskFrame({ ask, draft, onClear, children }: AskFrameProps) {
  const { t } = useTranslation('profile');
  const profile = draft.value;
  const title = t(`ask.${ask.code}`);
  const { attribute } = ask;
  return (
    <section id={askId(attribute)} className={classes.ask} aria-labelledby={askTitleId(attribute)}>
      <div className={classes.head}>
        <Title order={3} id={askTitleId(attribute)} className={classes.title}>
          {title}
          {ask.required && <span className={classes.required}>{t('required')}</span>}
        </Title>
        <AudienceChoice
          attribute={attribute}
          title={title}
          audience={audienceOf(profile, attribute)}
          onChange={(audience) => draft.edit({ visibility: visibilityWith(profile, attribute as RestrictableName, audience) })}
        />
      </div>
      <Text size="sm" c="dimmed" id={askWhyId(attribute)}>
        {t(`meter:why.${ask.code}`)}
      </Text>
      <ConflictNotice attribute={attribute} draft={draft} />
      {children}
      {(onClear || attribute in definitions) && (
        <div className={classes.foot}>
          {onClear && <Answered ask={ask} profile={profile} title={title} onClear={onClear} />}
          <Definitions attribute={attribute} />
        </div>
      )}
    </section>
  );
}

type RestrictableName = (typeof RestrictableAttribute.options)[number];

/** Only what differs from the default is kept, so that a better default reaches everybody who has not chosen. */
function visibilityWith(
  profile: ProfileView,
  attribute: RestrictableName,
  audience: ReturnType<typeof audienceOf>,
): ProfileView['visibility'] {
  const { [attribute]: _, ...others } = profile.visibility;
  return audience === defaultAudience(profile.kind, attribute) ? others : { ...others, [attribute]: audience };
}

/** Under a choice: what not answering means, or how to take the answer back. Always one line, so that nothing jumps. */
function Answered({ ask, profile, title, onClear }: { ask: Ask; profile: ProfileView; title: string; onClear: () => void }) {
  const { t } = useTranslation('profile');
  const value = profile[ask.attribute];
  const isNone = Array.isArray(value) && value.length === 0;
  if (!isKnown(profile, ask.attribute)) return <span>{t(ask.required ? 'unansweredRequired' : 'unanswered')}</span>;
  return (
    <span>
      {isNone && <>{t(ask.required ? 'noneRequired' : 'noneSaid')} </>}
      <button type="button" className={classes.clear} aria-label={t('clearLabel', { field: title })} onClick={onClear}>
        {t('clear')}
      </button>
    </span>
  );
}

/** The words of a question that not everybody knows, each with its definition. */
function Definitions({ attribute }: { attribute: Attribute }) {
  const { t } = useTranslation('profile');
  const terms = definitions[attribute];
  if (!terms) return null;
  return (
    <span className={classes.terms}>
      {t('terms')}
      {terms.map(({ id, option }) => (
        <Term key={id} id={id}>
          {option ? t(`terms:${attribute}.${option}`) : id}
        </Term>
      ))}
    </span>
  );
}
