/** What the compiler has to be told from outside: the ids that this installation gave once to each type, field and role. */

export interface Ids {
  type(key: string): number;
  /** `key` is the attribute's key; `lines.quantity` for a line's. */
  field(type: string, key: string): number;
  role(name: string): number;
  /** Which column of the field holds values of this kind: 1 = the first, more after its type was changed. Absent = always the first. */
  generation?(type: string, key: string, kind: string): number;
}

/** Ids counted up in the order of asking: for tests and for checks of a draft, never for a database. */
export function countingIds(): Ids {
  const given = new Map<string, number>();
  const count = (kind: string, name: string) => {
    const key = `${kind} ${name}`;
    if (!given.has(key)) given.set(key, given.size + 1);
    return given.get(key) as number;
  };
  return {
    type: (key) => count('type', key),
    field: (type, key) => count('field', `${type}/${key}`),
    role: (name) => count('role', name),
  };
}
