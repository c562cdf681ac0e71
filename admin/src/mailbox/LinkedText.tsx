/** A mail's text with its addresses made into links. */
import Link from '@mui/material/Link';

export function LinkedText({ text }: { text: string }) {
  return <>{text.split(/(https?:\/\/[^\s<>"]+)/).map((part, index) => (index % 2 ? <Link key={index} href={part} target="_blank" rel="noreferrer">{part}</Link> : part))}</>;
}
