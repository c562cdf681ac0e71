/** Asks for the email that a link for a new password goes to. The answer never tells whether the account exists. */
import { useState, type FormEvent } from 'react';
import type { Language } from '../meta/contract';
import type { SignInSentences } from './sentences';

export function ForgotPassword({ sentences: t, language, onBack }: { sentences: SignInSentences; language: Language; onBack: () => void }) {
  const [said, setSaid] = useState('');

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    const response = await fetch('/api/auth/forgot-password', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ email }),
    }).catch(() => null);
    if (!response) return setSaid(t.unreachable);
    const answer = (await response.json().catch(() => ({}))) as { message?: string };
    setSaid(response.ok ? t.sent : (answer.message ?? t.unreachable));
  }

  return (
    <form onSubmit={submit}>
      <h1 id="sign-in-title">{t.forgot}</h1>
      <p>{t.forgotHelp}</p>
      <label>Email<input name="email" type="email" autoComplete="email" required /></label>
      <p className="sign-in-problem" role="status">{said}</p>
      <button type="submit" className="sign-in-submit">{t.send}</button>
      <button type="button" className="sign-in-link" onClick={onBack}>{t.back}</button>
    </form>
  );
}
