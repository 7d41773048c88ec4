const LONGEST = 120;

/** A file's name fit to be shown and stored: without path, control and text-direction characters; the ending survives shortening. */
export function cleanFileName(name: string | undefined): string {
  const last = name?.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029<>:"|?*]/gu, '').replace(/^[.\s]+|[.\s]+$/g, '');
  const ending = endingOf(clean);
  const tail = ending && ending.length <= 10 ? `.${ending}` : '';
  const stem = [...clean.slice(0, clean.length - tail.length)].slice(0, LONGEST - tail.length).join('');
  return stem === '' ? `file${tail}` : stem + tail;
}

/** In lower case and without the dot; empty when there is none. */
export function endingOf(name: string): string {
  return /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
