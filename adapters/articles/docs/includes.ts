import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { LRUCache } from 'lru-cache';
import { splitFrontMatter } from './front-matter.js';
import { readPage } from './read-page.js';

const INCLUDE = /\[!INCLUDE\s*\[[^\]\n]{0,300}\]\(([^()\n]{1,500})\)\]/giu;
const DEEPEST = 5;
const MOST_TEXT = 512 * 1024;

/** A file that a page is made of besides itself, as it was when it was read; size -1 when it was not there. */
export interface Used {
  readonly path: string;
  readonly size: number;
  readonly mtime: number;
}

/** Puts included files in their places, and tells whether those of an earlier reading are still the same. */
export interface Includes {
  resolve(path: string, body: string): Promise<{ readonly body: string; readonly uses: readonly Used[] }>;
  same(uses: readonly Used[]): Promise<boolean>;
}

/**
 * Included files are read from below `root` only (an absolute path without symbolic links): what leads out of it, by `..` or by a link, is left out
 * as if it were not there. So is one that includes itself.
 */
export function makeIncludes(root: string): Includes {
  const stats = new LRUCache<string, Used>({ max: 5_000 });
  const bodies = new LRUCache<string, string>({ maxSize: 8 << 20, sizeCalculation: (text) => text.length + 1 });

  async function look(path: string): Promise<Used> {
    const known = stats.get(path);
    if (known) return known;
    const found = await stat(join(root, path)).catch(() => undefined);
    const used = found?.isFile() ? { path, size: found.size, mtime: found.mtimeMs } : { path, size: -1, mtime: 0 };
    stats.set(path, used);
    return used;
  }

  async function read(path: string): Promise<string> {
    const known = bodies.get(path);
    if (known !== undefined) return known;
    const body = (await isInside(root, path)) ? await readPage(join(root, path)).catch(() => undefined) : undefined;
    const text = typeof body === 'string' ? splitFrontMatter(body).body.trim() : '';
    bodies.set(path, text);
    return text;
  }

  async function expand(
    path: string,
    body: string,
    above: readonly string[],
    uses: Map<string, Used>,
    left: { text: number },
  ): Promise<string> {
    let expanded = '';
    let from = 0;
    for (const match of body.matchAll(INCLUDE)) {
      expanded += body.slice(from, match.index);
      from = match.index + match[0].length;
      const target = placeOf(path, match[1] ?? '');
      if (target === undefined || above.includes(target) || above.length > DEEPEST) continue;
      uses.set(target, await look(target));
      const inner = await read(target);
      left.text -= inner.length;
      if (left.text > 0) expanded += await expand(target, inner, [...above, target], uses, left);
    }
    return expanded + body.slice(from);
  }

  return {
    async resolve(path, body) {
      const uses = new Map<string, Used>();
      return { body: await expand(path, body, [path], uses, { text: MOST_TEXT }), uses: [...uses.values()] };
    },
    async same(uses) {
      const now = await Promise.all(uses.map(({ path }) => look(path)));
      return now.every(({ size, mtime }, at) => size === uses[at]?.size && mtime === uses[at].mtime);
    },
  };
}

/** Where an include leads from a page, below the root; `~/` is the root. @returns `undefined` when it leads out of it or is no Markdown. */
function placeOf(page: string, target: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(target.trim().replace(/[?#].*$/u, '')).replaceAll('\\', '/');
  } catch {
    return undefined;
  }
  if (path.startsWith('/') || /^[a-z]+:/iu.test(path) || path.includes('\0') || !/\.(?:md|markdown)$/iu.test(path)) return undefined;
  const joined = path.startsWith('~/') ? path.slice(2) : `${dirname(page)}/${path}`;
  const segments: string[] = [];
  for (const segment of joined.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return segments.some((segment) => segment.startsWith('.')) ? undefined : segments.join('/');
}

async function isInside(root: string, path: string): Promise<boolean> {
  const real = await realpath(join(root, path)).catch(() => undefined);
  if (real === undefined) return false;
  const inside = relative(root, real);
  return inside.split(sep).join('/') === path;
}
