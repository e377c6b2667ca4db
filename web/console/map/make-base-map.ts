/**
 * Makes `base-map.json` from a folder with zone, neighbourhoods, rail and areas as GeoJSON:
 * `npx tsx web/console/map/make-base-map.ts <folder>`. Sources and licences stand in README.md.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BaseMap, Shape } from './base-map.js';

type Point = [number, number];
type Geometry =
  | { type: 'Polygon' | 'MultiLineString'; coordinates: Point[][] }
  | { type: 'MultiPolygon'; coordinates: Point[][][] }
  | { type: 'LineString'; coordinates: Point[] };
interface Collection {
  features: { properties: Record<string, unknown>; geometry: Geometry }[];
}

/** Degrees: about 10 metres, which is finer than what the map shows. */
const GRID = 10_000;
const TOLERANCE = 0.00012;
/** Degrees around the zone that are drawn as well. */
const MARGIN = 0.008;
/** Areas smaller than this, in square degrees, are left out (about 1 hectare). */
const SMALLEST = 1.3e-6;

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder with the GeoJSON files.');

const [zone, neighbourhoods, rail, areas] = await Promise.all(
  ['zone', 'neighbourhoods', 'basemap_rail', 'basemap_areas'].map(async (name) => {
    return JSON.parse(await readFile(join(folder, `${name}.geojson`), 'utf8')) as Collection;
  }),
);
if (!zone || !neighbourhoods || !rail || !areas) throw new Error('A file is missing.');

const outline = zone.features.flatMap(({ geometry }) => linesOf(geometry)).flat();
const lons = outline.map(([lon]) => lon);
const lats = outline.map(([, lat]) => lat);
const west = Math.min(...lons) - MARGIN;
const east = Math.max(...lons) + MARGIN;
const south = Math.min(...lats) - MARGIN;
const north = Math.max(...lats) + MARGIN;

const base: BaseMap = {
  zone: shapes(zone),
  quarters: shapes(neighbourhoods, ({ properties: { name_nl: nl, name_fr: fr } }) => ({
    name: nl === fr ? String(nl) : `${String(fr)} / ${String(nl)}`,
  })),
  water: shapes(kindOf(areas, ['water']), undefined, SMALLEST),
  green: shapes(kindOf(areas, ['park', 'wood', 'grass']), undefined, SMALLEST),
  rail: shapes({
    features: kindOf(rail, ['rail', 'tram']).features.filter(({ properties }) => !properties['tunnel']),
  }),
};
await writeFile(
  fileURLToPath(new URL('base-map.json', import.meta.url)),
  `${JSON.stringify(base, null, 2)}\n`,
);

function kindOf({ features }: Collection, kinds: readonly string[]): Collection {
  return { features: features.filter(({ properties }) => kinds.includes(String(properties['kind']))) };
}

function shapes(
  { features }: Collection,
  about?: (feature: Collection['features'][number]) => { name: string },
  smallest = 0,
): Shape[] {
  return features.flatMap((feature) => {
    const lines = linesOf(feature.geometry)
      .filter((line) => line.some(inside) && (smallest === 0 || surface(line) > smallest))
      .map((line) => encode(simplify(line)))
      .filter((line) => line.includes(','));
    return lines.length === 0 ? [] : [{ ...about?.(feature), lines }];
  });
}

function linesOf(geometry: Geometry): Point[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : geometry.coordinates;
}

function inside([lon, lat]: Point): boolean {
  return lon > west && lon < east && lat > south && lat < north;
}

function surface(line: readonly Point[]): number {
  let sum = 0;
  line.forEach(([x, y], index) => {
    const [nextX, nextY] = line[(index + 1) % line.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  });
  return Math.abs(sum) / 2;
}

/** Leaves out points that lie nearly on the way between their neighbours (Douglas and Peucker). */
function simplify(line: readonly Point[]): readonly Point[] {
  const first = line[0];
  const last = line.at(-1);
  if (line.length < 3 || !first || !last) return line;
  let farthest = 0;
  let distance = 0;
  for (let index = 1; index < line.length - 1; index++) {
    const away = distanceTo(line[index] ?? first, first, last);
    if (away > distance) [farthest, distance] = [index, away];
  }
  if (distance <= TOLERANCE) return [first, last];
  return [...simplify(line.slice(0, farthest + 1)).slice(0, -1), ...simplify(line.slice(farthest))];
}

function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  if (length === 0) return Math.hypot(x - x1, y - y1);
  return Math.abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length;
}

/** Points on the grid, each once. */
function encode(line: readonly Point[]): string {
  const points = line.map(
    ([lon, lat]) => `${String(Math.round(lon * GRID))} ${String(Math.round(lat * GRID))}`,
  );
  return points.filter((point, index) => point !== points[index - 1]).join(',');
}
