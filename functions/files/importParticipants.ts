import { byOrganiser } from '../../shared/rules/access/acts.ts';
import { groupByOrganisation, type Identity } from '../../shared/rules/csv/identity.ts';
import type { ImportedRow } from '../../shared/rules/csv/import.ts';
import type { ParticipantRow } from '../../shared/rules/csv/importParticipants.ts';
import { nameKeys } from '../../shared/rules/organisation/names.ts';
import { hasSignedIn } from '../../shared/rules/people/signedIn.ts';
import { fold } from '../../shared/rules/text/fold.ts';
import type { Act } from '../../shared/schemas/act.ts';
import type { Localised } from '../../shared/schemas/basics.ts';
import type { Event } from '../../shared/schemas/event.ts';
import type { Membership, Person } from '../../shared/schemas/organisation.ts';
import type { Participation } from '../../shared/schemas/participation.ts';
import type { Call } from '../services.ts';
import { timestamp } from '../services.ts';
import { corporateNumberItem } from '../table/confirmations.ts';
import { listParticipations, participationItem } from '../table/events.ts';
import type { Newcomer, PlannedWrite, Premise } from '../table/imports.ts';
import { keys } from '../table/keys.ts';
import { listMembers, listMemberships, membershipItem } from '../table/organisations.ts';
import { findPersonIds, readPeople } from '../table/people.ts';
import { pooled } from '../table/pooled.ts';
import type { Item } from '../table/table.ts';
import { importedId, newOrganisation, newPerson } from './importedEntities.ts';
import { enrolled } from './importedParticipation.ts';
import { keptAsRegistered } from './kept.ts';
import { type Known, type KnownOrganisations, readKnownOrganisations } from './knownOrganisations.ts';
import { note, type Prepared, rowError, verdictOf } from './prepared.ts';
import type { CsvProblemView, RowNote, RowVerdict } from './views.ts';

type Row = ImportedRow<ParticipantRow>;

/** What is there of everything that the rows name. */
type Standing = {
  readonly organisations: KnownOrganisations;
  readonly personIds: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, Person>;
  /** By organisation, for those the rows name. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  /** By person, for those the rows name. */
  readonly memberships: ReadonlyMap<string, readonly Membership[]>;
  readonly participations: ReadonlyMap<string, Participation>;
};

/**
 * Participants: people and organisations that are not known yet are registered. Who is known is found by number, address or name, and
 * never changed; where the file says something else of them, its row says what stays. An organisation that somebody has signed in for keeps its own say: a delegate must be one of its members, since joining
 * it is not the organiser's to decide, and it is asked rather than admitted. One that the organiser entered and nobody has come for yet
 * may be given further delegates.
 */
export async function participantItems(call: Call, event: Event, rows: readonly Row[], importId: string): Promise<Prepared> {
  const { groups, ambiguous } = groupByOrganisation(rows.map(({ value }) => value.organisation));
  const unclear = new Set(ambiguous);
  const clear = groups
    .map((indices) => indices.flatMap((index) => (unclear.has(index) ? [] : (rows[index] ?? []))))
    .filter((group) => group.length > 0);
  const standing = await readStanding(call, event, clear);
  const made = new Set<string>();
  const parts = clear.map((group) => new OrganisationRows(call, event, standing, group, importId, made).prepare());
  return {
    writes: parts.flatMap(({ writes }) => writes),
    premises: parts.flatMap(({ premises }) => premises),
    newcomers: parts.flatMap(({ newcomers }) => newcomers),
    verdicts: parts.flatMap(({ verdicts }) => verdicts).sort((one, other) => one.line - other.line),
    errors: parts.flatMap(({ errors }) => errors),
  };
}

