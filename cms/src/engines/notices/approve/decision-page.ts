/** The page that shows the document and asks. */
import type { Reply } from '../../../foundation/http';
import { phrase } from '../../../foundation/language';
import type { PastEntry } from '../../history';
import { model } from '../../model';
import { isGuestPerson } from '../../workflow';
import { actionLabel } from '../action-label';
import { allFields, documentName, stateLabel, tables } from '../document';
import { formatMoment, html, Html, multiline } from '../../wording';
import { recordLink } from '../links';
import { fits, inputs, needsOf, type InputErrors, type Sent } from './inputs';
import { loadOptions } from './options';
import { pageReply } from './page';
import { page } from './sentences';
import type { Valid } from './standing';

/** What was wrong with the form as it was sent. */
export interface Failed { message: string; errors: InputErrors }

/** @param wanted the action whose button was pressed in the mail: nothing is decided by it; who wants to return the document starts at the note. */
export async function decisionPage(status: number, standing: Valid, path: string, sent: Sent = {}, failed: Failed | null = null, wanted: string | null = null): Promise<Reply> {
  const { type, record, person, past, signIn } = standing;
  const { language } = person;
  const guest = isGuestPerson(person);
  const name = documentName(type, record)[language];
  const possible = standing.decisions.filter((action) => fits(type, action));
  const elsewhere = standing.decisions.filter((action) => !possible.includes(action));
  const needs = needsOf(type, possible);
  const errors = failed?.errors ?? {};
  const known = new Set(['note', ...needs.flatMap(({ field, part }) => (part === null ? [field.name] : ((record[part] ?? []) as { id: number }[]).map(({ id }) => `${part}.${id}.${field.name}`)))]);
  const stray = Object.entries(errors).filter(([key]) => !known.has(key)).map(([, text]) => text);
  return pageReply(status, language, name, html`
${failed && html`<div class="alert" role="alert"><strong>${failed.message}</strong>${stray.map((text) => html`<br>${text}`)}</div>`}
<section class="card first"><p class="company">${model().company.name[language]}</p><h1>${name}</h1>${!guest && html`<span class="badge">${stateLabel(type, record.state)[language]}</span>`}
<p class="soft">${phrase(guest ? page.guestWho : page.who, { name: person.name })[language]}</p></section>
<section class="card"><h2>${page.document[language]}</h2><dl>${allFields(type, record, language).map(({ label, value }) => html`<dt>${label}</dt><dd>${multiline(value)}</dd>`)}</dl>
${tables(type, record, language).map((shown) => html`<div class="scroll"><table><caption>${shown.label}</caption><thead><tr>${shown.columns.map(({ label, figure }) => html`<th${figure && new Html(' class="figure"')}>${label}</th>`)}</tr></thead><tbody>${shown.rows.map(
    ({ cells }) => html`<tr>${cells.map((cell, at) => html`<td${shown.columns[at].figure && new Html(' class="figure"')}>${cell}</td>`)}</tr>`,
  )}</tbody></table></div>`)}</section>
${!guest && html`<section class="card"><h2>${page.history[language]}</h2><ol>${past.filter(tells).map((entry) => html`<li><strong>${actionLabel(type, entry.action)[language]}</strong> · ${whoOf(entry)[language]}<div class="when">${formatMoment(entry.at, language)}</div>${entry.note && html`<div class="said">${multiline(entry.note)}</div>`}</li>`)}</ol></section>`}
${signIn && html`<section class="card"><h2>${page.decide[language]}</h2><p>${page.tooMuch[language]}</p><div class="buttons"><a class="button primary" href="${recordLink(type, record.id)}">${page.signInToDecide[language]}</a></div></section>`}
${!signIn && html`<section class="card"><h2>${page.decide[language]}</h2><form method="post" action="${path}" autocomplete="off"><button type="submit" disabled hidden></button>
${inputs(type, needs, { language, record, sent, errors, options: await loadOptions(person, needs, language) })}
<label for="note">${page.note[language]}</label><textarea id="note" name="note" maxlength="2000"${wanted === 'return' && new Html(' autofocus')}${errors.note !== undefined && new Html(' aria-invalid="true" aria-describedby="note.error"')}>${sent.note ?? ''}</textarea>
${errors.note === undefined ? html`<p class="help">${!guest && page.noteHelp[language]}</p>` : html`<p class="error" id="note.error">${errors.note}</p>`}
<div class="buttons">${possible.map((action, at) => html`<button type="submit" name="action" value="${action.name}" class="${at === 0 ? 'primary' : action.tone === 'danger' && action.name !== 'return' ? 'danger' : 'neutral'}">${action.label[language]}</button>`)}</div></form>
${elsewhere.map((action) => html`<p class="soft">${phrase(page.moreInPanel, { action: action.label })[language]}</p>`)}
${!guest && html`<p class="soft"><a href="${recordLink(type, record.id)}">${page.signIn[language]}</a></p>`}</section>`}`);
}

/** "王芳(代李强)" in every language. */
export function whoOf({ by, for: person }: Pick<PastEntry, 'by' | 'for'>) {
  return person ? phrase(page.onBehalf, { by: by.name, person: person.name }) : { 'zh-Hans': by.name, en: by.name, ko: by.name };
}

/** What belongs on the page: steps, signatures and words, not every keystroke saved. */
function tells({ from, to, decision, note }: PastEntry): boolean {
  return from !== to || Boolean(decision) || Boolean(note);
}
