/** What stands on the page while the panel comes, and when the server cannot be reached. */
import { storedLanguage } from './language';
import { signInSentences } from './sentences';
import './sign-in.css';

export function Opening() {
  return <main className="opening" aria-busy="true"><img src="/seal.svg" alt="" width="44" height="44" /><span>{signInSentences[storedLanguage()].waking}</span></main>;
}

export function Unreachable({ onAgain }: { onAgain: () => void }) {
  const t = signInSentences[storedLanguage()];
  return (
    <main className="opening" role="alert">
      <img src="/seal.svg" alt="" width="44" height="44" />
      <span>{t.unreachable}</span>
      <button type="button" className="sign-in-submit" onClick={onAgain}>{t.reload}</button>
    </main>
  );
}
