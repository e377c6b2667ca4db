/** The shapes beneath the map of a case: no tiles, so that nobody learns which place an officer looks at. */
import address from './base-map.json?url';

/** Lines or rings of points, `"43512 508500,…"`: longitude and latitude in ten-thousandths of a degree, WGS84. */
export interface Shape {
  name?: string;
  lines: string[];
}

export interface BaseMap {
  zone: Shape[];
  quarters: Shape[];
  water: Shape[];
  green: Shape[];
  rail: Shape[];
}

/** Fetched from our own server when a map is opened. Rejects when there is no connection. */
export async function loadBaseMap(): Promise<BaseMap> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the map answered ${response.status}`);
  return (await response.json()) as BaseMap;
}

/** A line as latitude and longitude, the order in which Leaflet wants them. */
export function pointsOf(line: string): [number, number][] {
  return line.split(',').map((point) => {
    const [lon = 0, lat = 0] = point.split(' ').map(Number);
    return [lat / 10_000, lon / 10_000];
  });
}
