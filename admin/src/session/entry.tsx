/** The first script of the page: shows the sign-in at once and brings the panel behind it, or goes straight to the panel with a session that still holds. */
import { createRoot, type Root } from 'react-dom/client';
import { rememberLanguage, storedLanguage } from './language';
import { ResetPassword } from './ResetPassword';
import { Opening, Unreachable } from './Opening';
import { renew, wasSignedIn } from './session';
import { SignIn } from './SignIn';

const root: Root = createRoot(document.getElementById('root')!);
const loadPanel = () => import('../panel');

async function openPanel() {
  root.render(<Opening />);
  try {
    const { Panel } = await loadPanel();
    root.render(<Panel />);
  } catch {
    root.render(<Unreachable onAgain={openPanel} />);
  }
}

function showSignIn() {
  root.render(<SignIn onSignedIn={openPanel} />);
  setTimeout(() => void loadPanel().catch(() => undefined), 300);
}

async function start() {
  document.documentElement.lang = storedLanguage();
  const code = new URLSearchParams(location.search).get('code');
  if (code) return root.render(<ResetPassword code={code} onDone={() => location.replace('/')} />);
  if (!wasSignedIn()) return showSignIn();
  root.render(<Opening />);
  void loadPanel().catch(() => undefined);
  try {
    await ((await renew()) ? openPanel() : showSignIn());
  } catch {
    root.render(<Unreachable onAgain={start} />);
  }
}

rememberLanguage(storedLanguage());
void start();
