/** Sets a new password with the code of a mailed link (`/?code=…`). */
import { useState, type FormEvent } from 'react';
import { storedLanguage } from './language';
import { signInSentences } from './sentences';
import './sign-in.css';

export function ResetPassword({ code, onDone }: { code: string; onDone: () => void }) {
  const language = storedLanguage();
  const t = signInSentences[language];
  const [problem, setProblem] = useState('');
  const [done, setDone] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get('password'));
    const passwordConfirmation = String(form.get('repeat'));
    if (password !== passwordConfirmation) return setProblem(t.differ);
    const response = await fetch('/api/auth/reset-password', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ code, password, passwordConfirmation }),
    }).catch(() => null);
    const answer = (await response?.json().catch(() => ({}))) as { message?: string } | undefined;
    if (response?.ok) setDone(true);
    else setProblem(answer?.message ?? t.unreachable);
  }

  return (
    <main className="sign-in">
      <div className="sign-in-sheet">
        <form onSubmit={submit}>
          <h1>{t.change}</h1>
          {done ? <p role="status">{t.changed}</p> : (
            <>
              <label>{t.newPassword}<input name="password" type="password" autoComplete="new-password" required /></label>
              <label>{t.repeat}<input name="repeat" type="password" autoComplete="new-password" required /></label>
              <p className="sign-in-problem" role="alert">{problem}</p>
              <button type="submit" className="sign-in-submit">{t.change}</button>
            </>
          )}
          <button type="button" className="sign-in-link" onClick={onDone}>{t.back}</button>
        </form>
      </div>
    </main>
  );
}
