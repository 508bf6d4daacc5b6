import { Sets } from '../../../shared/rules/scheduling/judging/links.ts';
import { FlowFace } from '../linear/flowFace.ts';
import type { JudgeNetwork } from './network.ts';

/** The flow found whose groups are fewest, and what no flow as cheap can better. Both as groups apart from the first. */
export interface Linked {
  readonly flow: Float64Array;
  readonly bound: number;
}

/** How many arcs are looked at before what was found by then has to do: about a second. */
const patience = 30_000_000;

/**
 * Of all flows that cost as little, one with as few groups as can be found. A review that would link two groups is either made, by the
 * shortest circle that makes it and stays from then on, or never; and so on with the next. What is left out cannot have fewer groups
 * than the best so far, so when there is nothing left to try, no flow has fewer. Where that takes too long (who can be linked at all
 * may be as hard as finding a round trip) the bound of the beginning stands.
 */
export function linked(network: JudgeNetwork, flow: Float64Array, isHeld: (arc: number) => boolean, isOver: () => boolean): Linked {
  const search = new LinkSearch(network, flow, isHeld, isOver);
  const bound = search.bound();
  const isDone = search.search(bound);
  return { flow: search.best, bound: isDone ? search.least : bound };
}

class LinkSearch {
  best: Float64Array;
  least: number;
  private readonly face: FlowFace;

  constructor(
    private readonly network: JudgeNetwork,
    flow: Float64Array,
    isHeld: (arc: number) => boolean,
    private readonly isOver: () => boolean,
  ) {
    this.face = new FlowFace(network.flow, flow, isHeld);
    this.best = this.face.flow.slice();
    this.least = beyondFirst(this.groups(this.sets()));
  }

  /** False if it was given up. */
  search(enough: number): boolean {
    const sets = this.sets();
    this.keep(beyondFirst(this.groups(sets)));
    if (this.least <= enough) return true;
    if (this.face.looked > patience || this.isOver()) return false;
    const varying = this.face.varying();
    if (this.bound(varying) >= this.least) return true;
    const arc = this.linking(sets, varying);
    const circle = arc === -1 ? null : this.face.circle(arc);
    if (!circle) return true;
    this.face.fix(arc, true);
    this.face.turn(circle);
    const isDone = this.search(enough);
    this.face.turn(circle, true);
    const isAllDone = isDone && this.search(enough);
    this.face.fix(arc, false);
    return isAllDone;
  }

  /**
   * What no flow of the face can better. Groups that no review can link stay apart, where somebody in them surely has a review. And
   * every group has at most as many applications and judges as it has reviews, and one more; all reviews are as many in every flow,
   * and so are the judges who have any, as how many have how many is settled.
   */
  bound(varying = this.face.varying()): number {
    const { network, face } = this;
    const sets = this.sets(varying);
    const surely = (arc: number | undefined, flow: number) => arc !== undefined && varying[arc] === 0 && face.flow[arc] === flow;
    const judges = network.firstOfJudge.map((arc) => surely(arc, 1));
    const applications = network.lastLacking.map((arc) => surely(arc, 0));
    const groups = new Set<number>();
    for (const [node, isSure] of [...applications, ...judges].entries()) if (isSure) groups.add(sets.of(node));
    const reviews = network.reviews.filter(({ arc }) => face.flow[arc] === 1).length;
    const busy = network.firstOfJudge.filter((arc) => arc !== undefined && face.flow[arc] === 1).length;
    return beyondFirst(Math.max(groups.size, applications.filter(Boolean).length + busy - reviews));
  }

  /** A review that is not held and would link two groups of those that are; −1 if there is none. */
  private linking(sets: Sets, varying: Uint8Array): number {
    const { face, network } = this;
    const isLink = ({ arc, application, judge }: JudgeNetwork['reviews'][number]) =>
      varying[arc] === 1 && face.flow[arc] === 0 && sets.of(application) !== sets.of(judge);
    return network.reviews.find(isLink)?.arc ?? -1;
  }

  private keep(value: number): void {
    if (value >= this.least) return;
    this.least = value;
    this.best = this.face.flow.slice();
  }

  /** What reviews link that are held, or may be in another flow. */
  private sets(varying?: Uint8Array): Sets {
    const { network, face } = this;
    const sets = new Sets(network.lastLacking.length + network.firstOfJudge.length);
    for (const { arc, application, judge } of network.reviews)
      if (face.flow[arc] === 1 || varying?.[arc] === 1) sets.join(application, judge);
    return sets;
  }

  private groups(sets: Sets): number {
    const held = this.network.reviews.filter(({ arc }) => this.face.flow[arc] === 1);
    return new Set(held.map(({ application }) => sets.of(application))).size;
  }
}

const beyondFirst = (groups: number): number => Math.max(0, groups - 1);
