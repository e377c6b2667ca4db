/** Reads a phone number or an e-mail address as somebody types it. */
import { z } from 'zod';
import type { ContactTerms } from '../../../dialogs/statement.js';

/** The longest address that mail can carry (RFC 5321). */
const MAIL_LIMIT = 254;
const Mail = z.email().max(MAIL_LIMIT);

/**
 * The contact in the one form in which it is kept: a phone number in E.164 ("+32470123456"), an address with its
 * domain in lower case. @returns undefined when it is none, or when no notice can reach it
 */
export function readContact(channel: ContactTerms['channel'], typed: string): string | undefined {
  if (channel === 'sms') return readPhone(typed);
  return channel === 'email' ? readMail(typed) : undefined;
}

function readMail(typed: string): string | undefined {
  const parsed = Mail.safeParse(typed.trim());
  if (!parsed.success) return undefined;
  const at = parsed.data.lastIndexOf('@');
  return parsed.data.slice(0, at) + parsed.data.slice(at).toLowerCase();
}

/** Belgian ways of writing and those of other countries with their prefix. */
function readPhone(typed: string): string | undefined {
  const written = typed.normalize('NFKC').trim();
  if (!/^\+?[\d\s./()-]+$/u.test(written)) return undefined;
  const digits = written.replace('(0)', '').replace(/[\s./()-]/g, '');
  const number = digits.startsWith('00')
    ? `+${digits.slice(2)}`
    : digits.startsWith('0')
      ? `+32${digits.slice(1)}`
      : digits;
  // In Belgium only a mobile number takes text messages.
  if (number.startsWith('+32')) return /^\+324\d{8}$/.test(number) ? number : undefined;
  return /^\+[1-9]\d{7,14}$/.test(number) ? number : undefined;
}
