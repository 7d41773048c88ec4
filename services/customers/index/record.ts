import type { Customer } from '../../model/customer.js';
import type { Locale } from '../../model/locale.js';

/**
 * Customers as bytes: a fourth of what objects take, and nothing for the garbage collector to walk through, which would stop the process for
 * longer than a turn may wait at a million of them.
 */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const LOCALES: readonly (Locale | undefined)[] = [undefined, 'zh-CN', 'zh-TW', 'en-US'];
const TRUTHS: readonly (boolean | undefined)[] = [undefined, false, true];
const IS_UUID = 1;
const UUID_BYTES = 16;

/** All fields are kept: this does not compile when the model gets another one. */
type Kept = 'id' | 'partnerId' | 'name' | 'domain' | 'customDomains' | 'allowDelegatedAccess' | 'advancedAgreement' | 'locale';
const keepsAll: [Exclude<keyof Customer, Kept>] extends [never] ? true : never = true;

/** Most bytes that the customer may take. */
export function recordRoom({ id, partnerId, name, domain, customDomains }: Customer): number {
  const units = id.length + partnerId.length + name.length + domain.length + customDomains.reduce((sum, host) => sum + host.length, 0);
  return units * 2 + 6 * (customDomains.length + 6) + (keepsAll ? 1 : 0);
}

/** Writes it at `at` and gives the place after it. There must be room. */
export function writeRecord(bytes: Buffer, start: number, customer: Customer): number {
  const isUuid = UUID.test(customer.id);
  let at = start;
  bytes[at++] =
    (isUuid ? IS_UUID : 0) | (TRUTHS.indexOf(customer.allowDelegatedAccess) << 1) | (TRUTHS.indexOf(customer.advancedAgreement) << 3);
  bytes[at++] = LOCALES.indexOf(customer.locale);
  if (isUuid) at += bytes.write(customer.id.replaceAll('-', ''), at, 'hex');
  else at = writeText(bytes, at, customer.id);
  for (const text of [customer.partnerId, customer.name, customer.domain]) at = writeText(bytes, at, text);
  at = writeNumber(bytes, at, customer.customDomains.length);
  for (const text of customer.customDomains) at = writeText(bytes, at, text);
  return at;
}

/** The tenant id's 16 bytes begin here; -1 when the id is not one in the usual form. */
export function uuidAt(bytes: Buffer, start: number): number {
  return ((bytes[start] ?? 0) & IS_UUID) === 0 ? -1 : start + 2;
}

export function readId(bytes: Buffer, start: number): string {
  const at = uuidAt(bytes, start);
  if (at < 0) return makeReader(bytes, start + 2).text();
  const hex = bytes.toString('hex', at, at + UUID_BYTES);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

export function readRecord(bytes: Buffer, start: number): Customer {
  const id = readId(bytes, start);
  const flags = bytes[start] ?? 0;
  const reader = makeReader(bytes, start + 2);
  if ((flags & IS_UUID) === 0) reader.text();
  else reader.skip(UUID_BYTES);
  const [partnerId, name, domain] = [reader.text(), reader.text(), reader.text()];
  const customDomains = Array.from({ length: reader.number() }, () => reader.text());
  const allowDelegatedAccess = TRUTHS[(flags >> 1) & 3];
  const advancedAgreement = TRUTHS[(flags >> 3) & 3];
  const locale = LOCALES[bytes[start + 1] ?? 0];
  return {
    ...{ id, partnerId, name, domain, customDomains },
    ...(allowDelegatedAccess === undefined ? {} : { allowDelegatedAccess }),
    ...(advancedAgreement === undefined ? {} : { advancedAgreement }),
    ...(locale === undefined ? {} : { locale }),
  };
}

/** A number in sevens of bits, the lowest first. */
function writeNumber(bytes: Buffer, start: number, value: number): number {
  let at = start;
  for (let left = value; ; left = Math.floor(left / 128)) {
    bytes[at++] = left < 128 ? left : (left % 128) + 128;
    if (left < 128) return at;
  }
}

function isNarrow(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) if (text.charCodeAt(index) > 255) return false;
  return true;
}

/** One byte a unit where that is enough, else two: no unit is lost, whatever the text. */
function writeText(bytes: Buffer, start: number, text: string): number {
  const narrow = isNarrow(text);
  const at = writeNumber(bytes, start, text.length * 2 + Number(!narrow));
  return at + bytes.write(text, at, narrow ? 'latin1' : 'utf16le');
}

function makeReader(bytes: Buffer, start: number) {
  let at = start;
  function number(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  }
  return {
    number,
    skip: (count: number) => void (at += count),
    text(): string {
      const head = number();
      const narrow = head % 2 === 0;
      const from = at;
      at += narrow ? head / 2 : head - 1;
      return bytes.toString(narrow ? 'latin1' : 'utf16le', from, at);
    },
  };
}
