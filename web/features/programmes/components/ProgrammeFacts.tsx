import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Basis, Programme } from '../../../../shared/schemas/programme.ts';
import { useLanguage } from '../../../app/language.ts';
import { SourceList } from '../../../ui/SourceList.tsx';
import type { Choice } from './choices.ts';
import classes from './ProgrammeFacts.module.css';
import { useProgrammeWords } from './useProgrammeWords.ts';

interface ProgrammeFactsProps {
  id: string;
  programme: Programme;
  /** The measure this one is a part of. */
  parent: Programme['name'] | null;
}

/** Everything the documents say of a measure, what they leave open, and the words they say it with. */
export function ProgrammeFacts({ id, programme, parent }: ProgrammeFactsProps) {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const words = useProgrammeWords();
  const stated = ['operator', 'targets', 'amount', 'fee', 'cadence'] as const;
  return (
    <div id={id} className={classes.facts}>
      <dl className={classes.terms}>
        <Listed choice="category" ids={programme.categories} basis={programme.categoriesBasis} name={t('fact.categories')} />
        <Listed choice="support" ids={programme.support} basis={programme.supportBasis} name={t('fact.support')} />
        <Listed choice="stage" ids={programme.stages} basis={programme.stagesBasis} name={t('fact.stages')} />
        {programme.stagesText && (
          <Fact name={t('fact.stagesText')}>
            <span lang="ja">{programme.stagesText}</span>
          </Fact>
        )}
        <Listed choice="field" ids={programme.fields} basis={programme.fieldsBasis} name={t('fact.fields')} />
        {programme.areas && (
          <Fact name={t('fact.areas')}>
            {programme.areas.map((area) => t(`terms:subfields.${area}`)).join(language === 'ja' ? '、' : '; ')}
          </Fact>
        )}
        <Fact name={t('fact.asOf')}>{words.asOf(programme.asOf)}</Fact>
        {stated.map((key) => {
          const text = programme[key];
          return (
            text && (
              <Fact key={key} name={t(`fact.${key}`)}>
                {text[language]}
              </Fact>
            )
          );
        })}
        {parent && <Fact name={t('fact.parent')}>{parent[language]}</Fact>}
        {programme.aliases.length > 0 && (
          <Fact name={t('fact.aliases')}>
            <span lang="ja">{programme.aliases.join(' · ')}</span>
          </Fact>
        )}
        {programme.facts.length > 0 && (
          <Fact name={t('fact.facts')}>
            <ul className={classes.list}>
              {programme.facts.map((fact) => (
                <li key={fact.ja}>{fact[language]}</li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={t('documents:sources')}>
          <SourceList sources={[programme.source, ...programme.moreSources]} />
        </Fact>
      </dl>
      {language === 'en' && programme.name.enSource === 'own' && <p className={classes.note}>{t('translated')}</p>}
      {language === 'en' && programme.name.enSource === 'official' && programme.name.enFrom && (
        <p className={classes.note}>{t('officialFrom', { source: programme.name.enFrom })}</p>
      )}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What a measure is sorted by; unknown is said, and so is what is not the document's own word. */
function Listed({ name, choice, ids, basis }: { name: string; choice: Choice; ids: readonly string[] | null; basis: Basis | null }) {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const words = useProgrammeWords();
  const written = ids?.map((id) => words.value(choice, id)).join(language === 'ja' ? '、' : '; ');
  return (
    <Fact name={name}>
      {written ?? <span className={classes.unknown}>{t('common:unknown')}</span>}
      {ids && basis && basis !== 'stated' && <span className={classes.basis}>{t(`basis.${basis}`)}</span>}
    </Fact>
  );
}
