/** An answer taken apart, value by value. */

export interface Seen {
  /** 'action path'. */
  path: string;
  value: unknown;
  /** The object in which it stands. */
  beside: Record<string, unknown>;
  caseId: string | undefined;
}

/** Every single value of an answer, with the case that the nearest object around it names. */
export function valuesOf(action: string, data: unknown, about: string | undefined): Seen[] {
  const found: Seen[] = [];
  const walk = (value: unknown, path: string, beside: Record<string, unknown>, caseId?: string) => {
    if (Array.isArray(value)) for (const one of value) walk(one, path, beside, caseId);
    else if (value !== null && typeof value === 'object') {
      const object = value as Record<string, unknown>;
      const named = object.caseId ?? object.projectId;
      const here = typeof named === 'string' && named !== '' ? named : caseId;
      for (const [key, inner] of Object.entries(object)) {
        const next = path.endsWith(' ') ? path + key : `${path}.${key}`;
        // Stars by aspect belong to whoever the rating names.
        walk(inner, next, 'name' in object ? object : { ...object, name: beside.name }, here);
      }
    } else found.push({ path, value, beside, caseId });
  };
  walk(data, `${action} `, {}, about);
  return found;
}
