import type { Block } from './block.js';
import { fit, NO_FIT, scoreOf } from './fit.js';
import { readRecord, uuidAt } from './record.js';
import { fold } from '../../text/fold.js';
import { term } from './terms.js';

const UUID_BYTES = 16;

/** Hexadecimal digits as they stand in a tenant id's bytes: from the beginning of a byte, or from the middle of one. */
export interface IdBytes {
  readonly bytes: Uint8Array;
  /** What is known of each byte: all of it, or four bits. */
  readonly masks: Uint8Array;
  /** Terms of tenant ids with these bytes. */
  readonly terms: readonly number[];
}

export function idBytes(digits: string, fromMiddle: boolean): IdBytes {
  const padded = `${fromMiddle ? '-' : ''}${digits}`;
  const pairs = (padded.length % 2 === 0 ? padded : `${padded}-`).match(/../gu) ?? [];
  return {
    bytes: Uint8Array.from(pairs, (pair) => parseInt(pair.replace('-', '0'), 16)),
    masks: Uint8Array.from(pairs, (pair) => (pair.startsWith('-') ? 0x0f : pair.endsWith('-') ? 0xf0 : 0xff)),
    terms: pairs.filter((pair) => !pair.includes('-')).map((pair) => term.idByte(parseInt(pair, 16))),
  };
}

/** How well a tenant id has the digits. */
export function idFit({ records, recordStarts, nameLengths }: Block, index: number, { bytes, masks }: IdBytes): number {
  const start = uuidAt(records, recordStarts[index] ?? 0);
  if (start < 0) return NO_FIT;
  for (let from = 0; from + bytes.length <= UUID_BYTES; from += 1) {
    let same = 0;
    while (same < bytes.length && ((records[start + from + same] ?? 0) & (masks[same] ?? 0)) === bytes[same]) same += 1;
    if (same < bytes.length) continue;
    const begins = from === 0 && masks[0] !== 0x0f;
    const place = !begins ? fit.words : bytes.length === UUID_BYTES ? fit.same : fit.brand;
    return scoreOf(place, nameLengths[index] ?? 0);
  }
  return NO_FIT;
}

/** How well a customer's domains fit a host name: one of them, what is below it, or a part of it. */
export function hostFit({ records, recordStarts, nameLengths }: Block, index: number, host: string): number {
  const { domain, customDomains } = readRecord(records, recordStarts[index] ?? 0);
  const length = nameLengths[index] ?? 0;
  const hosts = [domain, ...customDomains].map(fold);
  if (hosts.some((own) => own === host || host.endsWith(`.${own}`))) return scoreOf(fit.same, length);
  if (hosts.some((own) => own.startsWith(host))) return scoreOf(fit.label, length);
  return hosts.some((own) => own.includes(`.${host}`)) ? scoreOf(fit.labelBeginning, length) : NO_FIT;
}
