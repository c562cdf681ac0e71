/** What a check of the books can find. */

/** One thing that is not as it was written; `seq` where a single entry of the history is to blame. */
export interface Problem { type: string; id: number; seq?: number; what: string }
