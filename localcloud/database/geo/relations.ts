import type { Geometry, Position, Segment } from './geometry';

/** Whether the two share a point. On the plane of longitude and latitude. */
export function intersect(a: Geometry, b: Geometry): boolean {
  return (
    a.points.some((point) => covers(b, point)) ||
    b.points.some((point) => covers(a, point)) ||
    a.segments.some((one) => b.segments.some((other) => cross(one, other)))
  );
}

/** Whether `inner` lies in the areas of `outer`, rim included. */
export function within(inner: Geometry, outer: Geometry): boolean {
  return (
    inner.points.every((point) => outer.areas.some((area) => inArea(point, area))) &&
    inner.segments.every((segment) => outer.areas.some((area) => inArea(middle(segment), area))) &&
    !inner.segments.some((one) => outer.segments.some((other) => crossProperly(one, other)))
  );
}

function covers(geometry: Geometry, point: Position): boolean {
  return (
    geometry.points.some((other) => other[0] === point[0] && other[1] === point[1]) ||
    geometry.segments.some((segment) => onSegment(point, segment)) ||
    geometry.areas.some((area) => inArea(point, area))
  );
}

function inArea(point: Position, [outer = [], ...holes]: Position[][]): boolean {
  if (onRing(point, outer)) return true;
  if (!inRing(point, outer)) return false;
  return !holes.some((hole) => inRing(point, hole) && !onRing(point, hole));
}

const onRing = (point: Position, ring: Position[]) =>
  ring.slice(1).some((end, i) => onSegment(point, [ring[i] as Position, end]));

function inRing([x, y]: Position, ring: Position[]): boolean {
  let inside = false;
  for (const [i, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(i + 1) % ring.length] as Position;
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

const middle = ([a, b]: Segment): Position => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

/** Which side of the segment a point is on: positive, negative, or 0 on its line. */
const side = ([a, b]: Segment, [x, y]: Position) =>
  Math.sign((b[0] - a[0]) * (y - a[1]) - (b[1] - a[1]) * (x - a[0]));

function onSegment(point: Position, segment: Segment): boolean {
  const [a, b] = segment;
  const [x, y] = point;
  return (
    side(segment, point) === 0 &&
    Math.min(a[0], b[0]) <= x &&
    x <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= y &&
    y <= Math.max(a[1], b[1])
  );
}

const crossProperly = (one: Segment, other: Segment) =>
  side(one, other[0]) * side(one, other[1]) < 0 && side(other, one[0]) * side(other, one[1]) < 0;

const cross = (one: Segment, other: Segment) =>
  crossProperly(one, other) ||
  onSegment(one[0], other) ||
  onSegment(one[1], other) ||
  onSegment(other[0], one) ||
  onSegment(other[1], one);
