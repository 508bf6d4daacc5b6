/** What of `asked` is also in `taken`, in the order asked, and how much of it: none 0, some ½ and up, all 1. */
export function overlap<T>(asked: readonly T[], taken: readonly T[]): { shared: T[]; degree: number } {
  const shared = asked.filter((item) => taken.includes(item));
  return { shared, degree: shared.length === 0 ? 0 : (1 + shared.length / asked.length) / 2 };
}

/** The number of steps of an ordered list between the nearest two entries of two selections; `null` when one of them is empty. */
export function stepsApart<T>(order: readonly T[], some: readonly T[], others: readonly T[]): number | null {
  const distances = some.flatMap((one) => others.map((other) => Math.abs(order.indexOf(one) - order.indexOf(other))));
  return distances.length === 0 ? null : Math.min(...distances);
}
