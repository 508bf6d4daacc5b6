/** A plan that the independent checker refuses, and which rules are broken by what. Never sent out; whoever asked may ask again without. */
export class PlanRejected<Broken extends object> extends Error {
  readonly code = 'engine-plan-rejected';

  constructor(readonly violations: readonly Broken[]) {
    super(`engine-plan-rejected: ${JSON.stringify(violations.slice(0, 3))}`);
    this.name = 'PlanRejected';
  }
}
