import type { Ask } from '../../../../shared/rules/profile/attributes.ts';
import { useLabel } from '../../../app/language.ts';
import type { ProfileView } from '../../profile/api/getProfile.ts';
import { AskFrame, askTitleId, askWhyId } from './AskFrame.tsx';
import { ChoiceChips } from './ChoiceChips.tsx';
import { type ChoiceAttribute, choicesFor } from './choices.ts';
import type { ProfileDraft } from './useProfileDraft.ts';

/** A question answered by choosing from a closed list. */
export function ChoiceField({ ask, attribute, draft }: { ask: Ask; attribute: ChoiceAttribute; draft: ProfileDraft }) {
  const label = useLabel();
  const set = (value: string[] | null) => draft.edit({ [attribute]: value } as Partial<ProfileView>);
  return (
    <AskFrame ask={ask} draft={draft} onClear={() => set(null)}>
      <ChoiceChips
        options={choicesFor(attribute, draft.value).map((id) => ({ id, label: label(attribute, id) }))}
        value={draft.value[attribute]}
        onChange={set}
        labelledBy={askTitleId(attribute)}
        describedBy={askWhyId(attribute)}
        allowNone={!ask.required && attribute !== 'languages'}
      />
    </AskFrame>
  );
}
