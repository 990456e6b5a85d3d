import { databaseRefused } from '../errors';
import { isPlainObject } from './extendedJson';
import type { Document } from './types';

/**
 * Refuses what MongoDB refuses and mingo lets pass or ignores: a path through null or a scalar,
 * arithmetic on what is no number, array operators on what is no array.
 */
export function assertApplicable(document: Document, modifier: Document): void {
  for (const [operator, fields] of Object.entries(modifier)) {
    if (!isPlainObject(fields)) {
      throw databaseRefused(
        `Modifiers operate on fields but we found type ${typeName(fields)} instead for ${operator}`,
      );
    }
    for (const [path, operand] of Object.entries(fields)) {
      if (operator === '$rename' && path === operand) {
        throw databaseRefused(`The source and target field for $rename must differ: ${path}`);
      }
      if (ARITHMETIC.has(operator)) assertNumber(operator, path, operand);
      assertPath(document, operator, path);
    }
  }
}

const ARITHMETIC = new Set(['$inc', '$mul', '$bit']);
const ON_ARRAYS = new Set(['$push', '$addToSet', '$pop', '$pull', '$pullAll', '$pushAll']);
const LENIENT = new Set(['$unset', '$pull', '$pullAll', '$pop']);

function assertNumber(operator: string, path: string, operand: unknown): void {
  if (operator === '$bit' || typeof operand === 'number') return;
  throw databaseRefused(
    `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ${JSON.stringify(operand)}}`,
  );
}

function assertPath(document: Document, operator: string, path: string): void {
  const steps = path.split('.');
  if (steps.some((step) => step === '')) {
    throw databaseRefused(`The update path '${path}' contains an empty field name`);
  }
  let value: unknown = document;
  for (const [i, step] of steps.entries()) {
    if (step.startsWith('$')) return; // positional: the elements are checked by mingo
    if (i > 0 && value === undefined) return; // the rest of the path is created
    if (Array.isArray(value) ? !/^\d+$/.test(step) : !isPlainObject(value)) {
      if (LENIENT.has(operator)) return;
      throw databaseRefused(
        `Cannot create field '${step}' in element {${steps[i - 1]}: ${JSON.stringify(value)}}`,
      );
    }
    value = (value as Record<string, unknown>)[step];
  }
  assertTarget(document, operator, path, value);
}

function assertTarget(document: Document, operator: string, path: string, value: unknown): void {
  if (value === undefined) return;
  if (ARITHMETIC.has(operator) && typeof value !== 'number') {
    throw databaseRefused(
      `Cannot apply ${operator} to a value of non-numeric type. {_id: ${JSON.stringify(document._id)}} ` +
        `has the field '${path}' of non-numeric type ${typeName(value)}`,
    );
  }
  if (ON_ARRAYS.has(operator) && !Array.isArray(value)) {
    throw databaseRefused(
      `The field '${path}' must be an array but is of type ${typeName(value)} ` +
        `in document {_id: ${JSON.stringify(document._id)}}`,
    );
  }
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (value instanceof Date) return 'date';
  return typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'bool' : typeof value;
}
