import type { Options } from 'mingo/types';
import { invalidParameter } from '../../errors';
import { isPlainObject } from '../extendedJson';
import { geoOperators } from '../geo/operators';
import { evaluate, isTrue } from '../pipeline/evaluate';
import type { Document } from '../types';
import { equals, isOperators, type Operator, operators, type Test } from './operators';
import { reach } from './reach';

export type Matcher = (document: Document) => boolean;

const UNSERVED = new Set(['$where', '$text', '$jsonSchema']);

/**
 * The condition as a test of one document. Throws a plain Error where MongoDB would refuse it.
 * `within` has the variables of the pipeline it stands in.
 */
export function matcher(query: Document, within?: Options): Matcher {
  const parts = Object.entries(query).map(([key, condition]) =>
    key.startsWith('$') ? logical(key, condition, within) : onField(key, condition),
  );
  return (document) => parts.every((part) => part(document));
}

function logical(name: string, operand: unknown, within?: Options): Matcher {
  if (UNSERVED.has(name)) {
    throw invalidParameter(`the local cloud does not serve the operator ${name}`);
  }
  if (name === '$expr') return (document) => isTrue(evaluate(operand, document, within));
  if (name === '$comment') return () => true;
  if (name !== '$and' && name !== '$or' && name !== '$nor') {
    throw new Error(`unknown top level operator: ${name}`);
  }
  if (!Array.isArray(operand) || operand.length === 0 || !operand.every(isPlainObject)) {
    throw new Error('$and/$or/$nor must be a nonempty array of objects');
  }
  const parts = operand.map((part) => matcher(part, within));
  if (name === '$and') return (document) => parts.every((part) => part(document));
  const either: Matcher = (document) => parts.some((part) => part(document));
  return name === '$or' ? either : (document) => !either(document);
}

function onField(field: string, condition: unknown): Matcher {
  const path = field.split('.');
  const test = testOf(condition);
  return (document) => test(reach(document, path));
}

function testOf(condition: unknown): Test {
  if (!isOperators(condition)) return equals(condition);
  const tests = Object.entries(condition).map(([name, operand]) => {
    if (UNSERVED.has(name)) {
      throw invalidParameter(`the local cloud does not serve the operator ${name}`);
    }
    const operator = nesting[name] ?? operators[name] ?? geoOperators[name];
    if (!operator) throw new Error(`unknown operator: ${name}`);
    return operator(operand, condition);
  });
  return (values) => tests.every((test) => test(values));
}

const nesting: Record<string, Operator> = {
  $not: (operand) => {
    if (!(operand instanceof RegExp) && !isOperators(operand)) {
      throw new Error('$not needs a regex or a document');
    }
    const test = testOf(operand);
    return (values) => !test(values);
  },
  $elemMatch,
  $all: (operand) => {
    if (!Array.isArray(operand)) throw new Error('$all needs an array');
    const tests = operand.map((item) =>
      isPlainObject(item) && '$elemMatch' in item ? $elemMatch(item.$elemMatch) : equals(item),
    );
    return (values) => tests.length > 0 && tests.every((test) => test(values));
  },
};

const LOGICAL = new Set(['$and', '$or', '$nor', '$expr']);

function $elemMatch(operand: unknown): Test {
  if (!isPlainObject(operand)) throw new Error('$elemMatch needs an Object');
  const fits = ofElement(operand);
  return (values) => values.some((value) => Array.isArray(value) && value.some(fits));
}

/** Operators look at the element itself, everything else at its fields. */
function ofElement(operand: Document): (element: unknown) => boolean {
  if (isOperators(operand) && !LOGICAL.has(Object.keys(operand)[0] ?? '')) {
    const test = testOf(operand);
    return (element) => test([element]);
  }
  const matches = matcher(operand);
  return (element) => isPlainObject(element) && matches(element);
}
