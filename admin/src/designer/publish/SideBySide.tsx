/** The files that differ, before and after, line beside line: what is only on one side is marked. */
import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useWords } from '../words';
import { PlaceName } from './PlaceName';
import { beside } from './beside';

export interface FilePair { path: string; before: unknown; after: unknown }

export function SideBySide({ files }: { files: FilePair[] }) {
  const w = useWords();
  const [open, setOpen] = useState(false);
  if (files.length === 0) return null;
  return (
    <Box>
      <Button size="small" onClick={() => setOpen(!open)} aria-expanded={open}>{w.publish.sideBySide}</Button>
      {open && files.map((file) => <Pair key={file.path} {...file} />)}
    </Box>
  );
}

function Pair({ path, before, after }: FilePair) {
  const rows = beside(written(before), written(after));
  return (
    <Paper sx={{ mt: 1, overflowX: 'auto' }}>
      <Box sx={{ px: 1.5, py: 0.75, borderBottom: 1, borderColor: 'divider', fontSize: 13 }}><PlaceName path={path} /> <Box component="span" sx={{ color: 'text.secondary' }}>{path}</Box></Box>
      <Box component="table" sx={{ width: '100%', minWidth: 640, tableLayout: 'fixed', borderCollapse: 'collapse', fontFamily: 'ui-monospace, monospace', fontSize: 12.5, '& td': { verticalAlign: 'top', px: 1, py: 0.1, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', width: '50%' } }}>
        <tbody>
          {rows.map(([left, right], i) => (
            <tr key={i}>
              <Box component="td" sx={left !== undefined && left !== right ? { bgcolor: 'error.main', color: 'background.paper' } : undefined}>{left}</Box>
              <Box component="td" sx={right !== undefined && left !== right ? { bgcolor: 'success.main', color: 'background.paper' } : undefined}>{right}</Box>
            </tr>
          ))}
        </tbody>
      </Box>
    </Paper>
  );
}

const written = (content: unknown): string[] => (content === null || content === undefined ? [] : JSON.stringify(content, null, 1).split('\n'));
