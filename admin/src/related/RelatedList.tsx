/** The document graph in words: each document, its state, and what it has to do with the others. */
import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { Link } from 'react-router-dom';
import { fill } from '../i18n/fill';
import { useLabel } from '../i18n/use-text';
import { useMeta } from '../meta/MetaProvider';
import { StateChip } from '../records/StateChip';
import type { Graph, GraphNode } from './graph';
import { useNodeName } from './use-node-name';
import { useRelatedWords } from './words';

export function RelatedList({ graph }: { graph: Graph }) {
  const words = useRelatedWords();
  const { types } = useMeta();
  const nameOf = useNodeName();
  const [here] = graph.nodes;
  return (
    <Paper component="ol" aria-label={words.document} sx={{ m: 0, p: 0, listStyle: 'none', '& > li + li': { borderTop: 1, borderColor: 'divider' } }}>
      {graph.nodes.map((node) => {
        const { kind, name } = nameOf(node);
        return (
          <Box component="li" key={node.key} sx={{ px: { xs: 1.5, sm: 2.5 }, py: 1.25, display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', minWidth: 0 }}>
            <Box sx={{ flex: '1 1 220px', minWidth: 0, overflowWrap: 'anywhere' }}>
              <Box sx={{ color: node.visible ? undefined : 'text.secondary' }}>
                {kind} {node === here ? <strong className="figures">{name}</strong> : node.visible && <Link className="figures" to={`/${node.plural}/${node.id}/show`}>{name}</Link>}
                {node === here && <Box component="span" sx={{ color: 'text.secondary' }}> · {words.here}</Box>}
              </Box>
              {node.title && node.title !== name && <Box sx={{ fontSize: 13.5 }}>{node.title}</Box>}
              <Ties graph={graph} node={node} />
            </Box>
            <StateChip type={types.find((type) => type.name === node.type)} state={node.state} />
          </Box>
        );
      })}
    </Paper>
  );
}

/** What led to this document, each with the name of the tie. */
function Ties({ graph, node }: { graph: Graph; node: GraphNode }) {
  const words = useRelatedWords();
  const label = useLabel();
  const nameOf = useNodeName();
  const said = (key: string) => {
    const other = graph.nodes.find((one) => one.key === key);
    const { kind, name } = other ? nameOf(other) : { kind: '', name: '' };
    return `${kind} ${name}`.trim();
  };
  const ties = graph.edges.filter(({ to }) => to === node.key);
  if (ties.length === 0) return null;
  return <Box sx={{ fontSize: 13, color: 'text.secondary' }}>{ties.map(({ from, label: tie }) => `${fill(words.from, { name: said(from) })} (${label(tie)})`).join(' · ')}</Box>;
}
