/**
 * How uneven counts are: 1 for the first of each, 2 for the second, and so on. Of all assignments that can be made, those that make this
 * least make the largest count as small as can be, then as few of the largest as can be, and so on down; and the smallest as large:
 * what can be assigned has the exchange property of flows (a base polyhedron), in which no trade hides behind the sum of squares
 * (Frank and Murota, Decreasing minimization on M-convex sets, 2022).
 */
export const unevenness = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + (count * (count + 1)) / 2, 0);
