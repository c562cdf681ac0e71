/** Why a person sees a type or a record, or does not: the answer in a sentence, their rights, and every rule behind it. */
import { useQuery } from '@tanstack/react-query';
import Check from '@mui/icons-material/CheckCircleOutlined';
import Cross from '@mui/icons-material/CancelOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useLabel } from '../../i18n/use-text';
import type { MetaType } from '../../meta/contract';
import { verbs } from '../access/verbs';
import { design, type Explained, type Refused } from '../design-api';
import { useWords } from '../words';
import { GrantWords } from './GrantWords';

export function Why({ person, type, record }: { person: number; type: MetaType; record: number | undefined }) {
  const { data, error } = useQuery({ queryKey: ['design', 'explain', person, type.plural, record], queryFn: () => design.explain(person, type.plural, record), retry: false });
  if (error) return <Alert severity="error" sx={{ mb: 2 }}>{(error as unknown as Refused).message}</Alert>;
  if (!data) return <LinearProgress sx={{ mb: 2 }} />;
  return <Answer found={data} type={type} />;
}

function Answer({ found, type }: { found: Explained; type: MetaType }) {
  const w = useWords();
  const label = useLabel();
  const { record } = found;
  const sees = record?.visible ?? found.verbs.read;
  const named = (names: string[]) => names.map((name) => fieldLabel(type, name, label)).join(w.common.listComma);
  const writes = found.verbs.edit || found.verbs.create;
  return (
    <Paper component="section" aria-live="polite" sx={{ p: 2.5, mb: 2 }}>
      <Typography variant="h6" component="h2" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', mb: 1 }}>
        {sees ? <Check color="success" /> : <Cross color="error" />}<span>{found.reason}</span>
      </Typography>
      <Box component="dl" sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '160px 1fr' }, columnGap: 2, rowGap: { xs: 0.25, sm: 0.75 }, m: 0, '& dt': { color: 'text.secondary', mt: { xs: 0.75, sm: 0 } }, '& dd': { m: 0 } }}>
        <dt>{w.who.may}</dt>
        <dd>{verbs.filter((verb) => found.verbs[verb]).map((verb) => w.verbs[verb]).join(w.common.listComma) || w.who.mayNothing}</dd>
        {sees && found.hidden.length > 0 && <><dt>{w.who.hidden}</dt><dd>{named(found.hidden)}</dd></>}
        {sees && <><dt>{w.who.readOnly}</dt><dd>{writes ? named(found.readOnly) || w.common.none : w.who.changesNothing}</dd></>}
      </Box>
      <Typography variant="subtitle2" component="h3" sx={{ mt: 2, mb: 0.5 }}>{w.who.rules}</Typography>
      {found.grants.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{w.who.noRule}</Typography>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {found.grants.map((grant) => <GrantWords key={grant.path} grant={grant} />)}
      </Box>
    </Paper>
  );
}

/** `lines.quantity` gives “Lines › Quantity”. */
function fieldLabel(type: MetaType, name: string, label: ReturnType<typeof useLabel>): string {
  const [first, second] = name.split('.');
  const outer = label(type.fields.find((field) => field.name === first && !field.part)?.label) || first;
  return second ? `${outer} › ${label(type.fields.find((field) => field.name === second && field.part === first)?.label) || second}` : outer;
}
