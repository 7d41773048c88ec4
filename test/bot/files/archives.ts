import { strToU8, zipSync } from 'fflate';

/** A zip that holds files of these names. */
export const zipOf = (...names: readonly string[]) => Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));

/** An Office document with these parts. */
export const office = (...parts: readonly string[]) => zipOf('[Content_Types].xml', ...parts);

export const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082',
  'hex',
);

/** The same zip with its entries marked as protected with a password. */
export function encrypted(zip: Buffer): Buffer {
  const copy = Buffer.from(zip);
  for (let at = 0; at + 10 < copy.length; at++) {
    if (copy.readUInt32LE(at) === 0x02014b50) copy.writeUInt16LE(copy.readUInt16LE(at + 8) | 1, at + 8);
  }
  return copy;
}
