import type { Block, JudgedCriterion } from './judgedCriterion.ts';

/** One seeker with every partner of a block, by partner. */
export interface JudgedRows {
  readonly fit: Float64Array;
  readonly partnerAccepts: Float64Array;
  readonly seekerAccepts: Float64Array;
}

const idsOf = (profiles: readonly { readonly organisationId: string }[]) => profiles.map(({ organisationId }) => organisationId);

/** Fills in, seeker by seeker, what all criteria together say: the fit, and how likely each side accepts. The row before is gone then. */
export function judgedRows(block: Block, judged: readonly JudgedCriterion[]): (seeker: number) => JudgedRows {
  const { seekers, partners, partnerAccepts, seekerAccepts } = block;
  const [from, to] = [idsOf(seekers.profiles), idsOf(partners.profiles)];
  const asking = { senders: partnerAccepts.effectsOf('sender', from), receivers: partnerAccepts.effectsOf('receiver', to) };
  const asked = { senders: seekerAccepts.effectsOf('sender', to), receivers: seekerAccepts.effectsOf('receiver', from) };
  const count = judged.length;
  const toPartner = new Float64Array(count * to.length);
  const toSeeker = new Float64Array(count * to.length);
  const row = { fit: new Float64Array(to.length), partnerAccepts: new Float64Array(to.length), seekerAccepts: new Float64Array(to.length) };
  return (seeker) => {
    row.fit.fill(0);
    for (const [at, criterion] of judged.entries()) {
      const found = criterion(seeker);
      for (let partner = 0; partner < to.length; partner++) {
        const entry = found.from + found.column[partner]!;
        row.fit[partner]! += found.fit[entry]!;
        toPartner[partner * count + at] = found.toPartner[entry]!;
        toSeeker[partner * count + at] = found.toSeeker[entry]!;
      }
    }
    const [sender, receiver] = [asking.senders, asked.receivers];
    for (let partner = 0; partner < to.length; partner++) {
      const effect = asking.receivers.means[partner]! + sender.means[seeker]!;
      const doubt = asking.receivers.variances[partner]! + sender.variances[seeker]!;
      row.partnerAccepts[partner] = partnerAccepts.chance(toPartner, partner * count, effect, doubt);
    }
    for (let partner = 0; partner < to.length; partner++) {
      const effect = receiver.means[seeker]! + asked.senders.means[partner]!;
      const doubt = receiver.variances[seeker]! + asked.senders.variances[partner]!;
      row.seekerAccepts[partner] = seekerAccepts.chance(toSeeker, partner * count, effect, doubt);
    }
    return row;
  };
}
