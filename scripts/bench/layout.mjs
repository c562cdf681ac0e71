/** Where the started product keeps what: tables and columns by their names in the packs, read from its database. */

/** `layout(db)('requisition')` = `{ id, table, column(key), part(key) }`. */
export function layout(db) {
  return (key) => {
    const { id } = db.prepare('SELECT id FROM definition_types WHERE key = ?').get(key);
    const fields = new Map(db.prepare('SELECT key, id FROM definition_fields WHERE type_id = ?').all(id).map((row) => [row.key, row.id]));
    const column = (name) => {
      if (!fields.has(name)) throw new Error(`${key} has no field ${name}: ${[...fields.keys()].join(', ')}`);
      return `f${fields.get(name)}`;
    };
    return { id, table: `rt_${id}`, column, part: (name) => `rt_${id}_${fields.get(name)}` };
  };
}
