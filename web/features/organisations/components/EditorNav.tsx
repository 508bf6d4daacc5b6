import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SectionNav } from '../../../ui/SectionNav.tsx';
import type { OrganisationView } from '../../profile/api/getOrganisation.ts';
import classes from './EditorNav.module.css';
import type { EditorSectionName, SectionState } from './sections.ts';

interface EditorNavProps {
  sections: readonly SectionState[];
  organisation: OrganisationView;
  current: EditorSectionName;
  onChange: (name: EditorSectionName) => void;
}

/** The sections, each with how it stands: what is needed first, then how many are answered. */
export function EditorNav({ sections, organisation, current, onChange }: EditorNavProps) {
  const { t } = useTranslation('profile');
  const named = organisation.name.ja && organisation.name.en && organisation.region;
  const row = useRef<HTMLDivElement>(null);
  const position = sections.findIndex(({ name }) => name === current);
  // On phones the sections are one scrolling row: the open one is brought into sight, and nothing else moves.
  useEffect(() => {
    const buttons = row.current?.querySelectorAll('button') ?? [];
    const open = [...buttons].at(position);
    open?.parentElement?.scrollTo({ left: open.offsetLeft - 48 });
  }, [position]);
  return (
    <div ref={row}>
      <SectionNav<EditorSectionName>
        label={t('sections')}
        current={current}
        onChange={onChange}
        items={[
          ...sections.map((section) => ({ id: section.name, label: t(`section.${section.name}`), state: <State section={section} /> })),
          { id: 'organisation', label: t('section.organisation'), state: named ? <Complete /> : undefined },
        ]}
      />
    </div>
  );
}

function State({ section: { answered, total, missing } }: { section: SectionState }) {
  const { t } = useTranslation('profile');
  if (missing > 0) return <span className={classes.required}>{t('state.required', { count: missing })}</span>;
  if (answered === total) return <Complete />;
  return (
    <>
      <span aria-hidden>{t('state.share', { answered, total })}</span>
      <span className="visually-hidden">{t('state.shareLong', { answered, total })}</span>
    </>
  );
}

function Complete() {
  const { t } = useTranslation('profile');
  return (
    <span className={classes.complete}>
      <IconCheck size={16} aria-hidden />
      <span className="visually-hidden">{t('state.complete')}</span>
    </span>
  );
}
