/** Asks the server for meta, and goes on asking until it is of the version that the server has spoken of. */
import { request } from '../providers/http';
import { announcedVersion, forgetAnnounced } from '../providers/schema-version';
import type { Meta } from './contract';

const pauses = { first: 300, longest: 3_000 };
/** Longer than any boot of a new version beside the old one. */
const patience = 180_000;

/** The meta of the person signed in. */
export async function loadMeta(): Promise<Meta> {
  return (await request<Meta>('/api/meta')).json;
}

/** While versions change places, a process of the old one may answer once more, or nobody: what was announced is waited for. */
export async function loadNewestMeta(): Promise<Meta> {
  const until = Date.now() + patience;
  for (let pause = pauses.first; ; pause = Math.min(pause * 1.5, pauses.longest)) {
    try {
      const meta = await loadMeta();
      if (meta.version >= announcedVersion()) return meta;
      if (Date.now() > until) throw new Error(`Version ${announcedVersion()} was announced and did not come.`);
    } catch (problem) {
      if (Date.now() > until || isRefusal(problem)) {
        forgetAnnounced();
        throw problem;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function isRefusal(problem: unknown): boolean {
  const status = (problem as { status?: number }).status ?? 0;
  return status >= 400 && status < 500;
}
