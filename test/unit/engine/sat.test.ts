import { expect, it } from 'vitest';
import { Cnf } from '../../../functions/engine/sat/cnf.ts';
import { isTooLarge, Sat } from '../../../functions/engine/sat/sat.ts';

/** What something throws. */
function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (fault) {
    return fault;
  }
  throw new Error('Nothing was thrown.');
}

it('a question asked out of turn is a fault of ours, not a lack of memory', async () => {
  const cnf = new Cnf();
  const [one, other] = [cnf.variable(), cnf.variable()];
  cnf.add(one, other);
  const sat = await Sat.create(cnf);
  expect(sat.solve([-one], undefined, () => false)).toBe('satisfiable');
  expect([sat.isTrue(one), sat.isTrue(other)]).toEqual([false, true]);
  expect(thrown(() => sat.core)).toBeInstanceOf(Error);
  expect(isTooLarge(thrown(() => sat.core))).toBe(false);
});

it('clauses that the solver has no memory for are too large, before it or in it', async () => {
  const cnf = new Cnf();
  expect(
    isTooLarge(
      thrown(() => {
        for (;;) cnf.add(...Array.from({ length: 1000 }, () => cnf.variable()));
      }),
    ),
  ).toBe(true);
  const aborting = {
    addClause: () => {},
    setTerminate: () => {},
    solve: () => {
      throw new WebAssembly.RuntimeError('Aborted(). Build with -sASSERTIONS for more info.');
    },
  };
  const sat = Object.assign(Object.create(Sat.prototype), { solver: aborting, cnf: new Cnf(), known: 0 }) as Sat;
  expect(isTooLarge(thrown(() => sat.solve([], undefined, () => false)))).toBe(true);
});

it.each([
  [new RangeError('Array buffer allocation failed'), true],
  [new RangeError('Map maximum size exceeded'), true],
  [new RangeError('Invalid typed array length: 99999999999'), true],
  [new RangeError('WebAssembly.Memory(): could not allocate memory'), true],
  [Object.assign(new Error('x'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }), true],
  [new RangeError('Maximum call stack size exceeded'), false],
  [new RangeError('toFixed() digits argument must be between 0 and 100'), false],
  [new WebAssembly.RuntimeError('memory access out of bounds'), false],
  [new WebAssembly.RuntimeError('unreachable'), false],
  [new TypeError('x is undefined'), false],
])('%s', (fault, isSo) => expect(isTooLarge(fault)).toBe(isSo));
