import { isPlainObject } from '../extendedJson';

/** Longitude and latitude, in degrees. */
export type Position = [number, number];
export type Segment = [Position, Position];

/** Any GeoJSON shape in its parts; `areas` are polygons: an outer ring, then holes. */
export type Geometry = { points: Position[]; segments: Segment[]; areas: Position[][][] };

/** MongoDB's earth, in metres. */
export const EARTH = 6_378_100;

/** A GeoJSON object or a pair of numbers; undefined for anything else. */
export function geometryOf(value: unknown): Geometry | undefined {
  if (isPosition(value)) return { points: [value], segments: [], areas: [] };
  if (!isPlainObject(value)) return undefined;
  const { type, coordinates } = value;
  if (type === 'GeometryCollection' && Array.isArray(value.geometries)) {
    return merged(value.geometries.map(geometryOf));
  }
  if (!Array.isArray(coordinates)) return undefined;
  switch (type) {
    case 'Point':
      return isPosition(coordinates) ? ofLine([coordinates]) : undefined;
    case 'LineString':
      return ofLine(coordinates);
    case 'Polygon':
      return ofArea(coordinates);
    case 'MultiPoint':
      return merged(coordinates.map((point) => ofLine([point])));
    case 'MultiLineString':
      return merged(coordinates.map(ofLine));
    case 'MultiPolygon':
      return merged(coordinates.map(ofArea));
    default:
      return undefined;
  }
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length === 2 &&
  value.every((part) => typeof part === 'number') &&
  Math.abs(Number(value[0])) <= 180 &&
  Math.abs(Number(value[1])) <= 90;

function ofLine(line: unknown): Geometry | undefined {
  if (!Array.isArray(line) || !line.every(isPosition)) return undefined;
  return { points: line, segments: pairs(line), areas: [] };
}

function ofArea(rings: unknown): Geometry | undefined {
  if (!Array.isArray(rings)) return undefined;
  const lines = rings.map(ofLine);
  const all = merged(lines);
  return all && { ...all, areas: [rings as Position[][]] };
}

function merged(parts: (Geometry | undefined)[]): Geometry | undefined {
  if (parts.some((part) => part === undefined)) return undefined;
  const all = parts as Geometry[];
  return {
    points: all.flatMap(({ points }) => points),
    segments: all.flatMap(({ segments }) => segments),
    areas: all.flatMap(({ areas }) => areas),
  };
}

const pairs = (line: Position[]): Segment[] =>
  line.slice(1).map((point, i) => [line[i] as Position, point]);

/** The way along the sphere, in metres. */
export function distance([lonA, latA]: Position, [lonB, latB]: Position): number {
  const radians = Math.PI / 180;
  const high = Math.sin(((latB - latA) * radians) / 2);
  const wide = Math.sin(((lonB - lonA) * radians) / 2);
  const half = high * high + Math.cos(latA * radians) * Math.cos(latB * radians) * wide * wide;
  return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
}
