import { cut, readable } from './foreign-text.js';
import type { FrontMatter } from './front-matter.js';
import { withoutHtml } from './inline.js';
import type { Section } from './sections.js';

const LONGEST_TITLE = 200;
const SITE = /\s+[|｜]\s+(?:microsoft (?:docs|learn)|docs|learn|office support|azure docs)\s*$/iu;

/** The front matter's title without the site's name; else the first heading, the uppermost one first. @returns `undefined` when there is neither. */
export function titleOf(fields: FrontMatter['fields'], sections: readonly Section[]): string | undefined {
  const headings = sections.filter(({ title }) => title !== '').sort((a, b) => Number(a.depth > 1) - Number(b.depth > 1));
  for (const candidate of [fields.get('title')?.[0], headings[0]?.title]) {
    const title = readable(withoutHtml(candidate ?? ''))
      .replace(/[*`]+|\\(?=[\p{P}\p{S}])/gu, '')
      .replace(SITE, '')
      .trim();
    if (/[\p{L}\p{N}]/u.test(title)) return cut(title, LONGEST_TITLE);
  }
  return undefined;
}

/** The page's own https address if its front matter has one, else where it is below the base. A name before the host (`https://bank.cn@elsewhere`) makes it none. */
export function linkOf(fields: FrontMatter['fields'], path: string, base: string | undefined): string | undefined {
  const own = ['link', 'canonical_url', 'canonicalurl', 'url']
    .flatMap((name) => fields.get(name) ?? [])
    .find((value) => /^https:\/\//iu.test(value));
  const below = path
    .replace(/\.(?:md|markdown)$/iu, '')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  const address = own ?? (base === undefined ? undefined : base + below);
  if (address === undefined || address.length > 1_000 || !URL.canParse(address)) return undefined;
  const { href, username, password } = new URL(address);
  return username === '' && password === '' ? href : undefined;
}
