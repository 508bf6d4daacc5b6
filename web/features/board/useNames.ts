import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { at, formatDate, formatTime } from '../../../shared/rules/format/date.ts';
import { personName } from '../../../shared/rules/people/names.ts';
import type { Naming } from '../../../shared/rules/timetable/sentences.ts';
import type { EventSettings } from '../../../shared/schemas/eventSettings.ts';
import type { Placement } from '../../../shared/schemas/placement.ts';
import { useLanguage } from '../../app/language.ts';
import { pickLanguage } from '../../ui/LocalisedText.tsx';
import type { Board } from './api/getBoard.ts';
import { shortName } from './shortName.ts';

/**
 * How everything on the board reads, in the reader's language. Who has left keeps the organisation's name, marked; a person's name goes with
 * their account. What nobody can name any more is called what it was, never by its id.
 */
export interface Names extends Naming {
  readonly organisation: (id: string) => string;
  /** An organisation or a person, whichever the id is of. */
  readonly who: (id: string) => string;
  /** Without the form of the company, for cards. */
  readonly short: (id: string) => string;
  /** `結セラピューティクス × 茜VC`, or the one that pitches. */
  readonly title: (item: Pick<Placement, 'organisationIds'>) => string;
  /** `10:25`, with seconds where there are any. */
  readonly clock: (instant: string) => string;
  readonly day: (date: string) => string;
  /** The event's day on which something begins. */
  readonly dayOf: (start: string) => string;
}

export function useNames(board: Pick<Board, 'organisations' | 'people' | 'items' | 'formerPlaces'>, settings: EventSettings): Names {
  const language = useLanguage();
  const { t } = useTranslation('plan');
  const { organisations, people, items, formerPlaces } = board;
  return useMemo(() => {
    const organisationNames = new Map(
      organisations.map(({ id, name }) => [id, pickLanguage(name, language)?.text ?? t('common:gone.organisation')]),
    );
    const left = new Set(organisations.flatMap(({ id, takesPart }) => (takesPart ? [] : [id])));
    const marked = (id: string, name: string) => (left.has(id) ? t('board:gone.left', { name }) : name);
    const personNames = new Map(people.map(({ id, name }) => [id, personName(name, language)]));
    const formerName = ({ name, room }: Board['formerPlaces'][number]) => {
      const place = pickLanguage(name, language)?.text ?? t('common:gone.place');
      return room ? t('former', { place, room }) : t('formerStage', { place });
    };
    const placeNames = new Map([
      ...formerPlaces.map((place) => [place.id, formerName(place)] as const),
      ...settings.tables.map(({ id, name }) => [id, name] as const),
      ...settings.stages.map(({ id, name }) => [id, pickLanguage(name, language)?.text ?? t('common:gone.place')] as const),
    ]);
    const byId = new Map(items.map((item) => [item.id, item]));
    const nameOf = (id: string) => organisationNames.get(id) ?? t('common:gone.organisation');
    const organisation = (id: string) => marked(id, nameOf(id));
    const short = (id: string) => marked(id, shortName(nameOf(id)));
    const person = (id: string) => personNames.get(id) ?? t('common:gone.person');
    const clock = remembered((instant) => formatTime(instant, settings.zone));
    const day = (date: string) => formatDate(date, language, { year: false });
    const dayOf = remembered((start) => at(start, settings.zone).toPlainDate().toString());
    return {
      organisation,
      who: (id) => (organisationNames.has(id) ? organisation(id) : person(id)),
      short,
      title: ({ organisationIds }) => organisationIds.map(short).join(' × '),
      clock,
      day,
      dayOf,
      person,
      place: (id) => placeNames.get(id) ?? t('common:gone.place'),
      item: (id) => {
        const [one = t('common:gone.organisation'), other] = (byId.get(id)?.organisationIds ?? []).map(short);
        return other ? t('meetingOf', { one, other }) : t('pitchOf', { one });
      },
      time: (instant) => `${day(dayOf(instant))}${language === 'ja' ? '' : ' '}${clock(instant)}`,
    };
  }, [organisations, people, items, formerPlaces, settings, language, t]);
}

/** A board begins many things at few moments, and looking a moment up in a zone is slow. */
function remembered(find: (key: string) => string): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    const value = known.get(key) ?? find(key);
    known.set(key, value);
    return value;
  };
}
