/** The sign of each field type: one closed table. */
import type { ComponentType } from 'react';
import AccessTime from '@mui/icons-material/AccessTimeOutlined';
import AlternateEmail from '@mui/icons-material/AlternateEmail';
import AttachFile from '@mui/icons-material/AttachFile';
import Badge from '@mui/icons-material/BadgeOutlined';
import CalendarToday from '@mui/icons-material/CalendarTodayOutlined';
import CheckBox from '@mui/icons-material/CheckBoxOutlined';
import Checklist from '@mui/icons-material/Checklist';
import Event from '@mui/icons-material/EventOutlined';
import Group from '@mui/icons-material/GroupOutlined';
import Link from '@mui/icons-material/Link';
import Notes from '@mui/icons-material/Notes';
import Numbers from '@mui/icons-material/Numbers';
import Payments from '@mui/icons-material/PaymentsOutlined';
import Percent from '@mui/icons-material/Percent';
import Person from '@mui/icons-material/PersonOutlined';
import Phone from '@mui/icons-material/PhoneOutlined';
import RadioButton from '@mui/icons-material/RadioButtonCheckedOutlined';
import ShortText from '@mui/icons-material/ShortText';
import TableRows from '@mui/icons-material/TableRowsOutlined';
import Workspaces from '@mui/icons-material/WorkspacesOutlined';
import type { SvgIconProps } from '@mui/material/SvgIcon';
import type { FieldType } from '../../meta/contract';

const icons: Record<FieldType, ComponentType<SvgIconProps>> = {
  text: ShortText, longtext: Notes, int: Numbers, decimal: Numbers, money: Payments, percent: Percent, date: CalendarToday, datetime: Event, time: AccessTime, bool: CheckBox,
  email: AlternateEmail, phone: Phone, enum: RadioButton, enums: Checklist, user: Person, users: Group, role: Badge, roles: Workspaces, ref: Link, refs: Link, files: AttachFile, lines: TableRows,
};

export function FieldTypeIcon({ type }: { type: FieldType }) {
  const Icon = icons[type];
  return <Icon aria-hidden sx={{ fontSize: 18, color: 'text.secondary', flexShrink: 0 }} />;
}
