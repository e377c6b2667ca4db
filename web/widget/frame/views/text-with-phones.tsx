import type { JSX } from 'preact';

/** Text in which the given telephone numbers, written exactly so, can be called. */
export function TextWithPhones({ text, phones }: { text: string; phones: string[] }): JSX.Element {
  const parts: (string | JSX.Element)[] = [];
  let rest = text;
  for (let next = firstPhone(rest, phones); next; next = firstPhone(rest, phones)) {
    parts.push(
      rest.slice(0, next.at),
      <a key={parts.length} href={`tel:${next.phone.replace(/[^+\d]/g, '')}`}>
        {next.phone}
      </a>,
    );
    rest = rest.slice(next.at + next.phone.length);
  }
  return (
    <>
      {parts}
      {rest}
    </>
  );
}

/** The earliest number in the text that is not a part of a longer one; the longest where several begin. */
function firstPhone(text: string, phones: string[]): { at: number; phone: string } | null {
  let found: { at: number; phone: string } | null = null;
  for (const phone of phones) {
    for (let at = text.indexOf(phone); at >= 0; at = text.indexOf(phone, at + 1)) {
      const around = (text[at - 1] ?? ' ') + (text[at + phone.length] ?? ' ');
      if (/\d/.test(around)) continue;
      if (!found || at < found.at || (at === found.at && phone.length > found.phone.length))
        found = { at, phone };
      break;
    }
  }
  return found;
}
