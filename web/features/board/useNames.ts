import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { at, formatDate, formatTime } from '../../../shared/rules/format/date.ts';
import { personName } from '../../../shared/rules/people/names.ts';
import type { Naming } from '../../../shared/rules/timetable/sentences.ts';
import type { EventSettings } from '../../../shared/schemas/event.ts';
import type { Placement } from '../../../shared/schemas/plan.ts';
import { useLanguage } from '../../app/language.ts';
import { pickLanguage } from '../../ui/LocalisedText.tsx';
import type { Board } from './api/getBoard.ts';
import { shortName } from './shortName.ts';

/** How everything on the board reads, in the reader's language. What nobody can name any more is called what it was, never by its id. */
export interface Names extends Naming {
  readonly organisation: (id: string) => string;
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
      organisations.map(({ id, name }) => [id, pickLanguage(name, language)?.text ?? t('board:gone.organisation')]),
    );
    const personNames = new Map(people.map(({ id, name }) => [id, personName(name, language)]));
    const formerName = ({ name, room }: Board['formerPlaces'][number]) => {
      const place = pickLanguage(name, language)?.text ?? t('board:gone.place');
      return room ? t('former', { place, room }) : t('formerStage', { place });
    };
    const placeNames = new Map([
      ...formerPlaces.map((place) => [place.id, formerName(place)] as const),
      ...settings.tables.map(({ id, name }) => [id, name] as const),
      ...settings.stages.map(({ id, name }) => [id, pickLanguage(name, language)?.text ?? t('board:gone.place')] as const),
    ]);
    const byId = new Map(items.map((item) => [item.id, item]));
    const organisation = (id: string) => organisationNames.get(id) ?? t('board:gone.organisation');
    const clock = remembered((instant) => formatTime(instant, settings.zone));
    const day = (date: string) => formatDate(date, language, { year: false });
    const dayOf = remembered((start) => at(start, settings.zone).toPlainDate().toString());
    return {
      organisation,
      short: (id) => shortName(organisation(id)),
      title: ({ organisationIds }) => organisationIds.map((id) => shortName(organisation(id))).join(' × '),
      clock,
      day,
      dayOf,
      person: (id) => personNames.get(id) ?? t('board:gone.person'),
      place: (id) => placeNames.get(id) ?? t('board:gone.place'),
      item: (id) => {
        const [one = t('board:gone.organisation'), other] = (byId.get(id)?.organisationIds ?? []).map((organisationId) =>
          shortName(organisation(organisationId)),
        );
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
