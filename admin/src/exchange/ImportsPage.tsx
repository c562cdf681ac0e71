/** Every import of before, whatever the type. */
import Box from '@mui/material/Box';
import { Title } from 'react-admin';
import { PastImports } from './PastImports';
import { useImportWords } from './words';

export default function ImportsPage() {
  const w = useImportWords();
  return (
    <Box sx={{ pt: 2, maxWidth: 1000 }}>
      <Title title={w.all} />
      <PastImports />
    </Box>
  );
}
