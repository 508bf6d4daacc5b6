/** How the gap of one run closes: seconds, and the part of the bound that is still lacking. */
export interface Curve {
  readonly name: string;
  readonly points: readonly { readonly seconds: number; readonly gap: number }[];
}

const least = 1e-5;
const log = (value: number) => Math.log10(Math.max(least, value));

/** A curve as lines of text: time to the right, the gap upwards, both by powers of ten. */
export function asText({ name, points }: Curve, width = 72, height = 10): string {
  const [first, last] = [log(points[0]!.seconds), Math.max(log(points.at(-1)!.seconds), log(points[0]!.seconds) + 0.1)];
  const top = log(Math.max(...points.map(({ gap }) => gap), 10 * least));
  const rows = Array.from({ length: height }, () => new Array<string>(width).fill(' '));
  for (let column = 0; column < width; column++) {
    const time = 10 ** (first + ((last - first) * column) / (width - 1));
    const gap = points.findLast(({ seconds }) => seconds <= time * 1.0001)?.gap ?? points[0]!.gap;
    const level = Math.round(((top - log(gap)) / (top - log(least))) * (height - 1));
    rows[level]![column] = gap <= least ? '_' : '*';
  }
  const label = (row: number) => `${(100 * 10 ** (top - ((top - log(least)) * row) / (height - 1))).toPrecision(2)} %`.padStart(11);
  const axis = `${' '.repeat(12)}${points[0]!.seconds.toFixed(2)} s${`${points.at(-1)!.seconds.toFixed(1)} s`.padStart(width - 6)}`;
  return [`gap against time, ${name}`, ...rows.map((row, index) => `${label(index)} ${row.join('')}`), axis].join('\n');
}

const colours = ['#165e83', '#b7282e', '#68699b', '#c39143', '#3eb370', '#674196', '#2b2b2b', '#a0522d', '#478384'];

/** All curves in one picture. */
export function asSvg(curves: readonly Curve[]): string {
  const [width, height, margin] = [900, 480, 60];
  const times = curves.flatMap(({ points }) => points.map(({ seconds }) => log(seconds)));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (seconds: number) => margin + ((log(seconds) - first) / (last - first)) * (width - 2 * margin);
  const y = (gap: number) => margin + (log(gap) / log(least)) * (height - 2 * margin);
  const powers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => 10 ** (from + index));
  const grid = [
    ...powers(Math.log10(least), 0).map(
      (gap) =>
        `<line x1="${margin}" x2="${width - margin}" y1="${y(gap)}" y2="${y(gap)}" stroke="#ddd"/><text x="8" y="${y(gap) + 4}">${Number((100 * gap).toPrecision(1))} %</text>`,
    ),
    ...powers(Math.ceil(first), Math.floor(last)).map(
      (time) =>
        `<line y1="${margin}" y2="${height - margin}" x1="${x(time)}" x2="${x(time)}" stroke="#ddd"/><text x="${x(time) - 8}" y="${height - margin + 18}">${Number(time.toPrecision(1))} s</text>`,
    ),
  ];
  const lines = curves.map(({ name, points }, index) => {
    const colour = colours[index % colours.length];
    const steps = points.map(
      ({ seconds, gap }, at) =>
        `${at === 0 ? 'M' : 'H'}${x(seconds).toFixed(1)}${at === 0 ? ` ${y(gap).toFixed(1)}` : `V${y(gap).toFixed(1)}`}`,
    );
    return `<path d="${steps.join('')}" fill="none" stroke="${colour}" stroke-width="2"/><text x="${width - margin + 4}" y="${margin + 18 * index}" fill="${colour}" text-anchor="end">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12"><title>Weight still lacking to the proved bound, against time</title>${[...grid, ...lines].join('')}</svg>\n`;
}
