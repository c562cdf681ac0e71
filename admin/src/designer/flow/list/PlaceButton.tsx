/** A part of the flow by its name: pressing it opens its editor. */
import type { ReactNode } from 'react';
import Link from '@mui/material/Link';
import { placeText, type FlowPlace } from '../edit/flow-place';
import { useFlowEditor } from '../FlowEditor';

export function PlaceButton({ place, strong, children }: { place: FlowPlace; strong?: boolean; children: ReactNode }) {
  const { at, choose } = useFlowEditor();
  const chosen = at !== undefined && placeText(at) === placeText(place);
  return <Link component="button" type="button" data-place={placeText(place)} aria-pressed={chosen} onClick={() => choose(place)} sx={{ fontSize: strong ? 15 : 14, fontWeight: strong || chosen ? 600 : 400, textAlign: 'left', color: chosen ? 'primary.main' : 'text.primary', minHeight: 24 }}>{children}</Link>;
}
