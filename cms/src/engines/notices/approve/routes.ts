/** `/approve/<token>`: GET shows and asks, POST decides. Nobody signs in; the link is the proof, for one person and one step. */
import { now } from '../../../foundation/clock';
import { database } from '../../../foundation/database';
import type { Reply, Request, Route } from '../../../foundation/http';
import { Refusal } from '../../../foundation/refusal';
import { act } from '../../workflow';
import { useToken } from '../tokens';
import { decisionPage } from './decision-page';
import type { Sent } from './inputs';
import { errorsByInput, readForm } from './read-form';
import { Overtaken, tries } from './overtaken';
import { decidedPage, overPage, unknownPage } from './result-page';
import { page } from './sentences';
import { standingOf, type Valid } from './standing';

const longestSecret = 200;

export const approveRoutes: Route[] = [
  { method: 'GET', path: '/approve/:token', public: true, handler: show },
  { method: 'POST', path: '/approve/:token', public: true, idempotent: false, handler: decide },
];

async function show(request: Request<unknown>): Promise<Reply> {
  const secret = request.params.token;
  const standing = await standingOf(secret.slice(0, longestSecret), request.language);
  if (standing.kind === 'unknown') return unknownPage(request.language);
  if (standing.kind !== 'valid') return overPage(standing);
  return decisionPage(200, standing, pathOf(secret), {}, null, request.query.get('action'));
}

async function decide(request: Request<unknown>): Promise<Reply> {
  const secret = request.params.token.slice(0, longestSecret);
  const sent = formOf(request.body);
  for (let attempt = 1; ; attempt += 1) {
    const standing = await standingOf(secret, request.language);
    if (standing.kind === 'unknown') return unknownPage(request.language);
    if (standing.kind !== 'valid') return overPage(standing);
    if (standing.signIn) return decisionPage(403, standing, pathOf(secret));
    const reply = await tryOnce(standing, secret, sent, attempt < tries);
    if (reply) return reply;
  }
}

/** @returns null when somebody was faster and the link has to be looked at again. */
async function tryOnce(standing: Valid, secret: string, sent: Sent, mayRepeat: boolean): Promise<Reply | null> {
  const { token, person, type, record } = standing;
  const { language } = person;
  const action = standing.decisions.find(({ name }) => name === sent.action);
  if (!action) return decisionPage(422, standing, pathOf(secret), sent, { message: page.pressButton[language], errors: {} });
  try {
    await database().transaction(async (tx) => {
      if (!(await useToken(tx, token, action.name))) throw new Overtaken();
      await act(person, type, record.id, action.name, { version: record.version, ...readForm(type, record, action, sent) });
    });
  } catch (error) {
    const fast = error instanceof Overtaken || (error instanceof Refusal && error.status === 409);
    if (fast && mayRepeat) return null;
    if (!(error instanceof Refusal)) throw error;
    const errors = Object.fromEntries(Object.entries(error.extra.errors ?? {}).map(([name, text]) => [name, text[language]]));
    const message = Object.keys(errors).length > 0 ? page.correct[language] : error.text[language];
    return decisionPage(error.status === 409 ? 409 : 422, standing, pathOf(secret), sent, { message, errors: errorsByInput(type, record, errors) });
  }
  return decidedPage(200, standing, action.name, now().toISOString());
}

function pathOf(secret: string): string {
  return `/approve/${encodeURIComponent(secret)}`;
}

/** The form's texts; anything else that was posted is not a form. */
function formOf(body: unknown): Sent {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}
