/** A sheet's name as Excel takes it. */

const unfit = /[[\]:*?/\\']/g;

/** At most 31 characters, without those that Excel refuses. */
export function sheetName(label: string): string {
  return label.replace(unfit, ' ').trim().slice(0, 31) || 'Sheet';
}
