import type { DirectoryCard } from '../../../../shared/schemas/directory.ts';
import type { Vocabulary } from '../../../app/language.ts';
import { useTerms } from '../../../app/useTerms.ts';
import { MoneyText } from '../../../ui/MoneyText.tsx';
import classes from './CardFacts.module.css';
import { useFacetWords } from './useFacetWords.ts';

const most = 3;

/** What one decides by, on a line or two: field, stage, what is sought and offered, amount, place. Only what is said; the rest is on the profile. */
export function CardFacts({ card }: { card: DirectoryCard }) {
  const terms = useTerms();
  const words = useFacetWords();
  const list = (vocabulary: Vocabulary, ids: readonly string[] | null) => (ids && ids.length > 0 ? terms(vocabulary, ids, most) : null);
  const facts = [
    ['fields', list('fields', card.fields)],
    ['developmentStages', list('developmentStages', card.developmentStages)],
    ['domains', card.kind === 'hub' ? list('domains', card.domains) : null],
    ['settings', card.kind === 'site' ? list('settings', card.settings) : null],
    ['needs', list('supports', card.needs)],
    ['offers', list('supports', card.offers)],
    ['money', card.money && <MoneyText key="money" range={card.money} />],
    ['regions', list('regions', card.region ? [card.region] : card.regions)],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([name, text]) =>
        text ? (
          <div key={name}>
            <dt>{words.facet(name)}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
