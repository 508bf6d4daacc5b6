import type { Profile } from '../../../shared/schemas/profile.ts';
import type { Party } from './party.ts';

/** Lists that meet count fully, lists that do not hardly; a list nobody has written counts half. */
const meeting = (one: readonly string[] | null, other: readonly string[] | null, miss: number): number => {
  if (one === null || other === null) return 0.5;
  return one.some((value) => other.includes(value)) ? 1 : miss;
};

const stages = (one: Profile, other: Profile, miss: number) => meeting(one.developmentStages, other.developmentStages, miss);
const wants = (profile: Profile, kind: string) => profile.needs?.some((need) => need.kind === kind) ?? false;

/**
 * How plausible it is that these two want to meet, from almost 0 to 1. Coarser than the platform's own ranking, on purpose:
 * the sample's people were not advised by it.
 */
export function affinity(startup: Party, other: Party): number {
  const [ours, theirs] = [startup.profile, other.profile];
  switch (other.organisation.kind) {
    case 'investor':
      return meeting(ours.fields, theirs.fields, 0.01) * stages(ours, theirs, 0.1);
    case 'cdmo':
      return meeting(ours.modalities, theirs.modalities, 0.02) * (wants(ours, 'manufacturing') ? 1 : 0.35);
    case 'device-company':
    case 'pharma':
      return meeting(ours.modalities, theirs.modalities, 0.05) * meeting(ours.fields, theirs.fields, 0.3) * stages(ours, theirs, 0.4);
    case 'site':
    case 'municipality':
      return (wants(ours, 'site') ? 1 : 0.05) * meeting(ours.domains, theirs.domains, 0.2) * meeting(ours.settings, theirs.settings, 0.3);
    default:
      return 0.5;
  }
}
