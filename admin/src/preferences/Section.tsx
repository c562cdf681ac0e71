/** A part of the preferences under its own heading. */
import type { ReactNode } from 'react';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';

export function Section({ title, help, children }: { title: string; help?: string; children: ReactNode }) {
  return (
    <Paper component="section" sx={{ p: { xs: 1.75, sm: 2.5 } }}>
      <Typography variant="h6" component="h2" sx={{ mb: help ? 0.5 : 1.5 }}>{title}</Typography>
      {help && <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>{help}</Typography>}
      {children}
    </Paper>
  );
}
