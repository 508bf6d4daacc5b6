import { describe, expect, test } from 'vitest';
import hubs from '../../../shared/domain/hubs.json' with { type: 'json' };
import standards from '../../../shared/domain/standards.json' with { type: 'json' };
import taxonomy from '../../../shared/domain/taxonomy.json' with { type: 'json' };
import en from '../../../shared/locales/en/terms.json' with { type: 'json' };
import ja from '../../../shared/locales/ja/terms.json' with { type: 'json' };
import { EventStatus } from '../../../shared/schemas/event.ts';
import { DeclineReason, IntroductionDraft, IntroductionStatus } from '../../../shared/schemas/introduction.ts';
import { MembershipRole } from '../../../shared/schemas/organisation.ts';
import { Participation } from '../../../shared/schemas/participation.ts';
import { Audience } from '../../../shared/schemas/profile.ts';
import { PitchTier, Table } from '../../../shared/schemas/session.ts';
import * as vocabularies from '../../../shared/schemas/vocabularies.ts';

/** Every closed list with the name its labels stand under. */
const lists = {
  kinds: vocabularies.OrganisationKind.options,
  kindsPlural: vocabularies.OrganisationKind.options,
  fields: vocabularies.HealthcareField.options,
  modalities: vocabularies.Modality.options,
  developmentStages: vocabularies.DevelopmentStage.options,
  growthStages: vocabularies.GrowthStage.options,
  marketApproaches: vocabularies.MarketApproach.options,
  domains: vocabularies.HubDomain.options,
  processes: vocabularies.HubProcess.options,
  supports: vocabularies.SupportKind.options,
  authorities: vocabularies.Authority.options,
  settings: vocabularies.SiteSetting.options,
  subfields: vocabularies.Subfield.options,
  evidenceLevels: vocabularies.EvidenceLevel.options,
  regulatoryPaths: vocabularies.RegulatoryPath.options,
  scales: vocabularies.ManufacturingScale.options,
  deviceClasses: vocabularies.DeviceClass.options,
  ethicsRoutes: vocabularies.EthicsRoute.options,
  dataHandling: vocabularies.DataHandling.options,
  periods: vocabularies.TrialPeriod.options,
  regions: vocabularies.Region.options,
  languages: ['ja', 'en'],
  roles: MembershipRole.options,
  audiences: Audience.options,
  introductionStatuses: IntroductionStatus.options,
  declineReasons: DeclineReason.options,
  preferences: IntroductionDraft.shape.preference.unwrap().options,
  eventStatuses: EventStatus.options,
  participationStatuses: Participation.shape.status.options,
  pitchTiers: PitchTier.options,
  placeKinds: Table.shape.kind.options,
} as const;

/** Those printed by the ministries, then those named by law and guidelines: id, official Japanese, English, in their order. */
const official = {
  fields: taxonomy.healthcareFields.items,
  modalities: taxonomy.modalities.items,
  developmentStages: taxonomy.developmentStages.items,
  growthStages: taxonomy.startupStages.items,
  marketApproaches: taxonomy.marketApproaches.items,
  domains: taxonomy.hubDomains.items,
  processes: hubs.hubs.flatMap(({ stages }) => stages.process ?? []),
  subfields: standards.subfields.items,
  evidenceLevels: standards.evidenceLevels.items,
  regulatoryPaths: standards.regulatoryPaths.items,
  scales: standards.scales.items,
  deviceClasses: standards.deviceClasses.items,
  ethicsRoutes: standards.ethicsRoutes.items,
  dataHandling: standards.dataHandling.items,
  periods: standards.periods.items,
};

describe('every vocabulary', () => {
  test('has labels, and no labels are left over', () => {
    expect(Object.keys(ja)).toEqual([...Object.keys(lists), 'definitions']);
  });
  test.each(Object.entries(lists))('%s has a label for each id, in order, in both languages', (name, ids) => {
    expect(Object.keys(ja[name as keyof typeof lists])).toEqual([...ids]);
    expect(Object.keys(en[name as keyof typeof lists])).toEqual([...ids]);
  });
  test.each(Object.entries(official))('%s says what its source says', (name, items) => {
    const [japanese, english]: Record<string, string>[] = [ja[name as keyof typeof official], en[name as keyof typeof official]];
    expect(items.map(({ id }) => [id, japanese?.[id], english?.[id]])).toEqual(items.map((item) => [item.id, item.ja, item.en]));
  });
  test('has no two ids under one label', () => {
    const doubled = Object.keys(lists).filter((name) =>
      [ja, en].some((words) => {
        const labels = Object.values(words[name as keyof typeof lists]);
        return new Set(labels).size !== labels.length;
      }),
    );
    expect(doubled).toEqual([]);
  });
});
