/** Shows or saves what was fetched with the bearer token, since a plain link could not carry it. */

/** Saves a blob under a name. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Opens a window at once (or the browser blocks it) and fills it when the blob is here. Gives false where it was blocked. */
export async function showBlob(fetching: Promise<Blob>): Promise<boolean> {
  const tab = window.open('', '_blank');
  try {
    const address = URL.createObjectURL(await fetching);
    if (!tab) return false;
    tab.location.replace(address);
    setTimeout(() => URL.revokeObjectURL(address), 600_000);
    return true;
  } catch (problem) {
    tab?.close();
    throw problem;
  }
}
