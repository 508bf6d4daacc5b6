import type { Walk } from '../walk.ts';

const csv = (...lines: string[]) => Buffer.from(lines.join('\r\n')).toString('base64');

/** Files as organisers have them: people who are here and people who are not, pairs, hours; some of it wrong. */
const files: ((walk: Walk, eventId: string) => { kind: string; csv: string })[] = [
  (walk) => {
    const known = walk.chance.pick(walk.mirror.all('Membership'));
    const organisation = walk.mirror.all('Organisation').find(({ id }) => id === known?.organisationId);
    const rows = [
      `Import ${walk.step},Startup,Im,Port,import-${walk.chance.below(30)}@test.example`,
      ...(organisation && organisation.kind === 'investor'
        ? [`${organisation.name.en},Investor,Kn,Own,${walk.emailOf(known?.personId)}`]
        : []),
      ...(organisation && organisation.kind === 'startup'
        ? [`${organisation.name.en},Startup,Kn,Own,${walk.emailOf(known?.personId)}`]
        : []),
      ...(walk.chance.isLucky(0.1) ? ['Bad,Nothing,,,no address'] : []),
    ];
    return { kind: 'participants', csv: csv('Organisation (English),Kind,Family name,Given name,E-mail', ...rows) };
  },
  (walk, eventId) => {
    const taking = walk.mirror.all('Participation').filter((one) => one.eventId === eventId && one.status === 'admitted');
    const name = () =>
      walk.mirror.all('Organisation').find(({ id }) => id === walk.chance.pick(taking)?.organisationId)?.name.en ?? 'Nobody';
    const rows = [0, 1, 2].map(() => `${name()},,${name()},,${walk.chance.pick(['accepted', 'pending'])}`);
    return { kind: 'requests', csv: csv('From organisation,From e-mail,To organisation,To e-mail,Status', ...rows) };
  },
  (walk, eventId) => {
    const event = walk.events().find(({ id }) => id === eventId);
    const taking = walk.mirror.all('Participation').filter((one) => one.eventId === eventId);
    const email = walk.emailOf(walk.chance.pick(taking.flatMap(({ delegateIds }) => delegateIds)));
    return {
      kind: 'availability',
      csv: csv('E-mail,Date,From,To', `${email},${event?.settings.days[0]},10:00,${walk.chance.pick(['12:00', '11:00', '9:00'])}`),
    };
  },
];

export const importFile = (walk: Walk) => importWith(walk, walk.chance.isLucky(0.5));
export const importSilently = (walk: Walk) => importWith(walk, false);

async function importWith(walk: Walk, notify: boolean): Promise<void> {
  const event = walk.event();
  const file = event && walk.chance.pick(files)?.(walk, event.id);
  if (!event || !file) return;
  const who = walk.memberOf(event.organiserId);
  const { body } = await walk.call(who, 'POST', `/events/${event.id}/imports`, {
    ...file,
    trial: walk.chance.isLucky(0.1),
    confirmed: walk.chance.isLucky(0.8),
    notify,
  });
  const id = body?.import?.id;
  if (id && walk.chance.isLucky(0.1))
    await walk.call(who, 'POST', `/events/${event.id}/imports/${id}/${walk.chance.pick(['cancel', 'retry'])}`);
}
