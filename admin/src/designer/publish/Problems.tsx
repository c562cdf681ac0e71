/** What stops a draft from being published; each leads to its place. */
import ErrorOutline from '@mui/icons-material/ErrorOutlined';
import Box from '@mui/material/Box';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import type { Problem } from '../design-api';
import { fill, useWords } from '../words';
import { placeLink } from './place-link';

export function Problems({ problems }: { problems: Problem[] }) {
  const w = useWords();
  if (problems.length === 0) return null;
  return (
    <Paper component="section" role="alert" sx={{ borderColor: 'error.main' }}>
      <Typography variant="h6" component="h2" sx={{ px: 2.5, pt: 2, color: 'error.main' }}>{fill(w.publish.errors, { count: problems.length })}</Typography>
      <Box component="ul" sx={{ m: 0, p: 0, pb: 1, listStyle: 'none' }}>
        {problems.map(({ path, message }, i) => {
          const to = placeLink(path)?.to;
          const inside = <><ListItemIcon sx={{ minWidth: 34 }}><ErrorOutline color="error" fontSize="small" /></ListItemIcon><ListItemText primary={message} secondary={path.replace('#', ' › ')} slotProps={{ secondary: { sx: { overflowWrap: 'anywhere' } } }} /></>;
          return <li key={`${path}${i}`}>{to ? <ListItemButton component={Link} to={to} sx={{ px: 2.5 }}>{inside}</ListItemButton> : <Box sx={{ display: 'flex', px: 2.5, py: 1, alignItems: 'center' }}>{inside}</Box>}</li>;
        })}
      </Box>
    </Paper>
  );
}
