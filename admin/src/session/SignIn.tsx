/** The sign-in form: the first screen, and the sheet that comes up over a page whose session has ended. */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { languages, type Language } from '../meta/contract';
import { ForgotPassword } from './ForgotPassword';
import { languageNames, rememberLanguage, storedLanguage } from './language';
import { signInSentences } from './sentences';
import { signIn } from './session';
import './sign-in.css';

/** @param again the session ended while somebody worked: the page stays behind the form. */
export function SignIn({ onSignedIn, again = false, busy = false }: { onSignedIn: () => void; again?: boolean; busy?: boolean }) {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  const [problem, setProblem] = useState('');
  const [waiting, setWaiting] = useState(false);
  const [forgot, setForgot] = useState(false);
  const [visible, setVisible] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const t = signInSentences[language];

  useEffect(() => { rememberLanguage(language); }, [language]);
  useEffect(() => { name.current?.focus(); }, [forgot]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (waiting || busy) return;
    const form = new FormData(event.currentTarget);
    setWaiting(true);
    setProblem('');
    try {
      const answer = await signIn(String(form.get('identifier')).trim(), String(form.get('password')), language);
      if (answer.ok) onSignedIn();
      else setProblem(answer.message ?? t.wrong);
    } catch {
      setProblem(t.unreachable);
    } finally {
      setWaiting(false);
    }
  }

  return (
    <main className={again ? 'sign-in sign-in-over' : 'sign-in'}>
      <div className="sign-in-sheet" role={again ? 'dialog' : undefined} aria-modal={again || undefined} aria-labelledby="sign-in-title">
        <header>
          <img src="/seal.svg" alt="" width="36" height="36" />
          <div><strong>朱砂 Cinnabar</strong><small>{t.product}</small></div>
        </header>
        {forgot ? <ForgotPassword sentences={t} language={language} onBack={() => setForgot(false)} /> : (
          <form onSubmit={submit}>
            <h1 id="sign-in-title">{again ? t.again : t.title}</h1>
            {again && <p>{t.kept}</p>}
            <label>{t.identifier}<input ref={name} name="identifier" autoComplete="username" autoCapitalize="none" spellCheck={false} required /></label>
            <label>{t.password}
              <span className="sign-in-password">
                <input name="password" type={visible ? 'text' : 'password'} autoComplete="current-password" required />
                <button type="button" onClick={() => setVisible(!visible)} aria-pressed={visible}>{visible ? t.hide : t.show}</button>
              </span>
            </label>
            <p className="sign-in-problem" role="alert">{problem}</p>
            <button type="submit" className="sign-in-submit" disabled={waiting || busy}>{waiting || busy ? t.waking : t.submit}</button>
            <button type="button" className="sign-in-link" onClick={() => setForgot(true)}>{t.forgot}</button>
          </form>
        )}
        <nav aria-label="Language">
          {languages.map((each) => (
            <button key={each} type="button" lang={each} aria-current={each === language} onClick={() => setLanguage(each)}>{languageNames[each]}</button>
          ))}
        </nav>
      </div>
    </main>
  );
}
