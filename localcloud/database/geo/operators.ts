import { isPlainObject } from '../extendedJson';
import type { Operator } from '../match/operators';
import { distance, EARTH, type Geometry, geometryOf, type Position } from './geometry';
import { intersect, within } from './relations';

const anyGeometry =
  (test: (geometry: Geometry) => boolean) =>
  (values: unknown[]): boolean =>
    values.some((value) => {
      const geometry = geometryOf(value);
      return geometry !== undefined && test(geometry);
    });

function wanted(operand: unknown, operator: string): Geometry {
  const shape = isPlainObject(operand) ? operand.$geometry : undefined;
  const geometry = geometryOf(shape);
  if (!geometry) throw new Error(`${operator} needs a GeoJSON $geometry`);
  return geometry;
}

/** Where a condition asks to be near to, and how near; undefined for other conditions. */
export function nearnessOf(condition: unknown) {
  if (!isPlainObject(condition)) return undefined;
  const operand = condition.$nearSphere ?? condition.$near;
  if (operand === undefined) return undefined;
  const { $minDistance = 0, $maxDistance = Number.POSITIVE_INFINITY } = isPlainObject(operand)
    ? operand
    : {};
  const [center] = wanted(operand, '$near').points;
  return {
    center: center as Position,
    min: Number($minDistance ?? 0),
    max: Number($maxDistance ?? Number.POSITIVE_INFINITY),
  };
}

const near: Operator = (_operand, condition) => {
  const nearness = nearnessOf(condition);
  if (!nearness) return () => false;
  const { center, min, max } = nearness;
  return anyGeometry(({ points }) => {
    const far = Math.min(...points.map((point) => distance(center, point)));
    return far >= min && far <= max;
  });
};

const $geoWithin: Operator = (operand) => {
  const circle = isPlainObject(operand) ? operand.$centerSphere : undefined;
  if (circle === undefined) {
    const area = wanted(operand, '$geoWithin');
    if (area.areas.length === 0) throw new Error('$geoWithin needs a polygon');
    return anyGeometry((geometry) => within(geometry, area));
  }
  const [center, radius] = Array.isArray(circle) ? circle : [];
  const middle = geometryOf(center)?.points[0];
  if (!middle || typeof radius !== 'number') {
    throw new Error('$centerSphere needs a point and a radius in radians');
  }
  return anyGeometry(({ points }) =>
    points.every((point) => distance(middle, point) <= radius * EARTH),
  );
};

const $geoIntersects: Operator = (operand) => {
  const shape = wanted(operand, '$geoIntersects');
  return anyGeometry((geometry) => intersect(geometry, shape));
};

export const geoOperators: Record<string, Operator> = {
  $near: near,
  $nearSphere: near,
  $geoWithin,
  $geoIntersects,
  // Beside a legacy $near; read by `nearnessOf`.
  $maxDistance: () => () => true,
  $minDistance: () => () => true,
};
