/** Which aspects of a field can be set, type by type: one closed table. */
import type { FieldType } from '../../meta/contract';
import type { AttributeFile } from '../draft/pack-files';
import type { Adding, Place } from '../draft/place';
import type { TypeEditor } from '../draft/use-draft-type';

export type Aspect = 'choices' | 'target' | 'columns' | 'computed' | 'marks' | 'default' | 'limits' | 'length' | 'takes' | 'conditions';

/** What the editor of an aspect is given. */
export interface AspectProps extends TypeEditor {
  place: Place;
  attribute: AttributeFile;
  change: (change: Partial<AttributeFile>) => void;
  onChoose: (place?: Place) => void;
  onAdd: (where: Adding) => void;
}

const text: Aspect[] = ['marks', 'length', 'default', 'takes', 'conditions'];
const figure: Aspect[] = ['computed', 'marks', 'limits', 'default', 'takes', 'conditions'];
const moment: Aspect[] = ['marks', 'limits', 'default', 'takes', 'conditions'];
const plain: Aspect[] = ['marks', 'conditions'];

export const aspectsOf: Record<FieldType, Aspect[]> = {
  text, longtext: text, email: text, phone: text,
  int: figure, decimal: figure, money: figure, percent: figure,
  date: moment, datetime: moment, time: ['marks', 'default', 'takes', 'conditions'],
  bool: ['marks', 'default', 'conditions'],
  enum: ['choices', 'marks', 'default', 'conditions'], enums: ['choices', 'marks', 'conditions'],
  user: ['marks', 'default', 'conditions'], users: plain, role: plain, roles: plain,
  ref: ['target', 'marks', 'takes', 'conditions'], refs: ['target', 'marks', 'conditions'],
  files: plain,
  lines: ['columns', 'marks', 'conditions'],
};

/** The types that a published field may become without losing what it holds; the check tells which values do not fit. */
export const becomes: Partial<Record<FieldType, FieldType[]>> = {
  text: ['longtext', 'int', 'decimal', 'money', 'percent', 'date', 'enum', 'email', 'phone'],
  longtext: ['text'], email: ['text'], phone: ['text'],
  int: ['decimal', 'money', 'text'], decimal: ['int', 'money', 'text'], money: ['decimal', 'int', 'text'], percent: ['decimal', 'text'],
  date: ['text', 'datetime'], datetime: ['date', 'text'],
  enum: ['enums', 'text'], enums: ['enum'],
};
