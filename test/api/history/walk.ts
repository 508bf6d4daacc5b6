import type { DynamoDBRecord } from 'aws-lambda';
import { deleteExpired } from '../../../functions/table/expired.ts';
import { isConfirmed } from '../../../shared/rules/access/confirmation.ts';
import type { MembershipRole } from '../../../shared/schemas/organisation.ts';
import type { Answer, Api } from '../harness.ts';
import { Calendars, ownerOf } from './calendars.ts';
import { type Chance, chanceOf } from './chance.ts';
import { wrongClaims } from './claims.ts';
import { type Kept, Mirror } from './mirror.ts';
import { leaks } from './secrets.ts';
import { endlessJobs, ghosts, ownerless, strangers } from './standing.ts';
import { noticesIn } from './told.ts';

/** Somebody who may come by: an address with the person behind it, if there is one now. */
export type Somebody = { email: string; personId: string | null };

/** A walk through the platform: what stands, chance, and a way to ask; everything asked is looked at and written down. */
export class Walk {
  readonly mirror = new Mirror();
  readonly calendars = new Calendars();
  readonly chance: Chance;
  /** Every request with its answer's status, for finding out how it came to what is wrong. */
  readonly log: string[] = [];
  readonly wrong: string[] = [];
  readonly api: Api;
  readonly seed: number;
  /** Secret addresses of calendars, also those given up. */
  readonly addresses: string[] = [];
  step = 0;
  asked = 0;
  /** Who asked for something last that was not only reading. */
  doer: string | null = null;
  readonly #notices: { personId: string; code: string }[] = [];
  /** Never taken up by the jobs' consumer; may turn up long after. */
  readonly #lost: DynamoDBRecord[] = [];
  /** Delivered once, and to be delivered again when something else has happened. */
  #again: DynamoDBRecord[] = [];
  /** News that was lost on the way, until it is delivered after all: behind what has happened since. */
  readonly #late: DynamoDBRecord[] = [];
  #mailsRead = 0;

  constructor(api: Api, seed: number) {
    this.api = api;
    this.seed = seed;
    this.chance = chanceOf(seed);
  }

  now = (): string => new Date(this.api.clock.now().epochMilliseconds).toISOString();

