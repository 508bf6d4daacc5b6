import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Localised } from '../../shared/schemas/basics.ts';
import type { Confirmed } from '../../shared/schemas/organisation.ts';
import { useLabel } from '../app/language.ts';
import { paths } from '../app/paths.ts';
import { ConfirmedMark } from './ConfirmedMark.tsx';
import { LocalisedText } from './LocalisedText.tsx';
import classes from './OrganisationLine.module.css';
import { SampleMark } from './SampleMark.tsx';

interface OrganisationLineProps {
  organisation: { id: string; name: Localised; kind: string; sample?: boolean; confirmed?: Confirmed | null };
  /** One line of what it is. */
  tagline?: Localised;
  /** Leads to its page (default), or stays plain text where the row itself is the link. */
  linked?: boolean;
  /** Stands right of the name: a state, a figure. */
  aside?: ReactNode;
}

/** An organisation on one line: name, kind, sample mark, and below them what it is. */
export function OrganisationLine({ organisation, tagline, linked = true, aside }: OrganisationLineProps) {
  const label = useLabel();
  const name = <LocalisedText text={organisation.name} quiet />;
  return (
    <div className={classes.line}>
      <div className={classes.head}>
        {linked ? (
          <Link to={paths.organisation} params={{ organisationId: organisation.id }} className={`${classes.name} reach`}>
            {name}
          </Link>
        ) : (
          <span className={classes.name}>{name}</span>
        )}
        <span className={classes.kind}>{label('kinds', organisation.kind)}</span>
        {organisation.confirmed && <ConfirmedMark confirmed={organisation.confirmed} />}
        {organisation.sample && <SampleMark />}
        {aside}
      </div>
      {tagline && (
        <div className={classes.tagline}>
          <LocalisedText text={tagline} quiet />
        </div>
      )}
    </div>
  );
}
