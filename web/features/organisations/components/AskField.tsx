import type { Ask } from '../../../../shared/rules/profile/attributes.ts';
import type { Language } from '../../../../shared/schemas/basics.ts';
import { CapacityField } from './CapacityField.tsx';
import { ChoiceField } from './ChoiceField.tsx';
import { ContactField } from './ContactField.tsx';
import { isChoice } from './choices.ts';
import { LocalisedField } from './LocalisedField.tsx';
import { MoneyField } from './MoneyField.tsx';
import { RegionField } from './RegionField.tsx';
import { SupportsField } from './SupportsField.tsx';
import type { ProfileDraft } from './useProfileDraft.ts';
import { YesNoField } from './YesNoField.tsx';

interface AskFieldProps {
  ask: Ask;
  draft: ProfileDraft;
  /** The language written in where there is room for one only. */
  language: Language;
}

/** One question of the profile with the control that fits its answer. */
export function AskField({ ask, draft, language }: AskFieldProps) {
  const { attribute } = ask;
  if (isChoice(attribute)) return <ChoiceField ask={ask} attribute={attribute} draft={draft} />;
  switch (attribute) {
    case 'tagline':
    case 'description':
    case 'confidential':
      return <LocalisedField ask={ask} attribute={attribute} draft={draft} language={language} />;
    case 'needs':
    case 'offers':
      return <SupportsField ask={ask} attribute={attribute} draft={draft} language={language} />;
    case 'leads':
    case 'certified':
    case 'remote':
    case 'travels':
      return <YesNoField ask={ask} attribute={attribute} draft={draft} />;
    case 'money':
      return <MoneyField ask={ask} draft={draft} />;
    case 'capacity':
    case 'residents':
      return <CapacityField ask={ask} attribute={attribute} draft={draft} />;
    case 'regions':
      return <RegionField ask={ask} draft={draft} />;
    case 'contact':
      return <ContactField ask={ask} draft={draft} />;
    default:
      return attribute satisfies never;
  }
}
