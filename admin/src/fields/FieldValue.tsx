/** How a value is shown, in a list, on the document and in its lines: one closed table from field type to component. */
import type { ComponentType } from 'react';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Link from '@mui/material/Link';
import { useLocaleState } from 'ra-core';
import { useLabel, useText } from '../i18n/use-text';
import type { FieldType, Language, MetaField, Reference } from '../meta/contract';
import { useMeta } from '../meta/MetaProvider';
import { FileList } from './FileList';
import { formatDate, formatDateTime, formatDecimal, formatMoney } from './format';
import { ReferenceText } from './ReferenceText';
import { written } from './written';

interface Shown { field: MetaField; value: unknown; /** In a dense place: a table's cell. */ dense?: boolean }

const Plain = ({ value }: Shown) => <>{written(value)}</>;
const Long = ({ value, dense }: Shown) => <span style={dense ? { display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' } : { whiteSpace: 'pre-wrap' }}>{written(value)}</span>;
const Figure = ({ value }: Shown) => <span className="figures">{formatDecimal(value)}</span>;
const Money = ({ value }: Shown) => <span className="figures">{formatMoney(value)}</span>;
const Percent = ({ value }: Shown) => <span className="figures">{formatDecimal(value)} %</span>;

function Day({ value }: Shown) {
  const [locale] = useLocaleState();
  return <span className="figures" style={{ whiteSpace: 'nowrap' }}>{formatDate(value, locale as Language)}</span>;
}

function Moment({ value }: Shown) {
  const [locale] = useLocaleState();
  const { company } = useMeta();
  return <time className="figures" style={{ whiteSpace: 'nowrap' }} dateTime={String(value)}>{formatDateTime(value, locale as Language, company.timeZone)}</time>;
}

function YesNo({ value }: Shown) {
  const t = useText();
  return <>{value ? t('field.yes') : t('field.no')}</>;
}

function Choices({ field, value }: Shown) {
  const label = useLabel();
  const names = Array.isArray(value) ? (value as string[]) : [String(value)];
  const labels = names.map((name) => label(field.values?.find((choice) => choice.name === name)?.label ?? name));
  if (field.type === 'enum') return <>{labels[0]}</>;
  return <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>{labels.map((each) => <Chip key={each} size="small" variant="outlined" label={each} />)}</Box>;
}

function References({ field, value, dense }: Shown) {
  const all = (Array.isArray(value) ? value : [value]) as Reference[];
  return <>{all.map((reference, index) => <span key={reference.id}>{index > 0 && '、'}<ReferenceText field={field} reference={reference} linked={!dense} /></span>)}</>;
}

function Roles({ value }: Shown) {
  const label = useLabel();
  const meta = useMeta();
  const all = (Array.isArray(value) ? value : [value]) as { name?: string; label?: string }[];
  return <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>{all.map((role) => (
    <Chip key={role.name ?? String(role)} size="small" variant="outlined" label={label(meta.roles?.find(({ name }) => name === role.name)?.label ?? role.label ?? role.name)} />
  ))}</Box>;
}

const MailLink = ({ value }: Shown) => <Link color="inherit" href={`mailto:${String(value)}`} onClick={(event) => event.stopPropagation()}>{String(value)}</Link>;
const PhoneLink = ({ value }: Shown) => <Link color="inherit" className="figures" href={`tel:${String(value).replace(/[^\d+]/g, '')}`} onClick={(event) => event.stopPropagation()}>{String(value)}</Link>;
const Files = ({ value, dense }: Shown) => <FileList files={Array.isArray(value) ? value : []} dense={dense} />;
const Count = ({ value }: Shown) => <span className="figures">{Array.isArray(value) ? value.length : ''}</span>;

const table: Record<FieldType, ComponentType<Shown>> = {
  text: Plain, longtext: Long, int: Figure, decimal: Figure, money: Money, percent: Percent, date: Day, datetime: Moment, time: Plain, bool: YesNo,
  email: MailLink, phone: PhoneLink, enum: Choices, enums: Choices, user: References, users: References, role: Roles, roles: Roles, ref: References, refs: References,
  files: Files, lines: Count,
};

const figures: ReadonlySet<FieldType> = new Set(['int', 'decimal', 'money', 'percent']);
/** Figures stand to the right, so that their digits line up. */
export const isFigure = (type: FieldType): boolean => figures.has(type);

/** The value of a field; nothing at all where it is empty. */
export function FieldValue(shown: Shown) {
  const { field, value } = shown;
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null;
  const Component = table[field.type] ?? Plain;
  return <Component {...shown} />;
}