  async call(who: string | null, method: string, path: string, body?: unknown): Promise<Answer> {
    this.asked += 1;
    if (method !== 'GET') this.doer = who;
    // Ids are made from the key: the same walk has the same ones.
    const headers: Record<string, string> = method === 'GET' ? {} : { 'idempotency-key': `${this.seed}-${this.asked}` };
    const answer = await this.api.call(who, method, path, body, headers);
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? '');
    this.log.push(`${this.step} ${who} ${method} ${path} ${JSON.stringify(body) ?? ''} → ${answer.status} ${answer.body?.code ?? ''}`);
    if (answer.status >= 500) this.note(`${method} ${path} answers ${answer.status}`);
    // Who belongs where may have changed in this very request.
    if (method !== 'GET') await this.look();
    // A secret address is read by its owner, whoever asks there.
    const reader = path.startsWith('/calendar/') ? this.emailOf(ownerOf(this.mirror, path)) : who;
    for (const leak of leaks(this.mirror, reader, text)) this.note(`${leak} in ${method} ${path}`);
    return answer;
  }

  readonly #waiting: Record<'feed' | 'jobs', DynamoDBRecord[]> = { feed: [], jobs: [] };
  /** Takes what has changed into the mirror; it is delivered later. */
  async look(): Promise<void> {
    const records = (await this.api.changes()).map((record) => this.#dated(record));
    this.mirror.take(records);
    this.#notices.push(...noticesIn(records));
    this.#waiting.feed.push(...records);
    this.#waiting.jobs.push(...records);
  }

  /** The engine dates changes by the machine's clock. */
  #dated(record: DynamoDBRecord): DynamoDBRecord {
    return { ...record, dynamodb: { ...record.dynamodb, ApproximateCreationDateTime: Math.floor(Date.parse(this.now()) / 1000) } };
  }

  /** Delivers everything until all is quiet: in either order of the lanes, at times twice, a change at times again much later. */
  async settle(): Promise<void> {
    await this.look();
    if (this.#late.length > 0 && this.chance.isLucky(0.3)) await this.arrive();
    const again = this.#again.splice(0);
    if (again.length > 0) await this.api.deliver('feed', again);
    await this.look();
    while (this.#waiting.feed.length + this.#waiting.jobs.length > 0) {
      const records = { feed: this.#waiting.feed.splice(0), jobs: this.#waiting.jobs.splice(0) };
      const lanes = this.chance.isLucky(0.5) ? (['feed', 'jobs'] as const) : (['jobs', 'feed'] as const);
      const times = this.chance.isLucky(0.15) ? 2 : 1;
      const before = this.mirror.copy();
      for (const lane of lanes) for (let time = 0; time < times; time += 1) await this.api.deliver(lane, records[lane]);
      if (this.chance.isLucky(0.1)) this.#again.push(...records.feed.filter(() => this.chance.isLucky(0.3)));
      await this.look();
      this.#readMails(before);
    }
  }

  /** Nobody is mailed what they may not read: neither when what it tells of was delivered, nor once all has followed from it. */
  #readMails(before: Mirror): void {
    for (const mail of this.api.mails.slice(this.#mailsRead)) {
      const [text, to] = [JSON.stringify(mail), mail.to.email];
      const always = leaks(before, to, text);
      for (const leak of leaks(this.mirror, to, text).filter((one) => always.includes(one)))
        this.note(`${leak} in the mail “${mail.subject}”`);
    }
    this.#mailsRead = this.api.mails.length;
  }

  /** News is lost on the way: nobody hears of what has happened. */
  async loseNews(): Promise<void> {
    await this.look();
    this.#late.push(...this.#waiting.feed.splice(0));
  }

  /** News that was lost is delivered after all. */
  async arrive(): Promise<void> {
    await this.api.deliver('feed', this.#late.splice(0));
    await this.look();
  }

  /** As `settle`, until nothing is to be delivered again either: what is told from now on is told of what happens from now on. */
  async quiet(): Promise<void> {
    do await this.settle();
    while (this.#again.length + this.#late.length > 0);
    this.#notices.splice(0);
  }

  /** Notices written since it was last quiet, or this was last asked. */
  notices = () => this.#notices.splice(0);

  /** The long work is done, but nobody has heard of it yet. */
  async work(): Promise<void> {
    await this.look();
    await this.api.deliver('jobs', this.#waiting.jobs.splice(0));
    await this.look();
  }

  /** What was to be taken up as long work is lost on the way. */
  async lose(): Promise<void> {
    await this.look();
    this.#lost.push(...this.#waiting.jobs.splice(0));
  }

  /** What was lost turns up after all. */
  async turnUp(): Promise<void> {
    await this.api.deliver('jobs', this.#lost.splice(0));
  }

  /** A step takes its time: a search may be as old as two seconds, and no older. */
  pass(): void {
    this.api.clock.advance({ seconds: 3 });
  }

  /** Time goes by, and what was to last until then is gone. */
  async wait(minutes: number): Promise<void> {
    this.api.clock.advance({ minutes });
    await deleteExpired(this.api.services.table, this.now());
  }

  /** Looks for what must never be; of what is still on its way nothing is asked yet. */
  check(): void {
    if (this.#late.length > 0) return;
    const { mirror, calendars } = this;
    calendars.take(this.api.mails);
    const wrong = [
      ...mirror.unreadable.splice(0),
      ...wrongClaims(mirror),
      ...endlessJobs(mirror),
      ...ownerless(mirror),
      ...ghosts(mirror),
      ...strangers(mirror, this.now()),
      ...calendars.wrong.splice(0),
      ...calendars.outdated(mirror, this.now()),
    ];
    for (const one of wrong) this.note(one);
  }

  note(what: string): void {
    this.wrong.push(`step ${this.step}: ${what}`);
  }

  /** Anybody: mostly somebody who is registered. */
  anybody(): string {
    const registered = this.mirror.all('Person').map(({ email }) => email);
    const stranger = `visitor-${this.chance.below(40)}@test.example`;
    return this.chance.isLucky(0.15) ? stranger : (this.chance.pick(registered) ?? stranger);
  }

  /** Somebody who writes for an organisation; now and then somebody who has no business there. */
  memberOf(organisationId: string | null | undefined, roles: readonly MembershipRole[] = ['owner', 'editor']): string {
    if (this.chance.isLucky(0.05)) return this.anybody();
    const members = this.mirror.all('Membership').filter((one) => one.organisationId === organisationId && roles.includes(one.role));
    const personId = this.chance.pick(members)?.personId;
    return this.mirror.all('Person').find(({ id }) => id === personId)?.email ?? this.anybody();
  }

  emailOf = (personId: string | null | undefined): string | null =>
    this.mirror.all('Person').find(({ id }) => id === personId)?.email ?? null;
  membersOf = (organisationId: string): string[] =>
    this.mirror
      .all('Membership')
      .filter((one) => one.organisationId === organisationId)
      .map(({ personId }) => personId);
  organisations = (...kinds: string[]): Kept['Organisation'][] =>
    this.mirror.all('Organisation').filter(({ kind, id }) => (kinds.length === 0 || kinds.includes(kind)) && this.membersOf(id).length > 0);
  isConfirmed = (organisationId: string | null): boolean =>
    this.mirror.all('Organisation').some((one) => one.id === organisationId && isConfirmed(one));
  /** One of the events that are still ahead, the newest ones. */
  event = (): Kept['Event'] | undefined => this.chance.pick(this.events());
  events = (): Kept['Event'][] =>
    this.mirror
      .all('Event')
      .filter(({ settings }) => (settings.days[0] ?? '') > this.now().slice(0, 10))
      .slice(-4);
}
