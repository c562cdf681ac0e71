/** Addresses that leave the house: built from PUBLIC_URL only, never from what a request claims. */
import { publicUrl } from '../../foundation/settings';
import type { RecordType } from '../model';

/** The host that mails name as their origin; a bare address of this machine is none. */
export const mailHost = /^[\d.]+$|:/.test(new URL(publicUrl).hostname) ? 'localhost' : new URL(publicUrl).hostname;

/** The page that decides without signing in. */
export function approveLink(token: string): string {
  return `${publicUrl}/approve/${token}`;
}

/** The record in the panel. */
export function recordLink(type: RecordType, id: number): string {
  return `${publicUrl}/#/${type.plural}/${id}/show`;
}

/** The panel's page where a forgotten password is replaced. */
export function resetLink(code: string): string {
  return `${publicUrl}/?code=${encodeURIComponent(code)}`;
}

/** Links that let their holder act, as they stand in mails. */
const powerful = /(\/approve\/|\/\?code=)[\w%~.-]+/g;

/** The text without what would let a reader act for the recipient. */
export function withoutPower(text: string): string {
  return text.replace(powerful, '$1…');
}
