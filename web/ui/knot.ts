/*
 * The mizuhiki knot of the mark: an awaji-musubi (あわじ結び), three loops and two ends.
 * Its shape is the Turk's head of three leads and four bights, r = 1 + k·cos(4θ/3) over three turns, with the upper bight cut
 * and its ends let out. Strands cross where θ is a multiple of π/4 that is not one of 3π/4; over and under alternate.
 */

type Point = readonly [x: number, y: number];
type Curve = (u: number) => Point;

const depth = 0.5;
const stretch: Point = [1.25, 1];
/** One step of θ; bights lie at 0, 6, 12, 18 steps, counted clockwise from the top. */
const step = Math.PI / 4;
const steps = 24;
/** Where the ends leave the turn, and how long they are, in steps from the cut. */
const leave = 0.8;
const tail = 1.1;

/** A point of the whole turn, y downwards, the knot about 3.7 wide and 3 high. */
const onTurn: Curve = (u) => {
  const angle = u * step;
  const radius = 1 + depth * Math.cos((4 * angle) / 3);
  return [stretch[0] * radius * Math.sin(angle), -stretch[1] * radius * Math.cos(angle)];
};

const slope = (curve: Curve, u: number): Point => {
  const e = 1e-4;
  const [a, b] = [curve(u - e), curve(u + e)];
  return [(b[0] - a[0]) / (2 * e), (b[1] - a[1]) / (2 * e)];
};

/** A cubic through `from` in direction `towards`, ending at `to` from the side of `lead`. */
function cubic(t: number, from: Point, towards: Point, lead: Point, to: Point): Point {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
  const axis = (index: 0 | 1) =>
    [from, towards, lead, to].reduce((sum, point, position) => sum + point[index] * (weights[position] as number), 0);
  return [axis(0), axis(1)];
}

/** The cord with its ends, from the tip of the one through the turn to the tip of the other, mirrored about the vertical. */
const cord: Curve = (u) => {
  if (u > steps / 2) {
    const [x, y] = cord(steps - u);
    return [-x, y];
  }
  if (u >= leave) return onTurn(u);
  const [from, [dx, dy]] = [onTurn(leave), slope(onTurn, leave)];
  const reach = (leave + tail) / 3;
  return cubic((leave - u) / (leave + tail), from, [from[0] - dx * reach, from[1] - dy * reach], [-0.38, -1.72], [-0.8, -2.2]);
};

/** The cord moved sideways by `offset`, for one of several strands laid side by side. */
const beside =
  (offset: number): Curve =>
  (u) => {
    const [[x, y], [dx, dy]] = [cord(u), slope(cord, u)];
    const length = Math.hypot(dx, dy);
    return [x - (offset * dy) / length, y + (offset * dx) / length];
  };

const write = ([x, y]: Point) => `${x.toFixed(3)} ${y.toFixed(3)}`;

/** A smooth path along the curve, in pieces of a quarter of a step that share their tangents. */
function path(curve: Curve, from: number, to: number): string {
  const pieces = Math.max(1, Math.ceil((to - from) * 4));
  const length = (to - from) / pieces;
  const parts = [`M${write(curve(from))}`];
  for (let piece = 0; piece < pieces; piece++) {
    const [a, b] = [from + piece * length, from + (piece + 1) * length];
    const [p, q, dp, dq] = [curve(a), curve(b), slope(curve, a), slope(curve, b)];
    const third = length / 3;
    parts.push(
      `C${write([p[0] + dp[0] * third, p[1] + dp[1] * third])} ${write([q[0] - dq[0] * third, q[1] - dq[1] * third])} ${write(q)}`,
    );
  }
  return parts.join('');
}

/** Where the two ends cross each other: the cord is on the vertical. */
function endsCross(): number {
  let [left, right] = [-tail, leave];
  for (let round = 0; round < 30; round++) {
    const middle = (left + right) / 2;
    if (cord(middle)[0] < 0) left = middle;
    else right = middle;
  }
  return steps - left;
}

/** Steps at which the cord runs over another: every second crossing. */
const overs = [
  ...Array.from({ length: steps }, (_, u) => u)
    .filter((u) => u % 3 !== 0)
    .filter((_, index) => index % 2 === 0),
  endsCross(),
];

export const viewBox = '-2.15 -2.35 4.3 4.1';

/** One strand of the knot, `offset` from the middle of the cord in units of the view box. */
export const strand = (offset = 0): string => path(beside(offset), -tail, steps + tail);

/**
 * Strands meet at a slant on the outside, before and after each bight, and the upper one must reach further there to clear the lower.
 * How much further, behind and ahead of the crossing at `u`.
 */
function slant(u: number): Point {
  const sinceBight = u % 6;
  if (sinceBight < 1) return [1.35, 1.35];
  if (sinceBight === 1) return [1.75, 1.3];
  return sinceBight === 5 ? [1.3, 1.75] : [1, 1];
}

/** The parts of that strand that lie on top, `reach` long to either side of each crossing. */
export function bridges(offset = 0, reach = 0.46): string {
  const curve = beside(offset);
  return overs
    .map((u) => {
      const along = reach / Math.hypot(...slope(cord, u));
      const [behind, ahead] = slant(u);
      return path(curve, u - along * behind, u + along * ahead);
    })
    .join('');
}

/** The knot as a picture file: one cord of the colour and width given. */
export function knotPicture(colour: string, width: number): string {
  const everything = 'x="-3" y="-3" width="6" height="6"';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-2.2 -2.5 4.4 4.4" fill="none" stroke="${colour}" stroke-width="${width}">`,
    `<mask id="air" maskUnits="userSpaceOnUse" ${everything}><rect ${everything} fill="#fff"/>`,
    `<path d="${bridges(0, 0.42)}" stroke="#000" stroke-width="${(width + 0.2).toFixed(2)}"/></mask>`,
    `<path d="${strand()}" mask="url(#air)"/><path d="${bridges(0, 0.44)}"/></svg>\n`,
  ].join('\n');
}