async function readStanding(call: Call, event: Event, groups: readonly Row[][]): Promise<Standing> {
  const { table } = call;
  const emails = groups.flat().map(({ value }) => value.person.email);
  const [organisations, personIds, participations] = await Promise.all([
    readKnownOrganisations(table),
    findPersonIds(table, emails),
    listParticipations(table, event.id),
  ]);
  const named = new Set(
    groups.flatMap((group) => group.flatMap(({ value }) => organisations.same(value.organisation).map(({ id }) => id))),
  );
  const members = new Map<string, ReadonlySet<string>>();
  const memberships = new Map<string, readonly Membership[]>();
  await Promise.all([
    pooled([...named], 8, async (id) => void members.set(id, new Set((await listMembers(table, id)).map(({ personId }) => personId)))),
    pooled([...personIds.values()], 8, async (id) => void memberships.set(id, await listMemberships(table, id))),
  ]);
  const people = await readPeople(table, [...personIds.values(), ...[...members.values()].flatMap((ids) => [...ids])]);
  return {
    organisations,
    personIds,
    people: new Map(people.map((person) => [person.id, person])),
    members,
    memberships,
    participations: new Map(participations.map((participation) => [participation.organisationId, participation])),
  };
}

/** The rows of one organisation on their way to what they become. */
class OrganisationRows {
  private readonly errors: CsvProblemView[] = [];
  private readonly writes: PlannedWrite[] = [];
  private readonly premises: Premise[] = [];
  private readonly notes = new Map<Row, RowNote[]>();

  private readonly at: string;
  private readonly by: Act;

  constructor(
    call: Call,
    private readonly event: Event,
    private readonly standing: Standing,
    private readonly rows: readonly Row[],
    private readonly importId: string,
    /** Addresses of people whom this import has already made: somebody who comes for two organisations is one person. */
    private readonly made: Set<string>,
  ) {
    this.at = timestamp(call);
    this.by = byOrganiser(call.actor, event, { reason: 'imported' });
  }

  prepare() {
    const identity = this.identity();
    const known = this.known(identity);
    const newcomers: Newcomer[] = [];
    if (known === null) newcomers.push(this.newcomer(identity));
    if (known === 'unclear') return { writes: [], premises: [], newcomers: [], verdicts: [], errors: this.errors };
    const before = known ? (this.standing.participations.get(known.id) ?? null) : null;
    const organisationId = known?.id ?? importedId(this.importId, 'organisation', String(this.rows[0]?.row));
    if (known) this.compareKinds(known);
    this.compareNames(known?.name ?? identity.name);
    const joining = this.rows.map((row) => this.delegate(row, known, organisationId));
    const delegateIds = joining.flatMap(({ personId }) => personId ?? []);
    const next = enrolled(
      before,
      this.rows.map(({ value }) => value),
      {
        eventId: this.event.id,
        organisationId,
        delegateIds,
        registered: known !== null && this.isRegistered(known.id),
        by: this.by,
        at: this.at,
      },
    );
    if (typeof next === 'string') {
      for (const row of this.rows) this.tell(row, 'status', next, false);
      return { writes: [], premises: [], newcomers: [], verdicts: this.verdicts(() => 'skipped'), errors: this.errors };
    }
    const changes = !before || JSON.stringify({ ...next, version: 0 }) !== JSON.stringify({ ...before, version: 0 });
    if (next.status === 'invited' && before?.status !== 'invited')
      for (const row of this.rows) this.tell(row, 'organisationJa', 'is-asked', false);
    for (const row of this.rows.filter(
      ({ value: { status } }) => status !== null && status !== next.status && !(status === 'applied' && before?.status !== 'applied'),
    ))
      if (before) this.tell(row, 'status', 'status-stays', false, { stored: next.status });
    if (next.delegateIds.length > mostDelegates) this.tooMany();
    else if (changes) this.write(participationItem(next), before && participationItem(before), this.rows);
    return {
      writes: this.writes,
      premises: this.premises,
      newcomers,
      verdicts: this.verdicts((row) => {
        const { isNew } = joining[this.rows.indexOf(row)] ?? { isNew: false };
        if (!known || isNew || !before) return 'new';
        return changes ? 'changed' : 'same';
      }),
      errors: this.errors,
    };
  }

