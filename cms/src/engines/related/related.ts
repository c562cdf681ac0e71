/** Walks from a record to the documents around it, level by level: three statements each. */
import { database, type Sql } from '../../foundation/database';
import { notFound } from '../../foundation/refusal';
import type { Person } from '../access';
import type { RecordType } from '../model';
import { placeKey, type Graph, type GraphNode, type Place, type Tie } from './graph';
import { linksAround } from './links';
import { look } from './look';
import { referencesAround } from './references';

const most = 100;

/**
 * The graph around a record, itself first. What the person may not see is a node without text, and nothing behind it is followed.
 * @throws 404 where the record is not theirs to see.
 */
export async function related(person: Person, type: RecordType, id: number, sql: Sql = database()): Promise<Graph> {
  const root: Place = { typeId: type.id, id };
  const nodes = new Map<string, GraphNode>();
  const ties = new Map<string, Tie>();
  let more = false;
  let level = await enter([root]);
  if (level.length === 0) throw notFound();
  while (level.length > 0) {
    const found = [...await linksAround(sql, level), ...await referencesAround(sql, person, level, root)];
    const next = new Map<string, Place>();
    for (const tie of found) {
      const fresh = [tie.from, tie.to].filter((place) => !nodes.has(placeKey(place)) && !next.has(placeKey(place)));
      if (nodes.size + next.size + fresh.length > most) {
        more = true;
        continue;
      }
      for (const place of fresh) next.set(placeKey(place), place);
      const key = pairKey(tie);
      if (!ties.has(key)) ties.set(key, tie);
    }
    level = await enter([...next.values()]);
  }
  return {
    nodes: [...nodes.values()], more,
    edges: [...ties.values()].map(({ from, to, label }) => ({ from: keyOf(from), to: keyOf(to), label })),
  };

  /** Puts the records into the graph. @returns those that may be followed */
  async function enter(places: readonly Place[]): Promise<Place[]> {
    if (places.length === 0) return [];
    const seen = new Map((await look(sql, person, places)).map(({ place, ...node }) => [placeKey(place), node]));
    for (const place of places) {
      const node = seen.get(placeKey(place));
      if (node) nodes.set(placeKey(place), node);
      else if (nodes.size > 0) nodes.set(placeKey(place), hidden(nodes.size));
    }
    return places.filter((place) => seen.has(placeKey(place)));
  }

  function keyOf(place: Place): string {
    return nodes.get(placeKey(place))?.key ?? '';
  }
}

/** Two records are joined once, whichever way and however often they are tied; what a link says comes first. */
const pairKey = ({ from, to }: Tie): string => [placeKey(from), placeKey(to)].sort().join(' ');

const hidden = (n: number): GraphNode => ({ key: `hidden:${n}`, type: null, plural: null, id: null, number: null, title: null, state: null, stateLabel: null, visible: false });
