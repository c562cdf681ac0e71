/** One rule behind an answer: the role it belongs to, what it allows on which records, and the way to it. */
import Check from '@mui/icons-material/Check';
import Close from '@mui/icons-material/Close';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';
import { useLabel } from '../../i18n/use-text';
import type { RuleGroup } from '../../meta/contract';
import { verbs } from '../access/verbs';
import { conditionFields } from '../conditions/condition-fields';
import { conditionText } from '../conditions/condition-text';
import type { ExplainedGrant } from '../design-api';
import { useBase } from '../draft/BaseProvider';
import { rolesOf, typeIn } from '../draft/pack-files';
import { placeLink } from '../publish/place-link';
import { useWords } from '../words';

export function GrantWords({ grant }: { grant: ExplainedGrant }) {
  const w = useWords();
  const label = useLabel();
  const base = useBase();
  const link = placeLink(grant.path);
  const type = link && typeIn(base, link.folder);
  const words = (rule: RuleGroup) => (type ? conditionText(rule, conditionFields(type, base, label), w) : JSON.stringify(rule));
  const role = grant.role === '*' ? w.access.everybody : label(rolesOf(base).find(({ name }) => name === grant.role)?.label) || grant.role;
  return (
    <Box component="li" sx={{ borderLeft: 3, borderColor: grant.holds === false ? 'divider' : 'success.main', pl: 1.5 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
        <Box component="span" sx={{ fontWeight: 600 }}>{role}</Box>
        <span>{verbs.filter((verb) => grant.may.includes(verb)).map((verb) => w.verbs[verb]).join(w.common.listComma)}</span>
        {link && <Link component={RouterLink} to={link.to} sx={{ ml: 'auto' }}>{w.who.openRule}</Link>}
      </Box>
      <Box sx={{ fontSize: 14 }}>{grant.rows ? `${w.who.rows} ${words(grant.rows)}` : w.who.allRows} <Held holds={grant.holds} conditional={grant.rows !== null} /></Box>
      {grant.editRows && <Box sx={{ fontSize: 14 }}>{`${w.who.editRows} ${words(grant.editRows)}`} <Held holds={grant.editHolds} conditional /></Box>}
    </Box>
  );
}

/** Whether the record in question meets the condition. */
function Held({ holds, conditional }: { holds: boolean | null; conditional: boolean }) {
  const w = useWords();
  if (holds === null || !conditional) return null;
  const Sign = holds ? Check : Close;
  return <Box component="span" sx={{ color: holds ? 'success.main' : 'error.main', whiteSpace: 'nowrap' }}><Sign sx={{ fontSize: 16, verticalAlign: '-3px' }} /> {holds ? w.who.holds : w.who.holdsNot}</Box>;
}
