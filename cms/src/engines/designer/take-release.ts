/** Takes a new release over after a start, where nobody has to decide anything. */
import { phrase } from '../../foundation/language';
import { system } from '../access';
import { DesignRefusal, publishRelease } from './publish';
import { waitingRelease } from './release';
import { sentences } from './sentences';

/** Called when a worker serves that was started, not one that takes another's place. What cannot be taken over waits in the designer. */
export async function takeRelease(): Promise<void> {
  const release = await waitingRelease();
  if (!release || release.conflicts.length > 0) return;
  await publishRelease(system, release, phrase(sentences.released)[system.language]).catch((error: unknown) => {
    if (!(error instanceof DesignRefusal)) throw error;
    console.error(`The packs of this release wait for an administrator: ${error.text.en}`);
  });
}
