/** Tells which constraint of the database refused a statement, the same for SQLite and PostgreSQL. */

export interface Violation {
  kind: 'unique' | 'check' | 'reference' | 'required';
  /** What the driver says about it: a constraint's or index's name, or `table.column`; never shown to people. */
  what: string;
}

const sqliteKinds: Record<string, Violation['kind']> = {
  SQLITE_CONSTRAINT_UNIQUE: 'unique',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'unique',
  SQLITE_CONSTRAINT_CHECK: 'check',
  SQLITE_CONSTRAINT_TRIGGER: 'check',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'reference',
  SQLITE_CONSTRAINT_NOTNULL: 'required',
};

const postgresKinds: Record<string, Violation['kind']> = {
  '23505': 'unique',
  '23514': 'check',
  '23503': 'reference',
  '23502': 'required',
};

/** @returns the violated constraint, or undefined when the error is something else. */
export function violationOf(error: unknown): Violation | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const kind = sqliteKinds[error.code] ?? postgresKinds[error.code];
  if (!kind) return undefined;
  const named = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined;
  return { kind, what: named ?? error.message.replace(/^.*constraint failed: /, '') };
}
