/** The cases that were kept, each with whether it still comes out as it did. */
import { useQuery } from '@tanstack/react-query';
import CheckCircle from '@mui/icons-material/CheckCircleOutlined';
import Close from '@mui/icons-material/Close';
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import HelpOutline from '@mui/icons-material/HelpOutlined';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { fill } from '../../words';
import { flowApi } from '../flow-api';
import { useFlowEditor } from '../FlowEditor';
import { useDraft } from '../../draft/DraftProvider';
import { useCases } from './use-cases';

export function CasesList() {
  const { type, flow, speaker: { f, label } } = useFlowEditor();
  const { cases, set } = useCases(type.folder);
  const { flush } = useDraft();
  const { data } = useQuery({ queryKey: ['design', 'flow-cases', type.folder, flow, cases], enabled: cases.length > 0, retry: false, queryFn: async () => { await flush(); return flowApi.cases(type.folder, flow); } });
  if (cases.length === 0) return null;
  return (
    <Box component="section" aria-label={f.trial.cases}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>{f.trial.cases}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
        {cases.map(({ name: given }, i) => {
          const name = typeof given === 'string' ? given : label(given);
          const outcome = data?.[i];
          const [Sign, colour, said] = !outcome || outcome.holds === null ? [HelpOutline, 'disabled', f.trial.unknown] as const : outcome.holds ? [CheckCircle, 'success', f.trial.holds] as const : [ErrorOutline, 'error', f.trial.fails] as const;
          return (
            <Box component="li" key={i} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <Sign color={colour} fontSize="small" titleAccess={said} />
              <Box sx={{ flex: 1, minWidth: 0 }}>{name}{outcome?.message && <Box sx={{ fontSize: 13, color: outcome.holds === false ? 'error.main' : 'text.secondary' }}>{outcome.message}</Box>}</Box>
              <IconButton size="small" aria-label={fill(f.fields.removeOne, { name })} onClick={() => set(cases.filter((_one, at) => at !== i))}><Close sx={{ fontSize: 17 }} /></IconButton>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
