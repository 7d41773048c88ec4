import { readPng, type Picture } from './png.js';

/** What Teams asks of the two icons (its app manifest reference): their sizes, and an outline that is white on nothing. */
export function checkIcons(files: Readonly<Record<string, Uint8Array>>): string[] {
  return [
    ...checked(files, 'color.png', (picture) => [...ofSize(picture, 192)]),
    ...checked(files, 'outline.png', (picture) => [...ofSize(picture, 32), ...whiteOnNothing(picture)]),
  ];
}

function checked(files: Readonly<Record<string, Uint8Array>>, name: string, check: (picture: Picture) => string[]): string[] {
  const file = files[name];
  if (!file) return [`${name}: is missing.`];
  try {
    return check(readPng(file)).map((problem) => `${name}: ${problem}`);
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : String(error)}.`];
  }
}

function ofSize({ width, height }: Picture, size: number): string[] {
  return width === size && height === size ? [] : [`is ${width} x ${height}; it has to be ${size} x ${size}.`];
}

function whiteOnNothing({ rgba }: Picture): string[] {
  const pixels = Array.from({ length: rgba.length / 4 }, (_, i) => rgba.subarray(i * 4, i * 4 + 4));
  const drawn = pixels.filter(([, , , opacity]) => opacity !== 0);
  const corner = pixels[0]?.[3];
  return [
    ...(drawn.some(([red, green, blue]) => red !== 255 || green !== 255 || blue !== 255) ? ['has a colour other than white.'] : []),
    ...(drawn.length === 0 ? ['is empty.'] : []),
    ...(drawn.length === pixels.length || corner !== 0 ? ['has no transparent background.'] : []),
  ];
}
