import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ask } from '../../../../shared/rules/profile/attributes.ts';
import type { Language } from '../../../../shared/schemas/basics.ts';
import type { Support } from '../../../../shared/schemas/profile.ts';
import { SupportKind } from '../../../../shared/schemas/vocabularies.ts';
import { useLabel } from '../../../app/language.ts';
import { AskFrame, askTitleId, askWhyId } from './AskFrame.tsx';
import { BilingualText } from './BilingualText.tsx';
import { ChoiceChips } from './ChoiceChips.tsx';
import classes from './SupportsField.module.css';
import type { ProfileDraft } from './useProfileDraft.ts';

interface SupportsFieldProps {
  ask: Ask;
  attribute: 'needs' | 'offers';
  draft: ProfileDraft;
  language: Language;
}

/** What is looked for or given: kinds to choose, and a word about each that was chosen. */
export function SupportsField({ ask, attribute, draft, language }: SupportsFieldProps) {
  const { t } = useTranslation('profile');
  const label = useLabel();
  const supports = draft.value[attribute];
  const seeks = draft.value.kind === 'startup' || draft.value.kind === 'academia';
  const set = (next: Support[] | null) => draft.edit({ [attribute]: next });
  return (
    <AskFrame ask={ask} draft={draft} onClear={() => set(null)}>
      <ChoiceChips
        options={SupportKind.options.map((kind) => ({ id: kind, label: label('supports', kind) }))}
        value={supports?.map(({ kind }) => kind) ?? null}
        onChange={(kinds) => set(kinds && withKinds(supports, kinds))}
        labelledBy={askTitleId(attribute)}
        describedBy={askWhyId(attribute)}
        allowNone={!ask.required}
      />
      {seeks && attribute === 'needs' && supports?.some(({ kind }) => kind === 'site') && (
        <Alert color="ai" icon={<IconInfoCircle aria-hidden />} py="xs" role="note">
          {t('siteNeed')}
        </Alert>
      )}
      {supports && supports.length > 0 && (
        <ul className={classes.notes}>
          {supports.map((support) => (
            <li key={support.kind}>
              <div className={classes.kind}>{label('supports', support.kind)}</div>
              <BilingualText
                title={`${label('supports', support.kind)} ${t('hint.note')}`}
                value={support.note}
                onChange={(note) => set(supports.map((one) => (one.kind === support.kind ? { ...one, note } : one)))}
                limit={400}
                rows={1}
                oneLine
                placeholder={t('hint.note')}
                language={language}
              />
            </li>
          ))}
        </ul>
      )}
    </AskFrame>
  );
}

/** The chosen kinds, each with the word already written about it. A kind named twice keeps both words. */
function withKinds(supports: readonly Support[] | null, kinds: readonly string[]): Support[] {
  return kinds.flatMap((kind) => {
    const written = (supports ?? []).filter((support) => support.kind === kind);
    return written.length > 0 ? written : [{ kind: kind as Support['kind'], note: { ja: null, en: null } }];
  });
}
