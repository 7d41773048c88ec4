import { z } from 'zod';
import { MOST_CC, type DetailError } from './detail-fields.js';

const email = z.email().max(254);
const isEmail = (text: string) => email.safeParse(text).success;

/** @returns what is wrong with an e-mail address that has to be there. */
export function emailError(text: string): DetailError | undefined {
  if (text === '') return { code: 'required' };
  return isEmail(text) ? undefined : { code: 'not_an_email' };
}

/** Lenient, since numbers are written in many ways: it must have between 5 and 20 digits and nothing that is never dialled. */
export function phoneError(text: string): DetailError | undefined {
  const digits = text.replace(/\D/gu, '').length;
  const dialled = /^\+?[\d\s()./\-–转轉extEXT.,;#*]+$/u.test(text);
  return dialled && digits >= 5 && digits <= 20 ? undefined : { code: 'not_a_phone' };
}

/** Addresses separated by commas, semicolons or spaces, in their Chinese forms too; each once. */
export function readAddresses(text: string): readonly string[] | DetailError {
  const addresses = [...new Set(text.split(/[,;，；、\s]+/u).filter((part) => part !== ''))];
  if (addresses.length > MOST_CC) return { code: 'too_many', max: MOST_CC };
  const first = addresses.find((address) => !isEmail(address));
  return first === undefined ? addresses : { code: 'not_emails', first: first.slice(0, 60) };
}
