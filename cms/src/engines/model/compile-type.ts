/** The files of one record type -> its RecordType. */
import { compileField, type FieldContext } from './compile-field';
import { compileFlow } from './compile-flow';
import type { Ids } from './ids';
import type { TypeFiles } from './pack-files';
import type { Field, Part, RecordType } from './record-type';

const ledgerTables = { 'stock.moves': 'stock_moves', 'stock.balances': 'stock_balances', receivables: 'receivables' } as const;

/** @param nameOf from a type's key to its API name */
export function compileType(files: TypeFiles, ids: Ids, nameOf: (key: string) => string): RecordType {
  const { key, schema } = files;
  const id = ids.type(key);
  const store = schema.store ?? 'own';
  const context: FieldContext = { type: key, store, ids, nameOf };
  const parts: Part[] = [];
  const fields = Object.entries(schema.attributes).map(([name, file]) => {
    const field = compileField(name, file, context);
    if (file.type === 'lines') {
      const part = { key: name, name: field.name };
      parts.push({
        field,
        table: `rt_${id}_${field.id}`,
        fields: Object.entries(file.attributes ?? {}).map(([column, of]) => compileField(column, of, { ...context, part })),
        beside: (file.beside ?? []).map((beside) => ({ ...beside, type: nameOf(beside.type) })),
      });
    }
    return field;
  });
  const title = schema.title ?? (schema.number ? 'number' : (fields.find((field) => field.type === 'text') ?? fields[0])?.name ?? 'id');
  return {
    key, id,
    name: schema.name ?? key,
    plural: schema.plural,
    pack: files.pack,
    label: schema.label,
    icon: schema.icon,
    table: store === 'own' ? `rt_${id}` : store === 'people' ? 'up_users' : ledgerTables[store],
    store,
    ledger: store !== 'own' && store !== 'people',
    number: schema.number,
    title,
    subtitle: schema.subtitle ?? [],
    fields,
    parts,
    duplicates: schema.duplicates ?? [],
    flow: files.flow && compileFlow(files.flow),
    access: files.access ?? { roles: {} },
    notices: files.notices ?? { rules: [] },
    print: files.print,
    schedules: files.schedules ?? [],
    form: schema.form ?? { sections: [{ fields: fields.map((field) => field.name) }] },
    list: listOf(schema.list, fields, title, Boolean(files.flow), Boolean(schema.number)),
  };
}

function listOf(file: TypeFiles['schema']['list'], fields: Field[], title: string, flow: boolean, numbered: boolean): RecordType['list'] {
  const shown = fields.filter((field) => field.type !== 'lines' && field.type !== 'files' && field.type !== 'longtext' && field.name !== title);
  return {
    columns: file?.columns ?? [title, ...shown.slice(0, 6).map((field) => field.name), ...(flow ? ['state'] : [])],
    filters: file?.filters ?? [...(flow ? ['state'] : []), ...fields.filter((field) => field.filter).map((field) => field.name)],
    sort: file?.sort ?? (numbered ? ['createdAt', 'DESC'] : [title, 'ASC']),
  };
}