  /** All that the rows say of who the organisation is: each may give another of its names. */
  private identity(): Identity {
    const all = this.rows.map(({ value }) => value.organisation);
    return {
      name: { ja: all.find(({ name }) => name.ja)?.name.ja ?? null, en: all.find(({ name }) => name.en)?.name.en ?? null },
      corporateNumber: all.find(({ corporateNumber }) => corporateNumber)?.corporateNumber ?? null,
    };
  }

  /** The one organisation that is meant; `null` for none that is known, `unclear` where it cannot be told which. */
  private known(identity: Identity): Known | null | 'unclear' {
    const same = [...new Set(this.rows.flatMap(({ value }) => this.standing.organisations.same(value.organisation)))];
    const candidates = same.filter(
      ({ corporateNumber }) => !corporateNumber || !identity.corporateNumber || corporateNumber === identity.corporateNumber,
    );
    const numbered = candidates.filter(({ corporateNumber }) => corporateNumber && corporateNumber === identity.corporateNumber);
    const possible = numbered.length > 0 ? numbered : candidates;
    const [one, ...others] = possible;
    if (!one) return null;
    if (others.length === 0) return this.isNamesake(one, identity) ? null : one;
    const [own, ...more] = possible.filter((known) => this.rows.some((row) => this.isMember(row, known.id)));
    if (own && more.length === 0) return own;
    for (const row of this.rows)
      this.fail(row, 'organisationJa', 'ambiguous-organisation', { value: identity.name.ja ?? identity.name.en ?? '' });
    return 'unclear';
  }

  /** The file gives a number, the registered one of this name has none, and nobody in the file belongs to it: whose name it is, is not said. */
  private isNamesake(known: Known, { corporateNumber }: Identity): boolean {
    return (
      corporateNumber !== null &&
      known.corporateNumber === null &&
      !this.isOurs(known) &&
      !this.rows.some((row) => this.isMember(row, known.id))
    );
  }

  private newcomer(identity: Identity): Newcomer {
    const { organisations } = this.standing;
    const [first] = this.rows as [Row];
    const besides = organisations.same({ ...identity, corporateNumber: null });
    const alike = [...besides, ...organisations.similar(identity.name)];
    for (const other of alike.slice(0, 1))
      for (const row of this.rows)
        this.tell(row, 'organisationJa', besides.length > 0 ? 'same-name' : 'similar-name', true, {
          other: other.name.ja ?? other.name.en ?? '',
        });
    const id = importedId(this.importId, 'organisation', String(first.row));
    for (const item of newOrganisation(id, { ...first.value.organisation, ...identity }, this.event.organiserId, this.at))
      this.write(item, null, this.rows);
    if (identity.corporateNumber) this.write(corporateNumberItem(identity.corporateNumber, id), null, this.rows);
    return { ...identity, besides: [...new Set(besides.map((other) => other.id))], rows: this.rows.map(({ row }) => row) };
  }

  /** Found by its number under a name that has nothing in common with its own: a digit may belong to somebody else. */
  private compareNames(name: Localised): void {
    const keys = nameKeys(name);
    for (const row of this.rows)
      if (!nameKeys(row.value.organisation.name).some((key) => keys.includes(key)))
        this.tell(row, 'organisationJa', 'other-name', true, { other: name.ja ?? name.en ?? '' });
  }

  private compareKinds({ kind }: Known): void {
    for (const row of this.rows)
      if (row.value.organisation.kind !== kind)
        this.fail(row, 'kind', 'kind-differs-stored', { value: row.value.organisation.kind, stored: kind });
  }

