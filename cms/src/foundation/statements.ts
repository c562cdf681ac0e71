/** Keeps what a connection has prepared, per SQL text, the oldest thrown away first: texts come from a bounded number of shapes. */

/** A small cache in order of first use. */
export class Prepared<T> {
  readonly #kept = new Map<string, T>();

  constructor(private readonly prepare: (sql: string) => T, private readonly most = 2_000) {}

  /** What was prepared for this text, prepared now if it was not. */
  of(sql: string): T {
    const known = this.#kept.get(sql);
    if (known !== undefined) return known;
    const made = this.prepare(sql);
    if (this.#kept.size >= this.most) this.#kept.delete(this.#kept.keys().next().value as string);
    this.#kept.set(sql, made);
    return made;
  }
}
