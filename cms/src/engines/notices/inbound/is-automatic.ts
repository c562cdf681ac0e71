/** Whether a mail was written by a machine: nobody decides by an absence note, and two machines must not write to each other for ever. Pure. */

const says = /^\s*(auto(matic)?[ -]?(reply|response|answer)|automatic reply|out of( the)? office|autoreply|自动回复|自動回覆|自动答复|外出|休假|不在办公室|부재\s?중|자동\s?(회신|응답|답장))/i;

/** @param header the first value of a header by its lower-case name */
export function isAutomatic(subject: string, header: (name: string) => string | undefined): boolean {
  const submitted = header('auto-submitted');
  if (submitted !== undefined && !/^no\b/i.test(submitted.trim())) return true;
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder', 'list-id', 'feedback-id'].some((name) => header(name) !== undefined)) return true;
  if (/^(auto_reply|bulk|junk|list)$/i.test(header('precedence')?.trim() ?? '')) return true;
  return header('return-path')?.trim() === '<>' || says.test(subject);
}
