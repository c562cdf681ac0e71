/** Who may do what with a type: a table of roles and rights, and for each role its rows and its fields. */
import { Fragment, useState } from 'react';
import Add from '@mui/icons-material/Add';
import ExpandMore from '@mui/icons-material/ExpandMore';
import FilterAlt from '@mui/icons-material/FilterAltOutlined';
import VisibilityOff from '@mui/icons-material/VisibilityOffOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { Link, useSearchParams } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import { useDraft } from '../draft/DraftProvider';
import { rolesOf, type Grant } from '../draft/pack-files';
import type { TypeEditor } from '../draft/use-draft-type';
import { fill, useWords } from '../words';
import { GrantEditor } from './GrantEditor';
import { verbs, type Verb } from './verbs';

export function AccessTab({ type, changeAccess }: TypeEditor) {
  const w = useWords();
  const label = useLabel();
  const { files } = useDraft();
  const [search] = useSearchParams();
  const [open, setOpen] = useState<string | null>(search.get('role'));
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const roles = rolesOf(files);
  const grants = type.access?.roles ?? {};
  const nameOf = (role: string) => (role === '*' ? w.access.everybody : label(roles.find(({ name }) => name === role)?.label) || role);
  const ledger = type.schema.store === 'stock.moves' || type.schema.store === 'stock.balances';
  const offered = ledger ? verbs.filter((verb) => verb === 'list' || verb === 'read' || verb === 'export') : verbs;
  const setGrant = (role: string, grant: Grant | undefined) => changeAccess((access) => {
    const { [role]: _was, ...rest } = access.roles;
    return { roles: grant ? { ...access.roles, [role]: grant } : rest };
  });
  const toggle = (role: string, verb: Verb) => {
    const { may } = grants[role];
    // Who lists reads; who creates, edits, deletes or exports lists.
    const next = new Set<Verb>(may.includes(verb) ? may.filter((one) => one !== verb) : [...may, verb]);
    if (next.has(verb)) { next.add('list'); next.add('read'); }
    if (!next.has('read')) next.clear();
    setGrant(role, { ...grants[role], may: verbs.filter((one) => next.has(one)) });
  };
  return (
    <Box>
      <Typography sx={{ color: 'text.secondary', mb: 1.5, maxWidth: 760 }}>{w.access.help} <MuiLink component={Link} to={`/designer/who?type=${type.schema.plural}`}>{w.who.ask}</MuiLink></Typography>
      <Paper sx={{ overflowX: 'auto' }}>
        <Table size="small" sx={{ '& td, & th': { px: { xs: 0.5, sm: 1.5 } } }}>
          <TableHead>
            <TableRow>
              <TableCell sx={{ ...pinned, bgcolor: undefined }}>{w.access.role}</TableCell>
              {offered.map((verb) => <TableCell key={verb} align="center">{w.verbs[verb]}</TableCell>)}
              <TableCell>{w.access.limits}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {Object.entries(grants).map(([role, grant]) => (
              <Fragment key={role}>
                <TableRow hover>
                  <TableCell component="th" scope="row" sx={{ fontWeight: 500, color: 'text.primary', minWidth: 120, ...pinned }}>{nameOf(role)}</TableCell>
                  {offered.map((verb) => <TableCell key={verb} align="center" padding="none"><Checkbox size="small" checked={grant.may.includes(verb)} onChange={() => toggle(role, verb)} slotProps={{ input: { 'aria-label': `${nameOf(role)}: ${w.verbs[verb]}` } }} /></TableCell>)}
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    <Limits grant={grant} />
                    <IconButton size="small" aria-expanded={open === role} aria-label={`${w.access.details} ${nameOf(role)}`} onClick={() => setOpen(open === role ? null : role)}><ExpandMore sx={{ transform: open === role ? 'rotate(180deg)' : undefined }} /></IconButton>
                  </TableCell>
                </TableRow>
                {open === role && <TableRow><TableCell colSpan={offered.length + 2} sx={{ bgcolor: 'action.hover' }}><GrantEditor type={type} grant={grant} onChange={(next) => setGrant(role, next)} onRemove={() => { setOpen(null); setGrant(role, undefined); }} /></TableCell></TableRow>}
              </Fragment>
            ))}
            {Object.keys(grants).length === 0 && <TableRow><TableCell colSpan={offered.length + 2} sx={{ color: 'text.secondary', py: 2 }}>{w.access.nobody}</TableCell></TableRow>}
          </TableBody>
        </Table>
      </Paper>
      <Button size="small" startIcon={<Add />} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)} sx={{ mt: 1 }}>{w.access.addRole}</Button>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)} slotProps={{ paper: { sx: { maxHeight: 420 } } }}>
        {['*', ...roles.map(({ name }) => name)].filter((role) => !(role in grants)).map((role) => <MenuItem key={role} onClick={() => { setAnchor(null); setGrant(role, { may: ['list', 'read'] }); }}>{nameOf(role)}</MenuItem>)}
      </Menu>
    </Box>
  );
}

/** Stays in sight when a narrow screen scrolls sideways. */
const pinned = { position: 'sticky', left: 0, zIndex: 1, bgcolor: 'background.paper' } as const;

/** What narrows a role's rights, as signs with a count. */
function Limits({ grant }: { grant: Grant }) {
  const w = useWords();
  const fields = (grant.hide?.length ?? 0) + (grant.readOnly?.length ?? 0);
  return (
    <Box component="span" sx={{ color: 'text.secondary', display: 'inline-flex', gap: 0.75, verticalAlign: 'middle', mr: 0.5 }}>
      {(grant.rows ?? grant.editRows) && <Tooltip title={w.access.rowsLimited}><FilterAlt aria-label={w.access.rowsLimited} sx={{ fontSize: 18 }} /></Tooltip>}
      {fields > 0 && <Tooltip title={fill(w.access.fieldsLimited, { count: fields })}><VisibilityOff aria-label={fill(w.access.fieldsLimited, { count: fields })} sx={{ fontSize: 18 }} /></Tooltip>}
    </Box>
  );
}
