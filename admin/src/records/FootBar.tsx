/** The bar at the foot of a document or a form, always in reach: over the navigation on a phone, at the end of the page on a desk. */
import type { ReactNode } from 'react';
import Paper from '@mui/material/Paper';

export function FootBar({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Paper
      role="toolbar"
      aria-label={label}
      sx={{
        position: { xs: 'fixed', sm: 'sticky' }, bottom: { xs: 'calc(56px + env(safe-area-inset-bottom))', sm: 12 }, left: 0, right: 0, zIndex: 5,
        display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', maxWidth: 1180, width: '100%', mx: 'auto', px: 2, py: 1.25,
        borderRadius: { xs: 0, sm: 1 }, boxShadow: '0 4px 24px rgb(40 25 15 / 10%)',
      }}
    >{children}</Paper>
  );
}
