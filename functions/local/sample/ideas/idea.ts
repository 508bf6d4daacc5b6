import type {
  DevelopmentStage,
  HealthcareField,
  HubDomain,
  Modality,
  SiteSetting,
  SupportKind,
} from '../../../../shared/schemas/vocabularies.ts';

/** A sentence written by hand in both languages. */
export type Text = { ja: string; en: string };
export const t = (ja: string, en: string): Text => ({ ja, en });

/**
 * What one invented startup is about. Everything that makes it itself is written by hand; stage, money and contacts are dealt
 * out by `startups.ts`. All startups carry names of traditional Japanese colours, so that one sees at a glance they are invented.
 */
export type Idea = {
  name: Text;
  /** Reading of the Japanese name, where it is not in katakana already. */
  kana?: string;
  tagline: Text;
  problem: Text;
  approach: Text;
  modalities: Modality[];
  stage: DevelopmentStage;
  /** A second field it belongs to. */
  also?: HealthcareField;
  needs: SupportKind[];
  /** Where it wants to be demonstrated, if it does. */
  domains?: HubDomain[];
  settings?: SiteSetting[];
};
