/** Whom a rehearsal takes for people that somebody would pick: the first who holds the role, else the owner’s manager. */
import { people } from '../access';
import type { Flow } from '../model';
import type { StoredRecord } from '../store';
import { choicePrefix } from '../workflow';

/** @param needs of the action; `chosen.<state or step>` among them */
export function chosenFor({ transitions }: Flow, needs: readonly string[], record: StoredRecord): Record<string, number[]> {
  const places = needs.filter((need) => need.startsWith(choicePrefix)).map((need) => need.slice(choicePrefix.length));
  return Object.fromEntries(places.map((place) => {
    const entries = transitions.filter(({ from, lane, name }) => (lane === undefined ? from === place : name === place)).flatMap(({ by }) => by);
    const role = entries.find((entry) => entry.startsWith('chosen:'))?.slice('chosen:'.length);
    const owner = people().byId(record.owner?.id ?? 0);
    const anybody = owner?.managerId ?? people().all().find(({ id, outside, blocked }) => id > 0 && !outside && !blocked && id !== owner?.id)?.id;
    const [id] = role === undefined ? [anybody] : people().withRole(role).map((person) => person.id);
    return [place, id === undefined || id === null ? [] : [id]];
  }));
}
