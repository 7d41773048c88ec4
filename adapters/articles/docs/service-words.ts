import { z } from 'zod';

const text = z.string().trim().min(1);

/** The file that says by which words of a page's front matter, or folders of its path, a page is about which service. */
export const serviceWordsFile = z.strictObject({
  source: text,
  asOf: z.iso.date(),
  services: z.array(z.strictObject({ serviceId: text, values: z.array(text), folders: z.array(text) })),
});
export type ServiceWords = z.infer<typeof serviceWordsFile>['services'];

/** Fields that name the product, the one that says most first. */
const FIELDS = ['ms.subservice', 'ms.service', 'ms.prod', 'ms.product', 'ms.technology', 'products', 'product'];

/** Tells which service a page is about, by its front matter's product, its folders, and what it applies to, in that order. */
export function makeServiceOf(words: ServiceWords) {
  const whole = new Map<string, string>();
  const beginnings: (readonly [string, string])[] = [];
  const folders = new Map<string, string>();
  for (const { serviceId, values, folders: names } of words) {
    for (const value of values) {
      if (value.endsWith('*')) beginnings.push([plain(value), serviceId]);
      else whole.set(plain(value), serviceId);
    }
    for (const name of names) folders.set(plain(name), serviceId);
  }
  const byValue = (value: string): string | undefined => {
    const word = plain(value);
    return whole.get(word) ?? beginnings.find(([begin]) => word.startsWith(begin))?.[1];
  };

  return function serviceOf(fields: ReadonlyMap<string, readonly string[]>, path: string): string | undefined {
    const first = (names: readonly string[]) =>
      names
        .flatMap((name) => fields.get(name) ?? [])
        .map(byValue)
        .find((serviceId) => serviceId !== undefined);
    const byFolder = path
      .split('/')
      .slice(0, -1)
      .reverse()
      .map((folder) => folders.get(plain(folder)));
    return first(FIELDS) ?? byFolder.find((serviceId) => serviceId !== undefined) ?? first(['appliesto']);
  };
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}
