/** Writes packs to a folder: those that ship, and as many made-up record types with as many fields as are asked for. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const kinds = ['text', 'int', 'decimal', 'money', 'percent', 'date', 'datetime', 'bool', 'enum', 'longtext', 'user', 'ref', 'phone', 'email'];
const label = (text) => ({ 'zh-Hans': text, en: text, ko: text });

/** Every third type has lines of eight columns as well. */
export function generatePacks(folder, shipped, { types, fields }) {
  cpSync(shipped, folder, { recursive: true });
  mkdirSync(join(folder, 'made'));
  writeFileSync(join(folder, 'made/pack.json'), JSON.stringify({ label: label('Made'), order: 90, dependsOn: ['organisation'] }));
  for (let n = 1; n <= types; n += 1) {
    const type = join(folder, 'made', `made-${n}`);
    mkdirSync(type);
    writeFileSync(join(type, 'schema.json'), JSON.stringify(schema(n, types, fields)));
    writeFileSync(join(type, 'access.json'), JSON.stringify({ roles: { 'market-assistant': { may: ['list', 'read', 'create', 'edit', 'delete'] } } }));
  }
}

/** The same schema with one field more: what the publish under load adds. */
export function withOneMore(schemaFile) {
  return { ...schemaFile, attributes: { ...schemaFile.attributes, added: { type: 'text', label: label('Added') } } };
}

function schema(n, types, fields) {
  const attributes = { title: { type: 'text', label: label(`Title ${n}`), required: true, filter: true } };
  for (let i = 1; i < fields; i += 1) attributes[`field${i}`] = attribute(kinds[i % kinds.length], n, i, types);
  if (n % 3 === 1) {
    const columns = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`column${i}`, attribute(kinds[i % 4], n, i, types)]));
    attributes.lines = { type: 'lines', label: label('Lines'), attributes: columns };
  }
  return { label: label(`Made ${n}`), plural: `made-${n}s`, attributes };
}

function attribute(type, n, i, types) {
  return {
    type,
    label: label(`${type} ${i}`),
    ...(type === 'enum' && { values: { one: label('One'), two: label('Two'), three: label('Three') } }),
    ...(type === 'ref' && { target: [`made-${(n * 7 + i) % types + 1}`] }),
    ...(i % 6 === 0 && type !== 'longtext' && { filter: true }),
  };
}
