/** Draws the whole panel against the peer, at an address, as a signed-in person sees it. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { Panel } from '../../admin/src/panel';
import { Peer } from './peer';

/** How long something may take to appear: the first page of a file also compiles the panel, on a machine that may be busy. */
export const wait = { timeout: 30_000 };
vi.setConfig({ testTimeout: 90_000 });

/** A new peer and an empty browser for every test of the file. */
export function usePeer(): { readonly peer: Peer } {
  const held = { peer: undefined as unknown as Peer };
  beforeEach(() => {
    localStorage.clear();
    location.hash = '';
    window.scrollTo = () => undefined;
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: false, media: query, addListener: () => undefined, removeListener: () => undefined, addEventListener: () => undefined, removeEventListener: () => undefined }));
    held.peer = new Peer();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
  return held;
}

/** Opens the panel at `#/…`. */
export function openPanel(address: string) {
  location.hash = address;
  return render(<Panel />);
}
