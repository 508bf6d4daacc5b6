import { useTranslation } from 'react-i18next';
import type { Ask } from '../../../../shared/rules/profile/attributes.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import { AskFrame } from './AskFrame.tsx';
import type { ProfileDraft } from './useProfileDraft.ts';

type Answer = 'yes' | 'no' | 'unsaid';
const values: Record<Answer, boolean | null> = { yes: true, no: false, unsaid: null };

/** A question with yes, no, and nothing said, which is not no. */
export function YesNoField({
  ask,
  attribute,
  draft,
}: {
  ask: Ask;
  attribute: 'leads' | 'certified' | 'remote' | 'travels';
  draft: ProfileDraft;
}) {
  const { t } = useTranslation('profile');
  const value = draft.value[attribute];
  return (
    <AskFrame ask={ask} draft={draft}>
      <Segmented<Answer>
        label={t(`ask.${ask.code}`)}
        options={[
          { value: 'unsaid', label: t('notSaid') },
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        value={value === null ? 'unsaid' : value ? 'yes' : 'no'}
        onChange={(answer) => draft.edit({ [attribute]: values[answer] })}
      />
    </AskFrame>
  );
}
