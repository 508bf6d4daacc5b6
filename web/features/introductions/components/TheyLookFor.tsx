import { useTranslation } from 'react-i18next';
import { asksOf } from '../../../../shared/rules/profile/attributes.ts';
import type { Support } from '../../../../shared/schemas/profile.ts';
import { useLabel } from '../../../app/language.ts';
import { useTerms } from '../../../app/useTerms.ts';
import { useLocalised } from '../../../ui/LocalisedText.tsx';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import type { ProfileView } from '../../profile/api/getProfile.ts';
import classes from './TheyLookFor.module.css';

/** What they look for, in a few lines beside the message one writes to them: only what they have said. */
export function TheyLookFor({ profile }: { profile: ProfileView }) {
  const { t } = useTranslation('introduction');
  const terms = useTerms();
  const { needs, fields, developmentStages, money } = profile;
  const facts = {
    needs: needs && needs.length > 0 ? <Needs needs={needs} /> : null,
    fields: fields && fields.length > 0 ? terms('fields', fields) : null,
    developmentStages: developmentStages && developmentStages.length > 0 ? terms('developmentStages', developmentStages) : null,
    money: money && <MoneyText range={money} />,
  };
  const told = asksOf(profile.kind).flatMap(({ attribute, code }) => {
    const fact = attribute in facts ? facts[attribute as keyof typeof facts] : null;
    return fact ? [{ attribute, code, fact }] : [];
  });
  if (told.length === 0) return null;
  return (
    <section className={classes.box} aria-label={t('ask.theyLookFor')}>
      <h3 className={classes.title}>{t('ask.theyLookFor')}</h3>
      <dl className={classes.list}>
        {told.map(({ attribute, code, fact }) => (
          <div key={attribute}>
            <dt>{t(`organisation:attributes.${code}`)}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Each need with the word about it: that is what a message can answer. */
function Needs({ needs }: { needs: readonly Support[] }) {
  const label = useLabel();
  const localised = useLocalised();
  return needs.map(({ kind, note }) => (
    <span key={`${kind} ${note.ja} ${note.en}`} className={classes.need}>
      <strong>{label('supports', kind)}</strong> {localised(note)}
    </span>
  ));
}
