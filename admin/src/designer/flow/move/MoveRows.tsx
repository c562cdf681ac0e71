/** The records of a move, each with where it lands and who gets it there. */
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { fill } from '../../words';
import type { MoveAnswer } from '../flow-api';
import { useFlowEditor } from '../FlowEditor';
import type { FlowFile } from '../flow-shape';
import { actorWords } from '../words/actor-words';
import { stateName } from '../words/step-words';

export function MoveRows({ title, answer, inForce }: { title: string; answer: MoveAnswer; inForce: FlowFile }) {
  const { type, speaker } = useFlowEditor();
  const { f, w } = speaker;
  const who = (tasks: MoveAnswer['rows'][number]['tasks']) => tasks.map(({ entry, people }) => people.map((one) => one.label).join(w.common.listComma) || actorWords(entry, speaker)).join(w.common.listComma);
  return (
    <Box component="section" aria-label={title}>
      <Typography variant="subtitle2" component="h3">{title}</Typography>
      <Box sx={{ overflow: 'auto', maxHeight: 360 }} tabIndex={0}>
        <Table size="small">
          <TableHead><TableRow><TableCell>{f.move.record}</TableCell><TableCell>{f.move.from}</TableCell><TableCell>{f.move.to}</TableCell><TableCell>{f.move.who}</TableCell></TableRow></TableHead>
          <TableBody>
            {answer.rows.map(({ id, number, from, to, tasks, same, problem }) => (
              <TableRow key={id}>
                <TableCell><Link component={RouterLink} to={`/${type.schema.plural}/${id}/show`}>{number ?? `#${id}`}</Link></TableCell>
                <TableCell>{stateName(inForce, from, speaker)}</TableCell>
                <TableCell>{problem ? <Box component="span" sx={{ color: 'error.main' }}>{problem}</Box> : to && stateName(inForce, to, speaker)}</TableCell>
                <TableCell>{same ? f.move.same : who(tasks)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {answer.more > 0 && <Typography variant="body2" sx={{ color: 'text.secondary' }}>{fill(f.move.more, { count: answer.more })}</Typography>}
    </Box>
  );
}
