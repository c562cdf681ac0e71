/** The server's routes for designing flows: checks while drawing, trying, times, running records, the effects there are. */
import type { CaseFile } from '@model/cases-file';
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
  attempt: (order: TryOrder) => call<TryAnswer>('flow/try', order),
  cases: (type: string, flow: FlowFile) => call<CaseOutcome[]>('flow/cases', { type, flow }),
  times: (type: string, from?: string) => call<StepTimes[]>(`flow/times?type=${encodeURIComponent(type)}${from ? `&from=${from}` : ''}`),
  running: (type: string) => call<Running[]>(`flow/running?type=${encodeURIComponent(type)}`),
  move: (order: MoveOrder) => call<MoveAnswer>('flow/move', order),
  effects: () => call<EffectInfo[]>('effects'),
};

export type ParameterKind = 'field' | 'fields' | 'type' | 'rule' | 'actor' | 'actors' | 'mapping' | 'text' | 'words' | 'choice' | 'lines' | 'date-field';
export interface EffectParameter { name: string; kind: ParameterKind; label: Labels; required?: boolean; values?: { name: string; label: Labels }[] }
export interface EffectInfo { name: string; label: Labels; undoable: boolean; moves?: boolean; parameters: EffectParameter[] }

/** `owner`: a person's id; `choices`: state -> the action taken there. */
export interface TryOrder { type: string; flow: FlowFile; values?: Record<string, unknown>; record?: number; owner?: number; choices: Record<string, string> }
export interface TriedActor { entry: string; people: Reference[]; needs: string[] }
export interface TriedStep { state: string; label: Labels | string; actionLabel: Labels | string; actors: TriedActor[]; since: string; due: string | null; hours: number | null; effects: string[]; branch?: string; waits?: string }
/** `differences` only where the flow is not the one in force; `case` is what would be kept. */
export interface TryAnswer { steps: TriedStep[]; ends: string | null; problems: string[]; differences?: string[]; case: Omit<CaseFile, 'name'> }
/** `holds`: null where the case could not be run here. */
export interface CaseOutcome { holds: boolean | null; message: string | null }

/** Working hours; null where nothing has left the step yet. */
export interface StepTimes { state: string; action?: string; count: number; median: number | null; p90: number | null; returns: number; overdue: number; waiting?: number }

export interface Running { version: number; current: boolean; states: { state: string; label: Labels | string; count: number }[] }
/** `map`: the state of the earlier flow -> that of the one in force. */
export interface MoveOrder { type: string; map: Record<string, string>; records?: { id: number; version: number }[]; dryRun: boolean }
export interface MoveAnswer {
  rows: { id: number; number: string | null; version: number; from: string; to: string | null; tasks: { entry: string; people: Reference[] }[]; /** Whoever has it keeps it. */ same?: boolean; problem?: string }[];
  moved: number;
  failed: number;
  more: number;
}