  /** Who comes, registered if need be; `null` for somebody who may not come for this organisation. */
  private delegate(row: Row, known: Known | null, organisationId: string): { personId: string | null; isNew: boolean } {
    const { email, name } = row.value.person;
    const storedId = this.standing.personIds.get(email);
    const stored = storedId ? this.standing.people.get(storedId) : undefined;
    const personId = storedId ?? importedId(this.importId, 'person', email);
    const isMember = this.isMember(row, organisationId);
    if (known && !isMember && !this.isOurs(known)) {
      this.fail(row, 'email', 'not-in-organisation', { value: email });
      return { personId: null, isNew: false };
    }
    if (stored && fold(`${stored.name.family} ${stored.name.given}`) !== fold(`${name.family} ${name.given}`))
      this.tell(row, 'family', 'name-stays', true, { value: email });
    this.notes.set(row, [...(this.notes.get(row) ?? []), ...keptAsRegistered(row.value, stored, known)]);
    if (!isMember && storedId && (this.standing.memberships.get(storedId) ?? []).length > 0)
      this.tell(row, 'email', 'address-elsewhere', true, { value: email });
    if (!storedId && !this.made.has(email)) {
      this.made.add(email);
      for (const item of newPerson(personId, row.value.person, this.at)) this.write(item, null, [row]);
    }
    if (storedId) this.stays(row, organisationId, storedId);
    if (!isMember) {
      const kind = known?.kind ?? row.value.organisation.kind;
      // Whoever enters an organisation cannot say who of it decides: who is there from the start, later ones help.
      const role = known ? 'editor' : 'owner';
      this.write(membershipItem({ organisationId, personId, role, kind, since: this.at, version: 1 }), null, [row]);
    }
    return { personId, isNew: !isMember };
  }

  /** Who is here has to be here still, and to belong where they belonged: whoever has left meanwhile does not come back as a delegate. */
  private stays(row: Row, organisationId: string, personId: string): void {
    const rows = [row.row];
    const membership = this.standing.memberships.get(personId)?.find((one) => one.organisationId === organisationId);
    this.premises.push({ key: keys.email(row.value.person.email), version: 1, rows });
    if (membership) this.premises.push({ key: keys.membership(organisationId, personId), version: membership.version, rows });
  }

  private isMember({ value }: Row, organisationId: string): boolean {
    const personId = this.standing.personIds.get(value.person.email);
    return personId !== undefined && (this.standing.members.get(organisationId)?.has(personId) ?? false);
  }

  private isRegistered(organisationId: string): boolean {
    const ids = [...(this.standing.members.get(organisationId) ?? [])];
    return ids.some((id) => {
      const person = this.standing.people.get(id);
      return person !== undefined && hasSignedIn(person);
    });
  }

  /** The organiser of this event has entered it, and nobody has come for it yet. */
  private isOurs({ id, enteredBy }: Known): boolean {
    return enteredBy !== undefined && enteredBy === this.event.organiserId && !this.isRegistered(id);
  }

  private tooMany(): void {
    const last = this.rows.at(-1) as Row;
    this.fail(last, 'email', 'too-many-delegates', { maximum: mostDelegates });
  }

  private write(item: Item, before: Item | null, rows: readonly Row[]): void {
    this.writes.push({ kind: 'item', item, before, rows: rows.map(({ row }) => row) });
  }

  private fail(row: Row, column: string, code: string, values: CsvProblemView['values'] = {}): void {
    this.errors.push(rowError(row, column, code, values));
  }

  private tell(row: Row, column: string, code: string, doubtful: boolean, values: RowNote['values'] = {}): void {
    this.notes.set(row, [...(this.notes.get(row) ?? []), note(column, code, doubtful, values)]);
  }

  private verdicts(of: (row: Row) => RowVerdict['verdict']): RowVerdict[] {
    return this.rows.map((row) => {
      const { organisation, person } = row.value;
      const name = `${organisation.name.ja ?? organisation.name.en}　${person.name.family} ${person.name.given}`;
      return verdictOf(row, name, of(row), this.notes.get(row));
    });
  }
}

const mostDelegates = 20;
