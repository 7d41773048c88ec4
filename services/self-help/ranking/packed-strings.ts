/** Strings in two buffers, and where it was asked for a third to find the number of one. */
export interface PackedStrings {
  readonly units: Uint16Array<ArrayBuffer>;
  /** Where each begins in `units`; one more entry, the end. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** Open addressing: the number of a string and one, at the place of its hash or after; 0 is free. */
  readonly places: Uint32Array<ArrayBuffer>;
}

/** The strings get their numbers in order; each is there once. */
export function packStrings(strings: Iterable<string>, count: number): PackedStrings {
  const starts = new Uint32Array(count + 1);
  const places = new Uint32Array(sizeFor(count));
  let units = new Uint16Array(Math.max(1024, count * 8));
  let end = 0;
  let number = 0;
  for (const string of strings) {
    if (end + string.length > units.length) {
      const more = new Uint16Array(Math.max(units.length * 2, end + string.length));
      more.set(units);
      units = more;
    }
    for (let index = 0; index < string.length; index += 1) units[end + index] = string.charCodeAt(index);
    end += string.length;
    let place = hash(string) & (places.length - 1);
    while (places[place] !== 0) place = (place + 1) & (places.length - 1);
    places[place] = number += 1;
    starts[number] = end;
  }
  return { units: units.slice(0, end), starts, places };
}

/** @returns its number, or -1. */
export function numberOf({ units, starts, places }: PackedStrings, string: string): number {
  let place = hash(string) & (places.length - 1);
  for (let number = places[place] ?? 0; number !== 0; number = places[place] ?? 0) {
    if (isAt(units, starts[number - 1] ?? 0, starts[number] ?? 0, string)) return number - 1;
    place = (place + 1) & (places.length - 1);
  }
  return -1;
}

export function stringAt({ units, starts }: PackedStrings, number: number): string {
  return Reflect.apply(String.fromCharCode, null, units.subarray(starts[number] ?? 0, starts[number + 1] ?? 0)) as string;
}

function isAt(units: Uint16Array, from: number, to: number, string: string): boolean {
  if (to - from !== string.length) return false;
  for (let index = 0; index < string.length; index += 1) if (units[from + index] !== string.charCodeAt(index)) return false;
  return true;
}

function hash(string: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < string.length; index += 1) value = Math.imul(value ^ string.charCodeAt(index), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/** At most half of the places are taken. */
function sizeFor(count: number): number {
  let size = 16;
  while (size < count * 2) size *= 2;
  return size;
}
