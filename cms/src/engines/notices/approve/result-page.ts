/** The pages that ask nothing: decided, and why a link does not work any more. */
import type { Reply } from '../../../foundation/http';
import { phrase, type Labels, type Language } from '../../../foundation/language';
import { publicUrl } from '../../../foundation/settings';
import { model, type RecordType } from '../../model';
import { read } from '../../store';
import { isGuestPerson } from '../../workflow';
import { actionLabel } from '../action-label';
import { documentName, stateLabel } from '../document';
import { formatMoment, html } from '../../wording';
import { recordLink } from '../links';
import { whoOf } from './decision-page';
import { pageReply } from './page';
import { page, results } from './sentences';
import type { Over } from './standing';

interface Said { status: number; language: Language; title: Labels; texts: Labels[]; about?: { name: string; link: string }; /** Has no login to go on with. */ guest?: boolean }

function resultPage({ status, language, title, texts, about, guest }: Said): Reply {
  return pageReply(status, language, title[language], html`<section class="card first"><p class="company">${model().company.name[language]}</p><h1>${title[language]}</h1>
${about && html`<p><strong>${about.name}</strong></p>`}${texts.map((text) => html`<p>${text[language]}</p>`)}
${!guest && html`<p class="soft"><a href="${about?.link ?? publicUrl}">${page.signIn[language]}</a></p>`}</section>`);
}

/** 404: nobody ever got this link. */
export function unknownPage(language: Language): Reply {
  return resultPage({ status: 404, language, title: results.unknown, texts: [results.unknownText] });
}

/** 200: it was decided just now, or (410) earlier, by this link. */
export async function decidedPage(status: 200 | 410, { token, person, type }: Pick<Over, 'token' | 'person' | 'type'>, action: string, at: string): Promise<Reply> {
  const { language } = person;
  const label = actionLabel(type, action);
  const record = await read(person, type, token.record_id);
  return resultPage({
    status, language, guest: isGuestPerson(person),
    title: status === 200 ? phrase(results.decided, { action: label }) : results.used,
    texts: [
      phrase(results.decidedText, { name: person.name, action: label, when: formatMoment(at, language) }),
      ...(record && !isGuestPerson(person) ? [phrase(results.nowAt, { state: stateLabel(type, record.state) })] : []),
    ],
    about: await about(type, token.record_id, record && documentName(type, record)[language]),
  });
}

/** 410: why the link is over, since whom and when. */
export async function overPage(over: Over): Promise<Reply> {
  const { kind, token, person, type } = over;
  const { language } = person;
  if (kind === 'used') return decidedPage(410, over, token.used_action ?? '', token.used_at ?? '');
  const record = kind === 'expired' || kind === 'revoked' || person.blocked ? null : await read(person, type, token.record_id);
  return resultPage({
    status: 410, language, guest: isGuestPerson(person),
    title: kind === 'expired' ? results.expired : kind === 'revoked' ? results.revoked : results.superseded,
    texts: [whyOver(over)],
    about: await about(type, token.record_id, record && documentName(type, record)[language]),
  });
}

function whyOver({ kind, token, person, type, since }: Over): Labels {
  const { language } = person;
  if (kind === 'expired') return phrase(isGuestPerson(person) ? results.guestExpired : results.expiredText, { when: formatMoment(token.expires_at, language) });
  if (kind === 'revoked') return phrase(results.revokedText, { when: formatMoment(token.revoked_at ?? '', language) });
  return since ? phrase(results.supersededBy, { who: whoOf(since), when: formatMoment(since.at, language), action: actionLabel(type, since.action) }) : results.notAllowed;
}

async function about(type: RecordType, id: number, name: string | null): Promise<Said['about']> {
  return name === null ? undefined : { name, link: recordLink(type, id) };
}
