/** The server's routes for designing flows: checks while drawing, trying, times, running records, the effects there are. */
import type { Labels, Reference } from '../../meta/contract';
import { request } from '../../providers/http';
import type { FlowFile } from './flow-shape';

/** `path` is a file and a place in it, as everywhere in the designer. */
export interface FlowProblem { path: string; code: string; message: string; severity: 'error' | 'warning' }
/** One way from the start to an end. */
export interface FlowPath { words: string[]; states: string[]; ends: string }
export interface FlowChecked { problems: FlowProblem[]; paths: FlowPath[]; truncated: boolean; today: { state: string; action: string; entry: string; people: Reference[] }[] }

const call = async <T>(path: string, body?: unknown): Promise<T> => (await request<T>(`/api/design/${path}`, body === undefined ? {} : { method: 'POST', body })).json;

export const flowApi = {
  check: (type: string, flow: FlowFile) => call<FlowChecked>('flow/check', { type, flow }),
  effects: () => call<EffectInfo[]>('effects'),
};

export type ParameterKind = 'field' | 'fields' | 'type' | 'rule' | 'actor' | 'mapping' | 'text' | 'choice' | 'lines' | 'date-field';
export interface EffectParameter { name: string; kind: ParameterKind; label: Labels; required?: boolean; values?: { name: string; label: Labels }[] }
export interface EffectInfo { name: string; label: Labels; undoable: boolean; moves?: boolean; parameters: EffectParameter[] }
