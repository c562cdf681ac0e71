/** What a document of the graph is called. */
import { useLabel } from '../i18n/use-text';
import { useMeta } from '../meta/MetaProvider';
import type { GraphNode } from './graph';
import { useRelatedWords } from './words';

/** Gives the type's label and the document's own name. */
export function useNodeName() {
  const { types } = useMeta();
  const label = useLabel();
  const words = useRelatedWords();
  return (node: GraphNode): { kind: string; name: string } => {
    if (!node.visible) return { kind: words.hidden, name: '' };
    const kind = label(types.find(({ name }) => name === node.type)?.label ?? node.type);
    return { kind, name: node.number ?? node.title ?? `#${node.id}` };
  };
}
