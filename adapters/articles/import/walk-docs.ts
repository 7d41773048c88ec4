import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SkipReason } from '../docs/skip-reason.js';

const MARKDOWN = /\.(?:md|markdown)$/iu;

/** A file of the folder, with slashes; `skipped` when it need not be opened. */
export interface FoundFile {
  readonly path: string;
  readonly skipped?: SkipReason;
}

/** Markdown files below `root` in the order of their paths, hidden ones and links told but not followed. Rejects with the file system's error for the root only. */
export async function* walkDocs(root: string, wanted: (path: string) => boolean, below = ''): AsyncGenerator<FoundFile> {
  let entries;
  try {
    entries = await readdir(join(root, below), { withFileTypes: true });
  } catch (error) {
    if (below === '') throw error;
    yield { path: below, skipped: 'unreadable' };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    const hidden = entry.name.startsWith('.');
    if (entry.isDirectory()) {
      if (!hidden) yield* walkDocs(root, wanted, path);
    } else if (MARKDOWN.test(entry.name) && wanted(path)) {
      yield { path, ...(hidden ? { skipped: 'hidden' as const } : entry.isFile() ? {} : { skipped: 'link' as const }) };
    }
  }
}

/** @returns why a file is no article although it is Markdown, as far as its name tells. */
export function skippedByName(path: string): SkipReason | undefined {
  const segments = path.toLowerCase().split('/');
  const file = (segments.pop() ?? '').replace(/\.(?:md|markdown)$/u, '').replace(/\.[a-z]{2}[-_][a-z]{2,4}$/u, '');
  if (segments.some((segment) => /^(?:_?includes?|_?snippets?|_?partials?)$/u.test(segment))) return 'include';
  const navigation =
    /^(?:toc|index|_?index|_?sidebar|_?navbar|breadcrumb|summary|readme|licen[cs]e.*|contributing|contributors|security|code[_-]of[_-]conduct|changelog|codeowners|thirdpartynotices?|third[_-]party.*|pull_request_template|404)$/u;
  return navigation.test(file) ? 'navigation' : undefined;
}

/** @param patterns Beginnings of paths up to a slash or the end, `*` standing for anything within a folder's name and `**` for any folders; none wants everything. */
export function wantedPaths(patterns: readonly string[]): (path: string) => boolean {
  const wanted = patterns.map((pattern) => {
    const plain = pattern.replace(/^(?:\.?\/)+|\/+$/gu, '');
    const source = plain
      .split(/(\*+)/u)
      .map((part) => (part === '*' ? '[^/]*' : part.startsWith('*') ? '.*' : part.replaceAll(/[\\^$.+?()[\]{}|]/gu, '\\$&')))
      .join('');
    return new RegExp(`^${source}${plain.endsWith('*') ? '' : '(?:/|$)'}`, 'iu');
  });
  return (path) => wanted.length === 0 || wanted.some((pattern) => pattern.test(path));
}
