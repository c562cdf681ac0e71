/** The flow of a type in the draft, and how it is replaced. */
import { useCallback } from 'react';
import { useBase } from '../draft/BaseProvider';
import { useDraft } from '../draft/DraftProvider';
import type { FlowFile } from './flow-shape';

export function useFlow(folder: string): { flow?: FlowFile; /** The flow of the version that the draft stands on. */ base?: FlowFile; set: (flow: FlowFile | undefined) => void } {
  const { files, setFile } = useDraft();
  const path = `${folder}/flow.json`;
  const set = useCallback((flow: FlowFile | undefined) => setFile(path, flow && (JSON.parse(JSON.stringify(flow)) as FlowFile)), [setFile, path]);
  return { flow: files[path] as FlowFile | undefined, base: useBase()[path] as FlowFile | undefined, set };
}
