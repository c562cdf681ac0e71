/** How rows that ship refer to each other: by what people call a record (a user name, a code, a title), not by an id that does not exist yet. */
import type { Sql } from '../../foundation/database';
import { systemFields, type Field, type RecordType } from '../model';

/** Finds ids by natural key, per type; what has been read is kept. */
export class NaturalKeys {
  readonly #known = new Map<string, Map<string, number>>();
  readonly #documents = new Map<string, number>();

  constructor(private readonly sql: Sql) {}

  /** The id of a type's record; a key that nothing has stops the load. */
  async find(type: RecordType, key: string): Promise<number> {
    const id = key.startsWith('#') ? this.#documents.get(key.slice(1)) : (await this.all(type)).get(key);
    if (id === undefined) throw new Error(`A shipped row refers to the ${type.name} ${key}, which is not there.`);
    return id;
  }

  /** Has to be called when records of a type were added. */
  forget(type: RecordType): void {
    this.#known.delete(type.key);
  }

  /** Remembers a document under the name that the demo gives it. */
  nameDocument(name: string, id: number): void {
    this.#documents.set(name, id);
  }

  /** Every record of the type by its key. */
  async all(type: RecordType): Promise<Map<string, number>> {
    let known = this.#known.get(type.key);
    if (!known) this.#known.set(type.key, known = await this.read(type));
    return known;
  }

  private async read(type: RecordType): Promise<Map<string, number>> {
    const column = naturalField(type)?.column ?? systemFields.number.column;
    const rows = await this.sql.all<{ id: number; key: unknown }>(`SELECT "id", "${column}" AS "key" FROM "${type.table}" WHERE "${column}" IS NOT NULL`);
    return new Map(rows.map(({ id, key }) => [String(key), Number(id)]));
  }
}

/** The field by which a record is called: the first unique text, else whatever is unique, else what stands in its title. */
export function naturalField(type: RecordType): Field | undefined {
  return type.fields.find((field) => field.unique && field.type === 'text') 
    ?? type.fields.find((field) => field.unique)
    ?? type.fields.find((field) => field.name === type.title);
}
