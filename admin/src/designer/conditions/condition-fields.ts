/** What a condition may speak of: the type's own fields, the system's, one level through its references, with the operators and values that fit. */
import type { FieldType, Labels } from '../../meta/contract';
import { systemLabels } from '../../meta/system-labels';
import { fieldName, typesOf, type AttributeFile, type Attributes, type DraftType, type Files } from '../draft/pack-files';
import { fieldPaths } from '../draft/place';
import { choicesOf } from '../preview/preview-type';

export interface ConditionField { name: string; label: string; group: 'own' | 'system' | 'through'; type: FieldType; values?: { name: string; label: string }[] }

const system: Record<string, FieldType> = { number: 'text', state: 'enum', owner: 'user', department: 'ref', createdAt: 'datetime', updatedAt: 'datetime', submittedAt: 'datetime', closedAt: 'datetime' };
const unasked = new Set<FieldType>(['lines']);

/**
 * @param overLines lines are fields too: a condition may speak of some, every or none of them
 * @param part for a condition of a line's field: the columns beside it come first, by their bare names
 */
export function conditionFields(type: DraftType, files: Files, label: (labels: Labels) => string, part?: string, overLines = false): ConditionField[] {
  const field = (name: string, of: AttributeFile, group: ConditionField['group'], text: string): ConditionField => ({ name, label: text, group, type: of.type, values: choicesOf(of)?.map((choice) => ({ name: choice.name, label: label(choice.label) })) });
  const columns = Object.entries((part ? type.schema.attributes[part]?.attributes ?? {} : {}) as Attributes).map(([key, of]) => field(fieldName(key, of), of, 'own', label(of.label)));
  const own = fieldPaths(type).filter(({ attribute }) => overLines || !unasked.has(attribute.type)).map(({ path, attribute, place }) => field(path, attribute, 'own', place.part ? `${label(type.schema.attributes[place.part].label)} › ${label(attribute.label)}` : label(attribute.label)));
  const states = Object.entries(type.flow?.states ?? {}).map(([name, state]) => ({ name, label: label(state.label) }));
  const ofSystem = Object.entries(system).filter(([name]) => name !== 'state' || states.length > 0).map(([name, of]): ConditionField => ({ name, label: label(systemLabels[name]), group: 'system', type: of, values: name === 'state' ? states : undefined }));
  const all = typesOf(files);
  const through = Object.entries(type.schema.attributes).filter(([, of]) => of.type === 'ref' || of.type === 'user').flatMap(([key, reference]) =>
    all.filter((one) => (reference.type === 'user' ? one.schema.store === 'people' : reference.target?.includes(one.key))).flatMap(({ schema }) =>
      Object.entries(schema.attributes).filter(([, of]) => !unasked.has(of.type) && of.type !== 'files').map(([inner, of]) => field(`${fieldName(key, reference)}.${fieldName(inner, of)}`, of, 'through', `${label(reference.label)} › ${label(of.label)}`))));
  return [...new Map([...columns, ...own, ...ofSystem, ...through].reverse().map((one) => [one.name, one])).values()].reverse();
}

/** What a condition over a single line may speak of: its columns, one level through them, and the document's fields as `$record.name`. */
export function lineConditionFields(type: DraftType, files: Files, label: (labels: Labels) => string, part: string): ConditionField[] {
  const lines = Object.entries(type.schema.attributes).find(([key, of]) => fieldName(key, of) === part)?.[1];
  const inner: DraftType = { ...type, flow: undefined, schema: { ...type.schema, attributes: (lines?.attributes ?? {}) } };
  const columns = conditionFields(inner, files, label).filter(({ group }) => group !== 'system');
  const record = conditionFields(type, files, label).filter(({ name, group }) => group === 'own' && !name.includes('.'));
  return [...columns, ...record.map((field): ConditionField => ({ ...field, name: `$record.${field.name}`, group: 'system' }))];
}

const always = ['null', 'notNull'] as const;
const equal = ['=', '!='] as const;
const order = ['<', '<=', '>', '>=', 'between'] as const;
const text = [...equal, 'contains', 'beginsWith', 'endsWith', ...always] as const;
const figure = [...equal, ...order, ...always] as const;
const choice = [...equal, 'in', 'notIn', ...always] as const;

/** Which comparisons make sense for a field type. */
export const operatorsOf: Record<FieldType, readonly OperatorName[]> = {
  text, longtext: text, email: text, phone: text, int: figure, decimal: figure, money: figure, percent: figure, date: figure, datetime: figure, time: [...equal, ...always],
  bool: [...equal, ...always], enum: choice, enums: ['contains', 'in', 'notIn', ...always], user: choice, users: ['contains', ...always], role: choice, roles: ['contains', ...always],
  ref: choice, refs: ['contains', ...always], files: always, lines: always,
};
/** How many of a document's lines a condition must hold for. */
export const lineOperators = ['some', 'every', 'none'] as const;
export type LineOperator = (typeof lineOperators)[number];
export const isLineOperator = (operator: string): operator is LineOperator => (lineOperators as readonly string[]).includes(operator);

/** Which comparisons are offered for a field; over lines only where the condition may speak of single lines. */
export const offeredOperators = (type: FieldType, overLines: boolean): readonly (OperatorName | LineOperator)[] => (type === 'lines' && overLines ? [...lineOperators, ...operatorsOf.lines] : operatorsOf[type]);

export type OperatorName = (typeof text)[number] | (typeof figure)[number] | (typeof choice)[number];
