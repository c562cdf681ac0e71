/** A filter's input, loaded when the first filter is opened: a list that nobody filters needs none of them. */
import { lazy, Suspense, type ComponentProps } from 'react';
import Skeleton from '@mui/material/Skeleton';

const FilterInput = lazy(async () => ({ default: (await import('./FilterInput')).FilterInput }));

export function LazyFilterInput(props: ComponentProps<typeof FilterInput>) {
  return <Suspense fallback={<Skeleton variant="rounded" width={180} height={40} />}><FilterInput {...props} /></Suspense>;
}
