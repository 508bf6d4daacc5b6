import hubs from '../../domain/hubs.json' with { type: 'json' };
import type { Instant, Localised } from '../../schemas/basics.ts';
import type { Organisation } from '../../schemas/organisation.ts';
import { emptyContent, type Profile, type Support } from '../../schemas/profile.ts';
import { GrowthStage, HubDomain, HubProcess, type Region, type SupportKind } from '../../schemas/vocabularies.ts';

type HubFacts = (typeof hubs.hubs)[number];

const text = ({ ja, en }: { ja: string; en: string }): Localised => ({ ja, en });

/** What each stated feature of a hub gives a startup. Features that are only a record (years, number of events) give nothing. */
const featureGives: Readonly<Record<string, SupportKind>> = {
  'big-data-evidence': 'data',
  'welfare-network': 'site',
  'station-ai': 'advice',
  guideline: 'site',
  scout: 'advice',
  experience: 'advice',
  network: 'site',
  funding: 'money',
};

/** A hub with a channel step (販路支援) helps to sell. */
const processGives: Readonly<Record<string, SupportKind>> = { channel: 'distribution' };

/** The prefectures a hub's stated region covers (九州: the seven of the island). */
const prefectures: Readonly<Record<string, readonly Region[]>> = {
  aichi: ['JP-23'],
  sendai: ['JP-04'],
  kyushu: ['JP-40', 'JP-41', 'JP-42', 'JP-43', 'JP-44', 'JP-45', 'JP-46'],
};

/** From the first stage named to the last; 社会実装 lies beyond every growth stage. */
function growthStages({ stages }: HubFacts): GrowthStage[] | null {
  if (stages.startupStages === null) return null;
  const order = GrowthStage.options;
  const last = order.indexOf(stages.startupStages.to as GrowthStage);
  return order.slice(order.indexOf(GrowthStage.parse(stages.startupStages.from)), last === -1 ? undefined : last + 1);
}

const supports = (facts: { kind: SupportKind | undefined; note: Localised }[]): Support[] =>
  facts.flatMap(({ kind, note }) => (kind === undefined ? [] : [{ kind, note }]));

/** Who runs the hub and who works with it stand in its description: there they are read, and there a search finds them. */
const runBy = ({ host }: HubFacts) => ({ ja: `運営：${host.ja}`, en: `Run by ${host.en}` });

/** `partnersOpenEnded`: the document ends the list with 等. */
const workingWith = ({ partners, partnersOpenEnded }: HubFacts) => ({
  ja: `連携先：${partners.map(({ ja }) => ja).join('、')}${partnersOpenEnded ? '等' : ''}`,
  en: `With ${partners.map(({ en }) => en).join(', ')}${partnersOpenEnded ? ' and others' : ''}`,
});

function profile(hub: HubFacts, organisationId: string, now: Instant): Profile {
  const features = hub.features.map((feature) => ({ kind: featureGives[feature.id], note: text(feature) }));
  const steps = (hub.stages.process ?? []).map((step) => ({ kind: processGives[step.id], note: text(step) }));
  const sentences = [...hub.domains, ...hub.features, runBy(hub), workingWith(hub)].map(text);
  return {
    ...emptyContent,
    organisationId,
    kind: 'hub',
    tagline: { ja: hub.domains.map((domain) => domain.ja).join('・'), en: hub.domains.map((domain) => domain.en).join(', ') },
    description: {
      ja: `${sentences.map((sentence) => sentence.ja).join('。')}。`,
      en: `${sentences.map((sentence) => sentence.en).join('. ')}.`,
    },
    domains: hub.domains.map((domain) => HubDomain.parse(domain.id)),
    processes: hub.stages.process?.map((step) => HubProcess.parse(step.id)) ?? null,
    growthStages: growthStages(hub),
    offers: supports([...features, ...steps]),
    regions: [...(prefectures[hub.id] ?? [])],
    visibility: {},
    published: true,
    writtenAt: { ja: now, en: now },
    updatedAt: now,
    version: 0,
  };
}

function organisation(hub: HubFacts, id: string, now: Instant): Organisation {
  const regions = prefectures[hub.id] ?? [];
  return {
    id,
    kind: 'hub',
    name: text(hub.name),
    kana: null,
    corporateNumber: null,
    country: 'JP',
    region: regions.length === 1 ? (regions[0] ?? null) : null,
    website: null,
    sample: false,
    sources: hub.source,
    confirmation: null,
    createdAt: now,
    version: 0,
  };
}

/** The three demonstration hubs as organisations with profiles, from what METI's document states of them; not stated = null. */
export const hubOrganisations = (now: Instant): { organisation: Organisation; profile: Profile }[] =>
  hubs.hubs.map((hub) => {
    const id = `hub-${hub.id}`;
    return { organisation: organisation(hub, id, now), profile: profile(hub, id, now) };
  });
