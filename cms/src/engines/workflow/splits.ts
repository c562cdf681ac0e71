/** Which rows an actor may split while filling in what a step needs: an effect of the step says so, for the lines that the step asks about. */
import type { TransitionFile } from '../model';
import type { Split } from '../store';
import { effectNamed } from './effects';

/** By the name of the lines field; `undefined` where nothing may be split. */
export function splitsOf(branches: readonly TransitionFile[] | undefined, needs: readonly string[]): Record<string, Split> | undefined {
  const found: Record<string, Split> = {};
  for (const { do: name, with: given } of (branches ?? []).flatMap(({ effects = [] }) => effects)) {
    const effect = effectNamed(name);
    const parameters = effect?.parameters.safeParse(given ?? {});
    const splits = parameters?.success ? effect?.splits?.(parameters.data) : undefined;
    if (splits && needs.some((need) => need.startsWith(`${splits.lines}.`))) found[splits.lines] = splits.split;
  }
  return Object.keys(found).length > 0 ? found : undefined;
}
