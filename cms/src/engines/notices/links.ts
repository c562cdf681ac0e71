/** Addresses that leave the house: built from PUBLIC_URL only, never from what a request claims. */
import type { RecordType } from '../model';

/** Where people reach this installation; the demo without PUBLIC_URL is on this machine. */
export function publicUrl(): string {
  return (process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || '1337'}`).replace(/\/+$/, '');
}

/** The host that mails name as their origin. */
export function publicHost(): string {
  return new URL(publicUrl()).hostname;
}

/** The page that decides without signing in. */
export function approveLink(token: string): string {
  return `${publicUrl()}/approve/${token}`;
}

/** The record in the panel. */
export function recordLink(type: RecordType, id: number): string {
  return `${publicUrl()}/#/${type.plural}/${id}/show`;
}

/** The panel's page where a forgotten password is replaced. */
export function resetLink(code: string): string {
  return `${publicUrl()}/?code=${encodeURIComponent(code)}`;
}

/** Links that let their holder act, as they stand in mails. */
const powerful = /(\/approve\/|\/\?code=)[\w%~.-]+/g;

/** The text without what would let a reader act for the recipient. */
export function withoutPower(text: string): string {
  return text.replace(powerful, '$1…');
}
