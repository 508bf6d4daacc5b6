import { Progress, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatShare } from '../../../../shared/rules/format/number.ts';
import type { Attribute } from '../../../../shared/rules/profile/attributes.ts';
import { meterOf } from '../../../../shared/rules/profile/meter.ts';
import type { Language } from '../../../../shared/schemas/basics.ts';
import { useLanguage } from '../../../app/language.ts';
import { paths } from '../../../app/paths.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { OrganisationView } from '../../profile/api/getOrganisation.ts';
import type { ProfileView } from '../../profile/api/getProfile.ts';
import { useMeter } from '../api/getMeter.ts';
import { askId } from './AskFrame.tsx';
import { EditorActions } from './EditorActions.tsx';
import { EditorNav } from './EditorNav.tsx';
import { EditorSection } from './EditorSection.tsx';
import { affectedCounts } from './meterCounts.ts';
import classes from './ProfileEditor.module.css';
import { ProfileMeter } from './ProfileMeter.tsx';
import { ProfilePreview } from './ProfilePreview.tsx';
import { type EditorSectionName, sectionOf, sectionStates } from './sections.ts';
import { useProfileDraft } from './useProfileDraft.ts';

/** The sections of a profile one at a time, with how complete it is beside them, and as others see it if one likes. */
export function ProfileEditor({ profile, organisation }: { profile: ProfileView; organisation: OrganisationView }) {
  const { t } = useTranslation('profile');
  const draft = useProfileDraft(profile);
  const counts = affectedCounts(useMeter(organisation.id).data);
  const meter = meterOf(draft.value, counts);
  const sections = sectionStates(draft.value);
  const { section, language, previewing, go } = usePlace(
    organisation.id,
    sections.map(({ name }) => name),
  );
  const jump = useJump((attribute) => go({ section: sectionOf(draft.value.kind, attribute) }));
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const preview = <ProfilePreview profile={draft.value} organisation={organisation} />;
  return (
    <>
      <div className={classes.editor} data-preview={previewing || undefined}>
        <div className={classes.side}>
          <EditorNav sections={sections} organisation={organisation} current={section} onChange={(name) => go({ section: name })} />
          {wide ? (
            <ProfileMeter meter={meter} onJump={jump} />
          ) : (
            <details className={classes.summary}>
              <summary>
                {t('meter:title')} {formatShare(meter.share)}
                <Progress value={meter.share * 100} color="matsu" size="sm" flex={1} aria-label={t('meter:title')} />
              </summary>
              <div>
                <ProfileMeter meter={meter} onJump={jump} />
              </div>
            </details>
          )}
        </div>
        <div className={classes.form}>
          <Title order={2}>{t(`section.${section}`)}</Title>
          <EditorSection
            section={section}
            sections={sections}
            draft={draft}
            organisation={organisation}
            language={language}
            onLanguage={(chosen) => go({ language: chosen })}
            onSection={(name) => go({ section: name }, true)}
          />
        </div>
        {previewing && wide && <aside className={classes.preview}>{preview}</aside>}
      </div>
      {!wide && (
        <Dialog opened={previewing} onClose={() => go({ preview: undefined })} title={t('preview.title')}>
          {preview}
        </Dialog>
      )}
      <EditorActions
        draft={draft}
        meter={meter}
        previewing={previewing}
        onPreview={(open) => go({ preview: open || undefined })}
        onJump={jump}
      />
    </>
  );
}

interface Place {
  section?: string | undefined;
  language?: Language | undefined;
  preview?: true | undefined;
}

/** Which section, language and preview are open: the page's address. */
function usePlace(organisationId: string, names: readonly EditorSectionName[]) {
  const navigate = useNavigate();
  const { section: wanted, language, preview }: Place = useSearch({ strict: false });
  const own = useLanguage();
  const section = (['organisation', ...names] as const).find((name) => name === wanted) ?? 'about';
  const go = (change: Place, toTop = false) =>
    void navigate({
      to: paths.profileEditor,
      params: { organisationId },
      search: { section: wanted, language, preview, ...change },
      replace: !('section' in change),
      resetScroll: toTop,
    });
  return { section, language: language ?? own, previewing: preview === true, go };
}

/** Goes to where an attribute is asked for, and puts the focus into it. */
function useJump(open: (attribute: Attribute) => void): (attribute: Attribute) => void {
  const [target, setTarget] = useState<Attribute | null>(null);
  useEffect(() => {
    if (!target) return;
    // After the section is there, and after a dialog that led here has given the focus back.
    const timer = setTimeout(() => {
      const ask = document.getElementById(askId(target));
      ask?.scrollIntoView({ block: 'start' });
      ask?.querySelector<HTMLElement>('input, textarea')?.focus({ preventScroll: true });
      setTarget(null);
    }, 250);
    return () => clearTimeout(timer);
  }, [target]);
  return (attribute) => {
    open(attribute);
    setTarget(attribute);
  };
}
