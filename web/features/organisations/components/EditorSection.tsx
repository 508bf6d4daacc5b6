import { Button, Stack } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '../../../../shared/rules/profile/attributes.ts';
import type { Language } from '../../../../shared/schemas/basics.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import type { OrganisationView } from '../../profile/api/getOrganisation.ts';
import { AskField } from './AskField.tsx';
import { FoldedAsks } from './FoldedAsks.tsx';
import { OrganisationSection } from './OrganisationSection.tsx';
import classes from './ProfileEditor.module.css';
import { type EditorSectionName, languageStanding, type SectionState } from './sections.ts';
import type { ProfileDraft } from './useProfileDraft.ts';

interface EditorSectionProps {
  section: EditorSectionName;
  sections: readonly SectionState[];
  draft: ProfileDraft;
  organisation: OrganisationView;
  language: Language;
  onLanguage: (language: Language) => void;
  onSection: (name: EditorSectionName) => void;
}

/** Answers that are written in words, and so in two languages. */
const inWords: readonly Attribute[] = ['tagline', 'description', 'needs', 'offers', 'confidential'];

/** One section: what it is for, its questions, and the way to the next. */
export function EditorSection({ section, sections, draft, organisation, language, onLanguage, onSection }: EditorSectionProps) {
  const { t } = useTranslation('profile');
  const asks = sections.find(({ name }) => name === section)?.asks ?? [];
  const [plain, folded] = [asks.filter((ask) => !ask.folded), asks.filter((ask) => ask.folded)];
  const names: EditorSectionName[] = [...sections.map(({ name }) => name), 'organisation'];
  const position = names.indexOf(section);
  const languageLabel = (value: Language) => {
    const standing = languageStanding(draft.value, asks, value);
    const name = t(`languageTab.${value}`);
    return standing ? t(`languageStanding.${standing}`, { language: name }) : name;
  };
  const [before, after] = [names[position - 1], names[position + 1]];
  return (
    <>
      <p className={classes.lead}>{t(`sectionLead.${section}`)}</p>
      {asks.some(({ attribute }) => inWords.includes(attribute)) && (
        <div className={classes.language}>
          <Segmented<Language>
            label={t('languageChoice')}
            options={(['ja', 'en'] as const).map((value) => ({ value, label: languageLabel(value) }))}
            value={language}
            onChange={onLanguage}
          />
        </div>
      )}
      {section === 'organisation' ? (
        <Stack gap="md" py="lg">
          <OrganisationSection organisation={organisation} />
        </Stack>
      ) : (
        <div>
          {plain.map((ask) => (
            <AskField key={ask.attribute} ask={ask} draft={draft} language={language} />
          ))}
          {folded.length > 0 && <FoldedAsks key={section} asks={folded} draft={draft} language={language} />}
        </div>
      )}
      <div className={classes.steps}>
        {before ? (
          <Button variant="subtle" color="gray" leftSection={<IconArrowLeft size={17} aria-hidden />} onClick={() => onSection(before)}>
            {t('previous', { section: t(`section.${before}`) })}
          </Button>
        ) : (
          <span />
        )}
        {after && (
          <Button variant="default" rightSection={<IconArrowRight size={17} aria-hidden />} onClick={() => onSection(after)}>
            {t('next', { section: t(`section.${after}`) })}
          </Button>
        )}
      </div>
    </>
  );
}
