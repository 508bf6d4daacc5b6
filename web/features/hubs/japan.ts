/*
 * The islands of Japan in a few strokes, drawn by us: points of the coast as [longitude, latitude], to a tenth of a degree or so.
 * An entrance, not a chart; small islands are left out, Okinawa stands in a corner as on most maps of the country.
 */

type Point = readonly [longitude: number, latitude: number];

// biome-ignore format: pairs of numbers read best as they run along the coast
const hokkaido: Point[] = [[140.1, 41.45], [140.0, 42.0], [139.85, 42.45], [140.5, 43.0], [140.35, 43.35], [141.0, 43.2], [141.35, 43.4], [141.4, 43.85], [141.65, 43.95], [141.65, 45.4], [141.95, 45.52], [142.6, 44.95], [143.4, 44.35], [144.3, 44.02], [145.33, 44.35], [145.1, 43.95], [145.25, 43.55], [145.8, 43.38], [144.85, 43.0], [144.35, 42.97], [143.65, 42.6], [143.25, 41.93], [142.75, 42.17], [141.6, 42.63], [140.98, 42.3], [140.35, 42.55], [140.3, 42.25], [140.85, 42.03], [141.18, 41.8], [140.7, 41.77]];
// biome-ignore format: see above
const honshu: Point[] = [[140.9, 41.53], [141.46, 41.43], [141.5, 40.55], [141.8, 40.2], [142.05, 39.6], [141.6, 38.9], [141.5, 38.28], [141.0, 38.2], [140.98, 37.8], [140.95, 36.95], [140.65, 36.55], [140.87, 35.73], [140.4, 35.4], [140.3, 35.12], [139.85, 34.9], [139.8, 35.3], [139.95, 35.62], [139.7, 35.5], [139.65, 35.13], [139.2, 35.27], [139.1, 35.1], [138.95, 34.63], [138.8, 34.62], [138.8, 35.08], [138.5, 34.95], [138.23, 34.6], [137.7, 34.67], [137.02, 34.58], [137.3, 34.78], [136.93, 34.72], [136.85, 35.05], [136.55, 34.7], [136.9, 34.45], [136.9, 34.27], [136.25, 34.07], [136.0, 33.7], [135.76, 33.44], [135.35, 33.72], [135.1, 33.87], [135.13, 34.25], [135.42, 34.65], [135.15, 34.67], [134.65, 34.78], [134.0, 34.58], [133.4, 34.45], [132.45, 34.35], [132.2, 34.1], [132.1, 33.85], [131.55, 34.02], [131.2, 33.92], [130.93, 33.98], [130.87, 34.3], [131.4, 34.42], [132.05, 34.9], [132.63, 35.42], [133.1, 35.58], [133.35, 35.5], [134.2, 35.54], [135.2, 35.77], [135.65, 35.5], [136.05, 35.68], [135.95, 35.98], [136.3, 36.35], [136.6, 36.65], [136.7, 37.15], [136.95, 37.42], [137.33, 37.52], [137.05, 37.1], [137.0, 36.85], [137.25, 36.76], [137.85, 37.05], [138.25, 37.18], [138.55, 37.4], [139.05, 37.95], [139.45, 38.25], [139.8, 38.9], [140.05, 39.7], [139.7, 39.9], [140.0, 40.2], [139.87, 40.6], [140.3, 40.85], [140.35, 41.25], [140.65, 41.1], [140.75, 40.85], [140.9, 40.98], [141.15, 40.88], [141.15, 41.2], [140.83, 41.15]];
// biome-ignore format: see above
const shikoku: Point[] = [[132.03, 33.35], [132.7, 33.87], [133.0, 34.1], [133.3, 33.97], [133.63, 34.15], [134.05, 34.36], [134.65, 34.23], [134.6, 34.0], [134.75, 33.83], [134.18, 33.25], [133.55, 33.5], [133.25, 33.33], [132.98, 32.73], [132.6, 32.87], [132.5, 33.2], [132.4, 33.42]];
// biome-ignore format: see above
const kyushu: Point[] = [[130.95, 33.9], [131.2, 33.6], [131.72, 33.65], [131.55, 33.27], [131.9, 33.27], [132.05, 32.95], [131.7, 32.55], [131.68, 32.4], [131.47, 31.9], [131.35, 31.37], [131.1, 31.45], [131.1, 31.25], [130.67, 31.0], [130.8, 31.4], [130.7, 31.7], [130.55, 31.6], [130.65, 31.2], [130.3, 31.25], [130.13, 31.42], [130.2, 32.02], [130.57, 32.5], [130.45, 32.65], [130.6, 32.8], [130.42, 33.0], [130.25, 33.17], [130.15, 32.9], [130.37, 32.75], [130.2, 32.6], [129.75, 32.58], [129.65, 33.0], [129.7, 33.15], [129.55, 33.35], [129.9, 33.55], [130.15, 33.65], [130.4, 33.62], [130.5, 33.87]];
// biome-ignore format: see above
const sado: Point[] = [[138.22, 37.83], [138.3, 38.1], [138.5, 38.32], [138.47, 38.02]];
// biome-ignore format: see above
const awaji: Point[] = [[134.66, 34.25], [134.98, 34.6], [134.95, 34.3]];
// biome-ignore format: see above
const okinawa: Point[] = [[127.65, 26.08], [127.72, 26.42], [127.95, 26.65], [128.25, 26.87], [128.1, 26.6], [127.85, 26.4], [127.8, 26.15]];

/** Degrees of longitude are shorter than those of latitude: by the cosine at the country's middle, 37° north. */
const scale = { x: 32 * Math.cos((37 * Math.PI) / 180), y: 32 };
const corner: Point = [128.6, 45.9];

/** The drawing's size in its own units. */
export const size = { width: 448, height: 492 };

/** Where a place stands in the drawing. */
export const project = ([longitude, latitude]: Point): { x: number; y: number } => ({
  x: (longitude - corner[0]) * scale.x,
  y: (corner[1] - latitude) * scale.y,
});

const outline = (points: readonly Point[], moved: Point = [0, 0]): string => {
  const steps = points.map(([longitude, latitude]) => project([longitude + moved[0], latitude + moved[1]]));
  return `M${steps.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}Z`;
};

/** One path an island, as SVG path data. */
export const islands: readonly string[] = [
  ...[hokkaido, honshu, shikoku, kyushu, sado, awaji].map((points) => outline(points)),
  outline(okinawa, [14.9, 5.2]),
];

/** The hubs' own ids and where their regions are: 愛知 by Nagoya, 仙台, and the middle of 九州. `sea`: on which side a name covers no land. */
export const hubPlaces: readonly { id: string; place: Point; sea: 'east' | 'south' }[] = [
  { id: 'hub-aichi', place: [137.0, 35.1], sea: 'south' },
  { id: 'hub-sendai', place: [140.87, 38.27], sea: 'east' },
  { id: 'hub-kyushu', place: [130.9, 32.8], sea: 'south' },
];
