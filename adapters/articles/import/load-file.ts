import { createHash } from 'node:crypto';
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../../services/ports/clock.js';
import { splitFrontMatter, type FrontMatter } from '../docs/front-matter.js';
import type { Includes, Used } from '../docs/includes.js';
import { readPage } from '../docs/read-page.js';
import type { SkipReason } from '../docs/skip-reason.js';
import type { FileRecord } from './file-record.js';
import { skippedByName, type FoundFile } from './walk-docs.js';

/** A file was written so shortly before it was read that it may have been written again without another time. Milliseconds. */
const IN_DOUBT = 2_000;
const NO_ARTICLES: ReadonlyMap<string, SkipReason> = new Map([
  ['landing-page', 'navigation'],
  ['hub-page', 'navigation'],
  ['toc', 'navigation'],
  ['include', 'include'],
  ['redirect', 'redirect'],
]);

/** What is known of a file before it is parsed: as it was last time, skipped, or its content. */
export type LoadedFile =
  | { readonly kind: 'kept'; readonly record: FileRecord }
  | { readonly kind: 'skipped'; readonly record: FileRecord & { readonly skipped: SkipReason } }
  | { readonly kind: 'read'; readonly record: FileRecord; readonly front: Omit<FrontMatter, 'body'>; readonly body: string };

interface Deps {
  /** Absolute, without symbolic links. */
  readonly root: string;
  readonly includes: Includes;
  readonly clock: Clock;
}

/** Looks at a file, and reads it unless it is as `before` says. Rejects never. */
export function makeLoadFile({ root, includes, clock }: Deps) {
  return async function loadFile({ path, skipped }: FoundFile, before: FileRecord | undefined): Promise<LoadedFile> {
    const reason = skipped ?? skippedByName(path);
    if (reason) return skip({ path, size: 0, mtime: 0 }, reason);
    try {
      const { size, mtimeMs: mtime } = await lstat(join(root, path));
      const seen = { path, size, mtime, doubt: mtime > clock.now().getTime() - IN_DOUBT };
      const asBefore = async () => (await includes.same(before?.uses ?? [])) && before !== undefined;
      const untouched = before?.size === size && before.mtime === mtime && before.doubt !== true;
      if (untouched && (await asBefore())) return { kind: 'kept', record: before };
      const page = await readPage(join(root, path));
      if (typeof page !== 'string') return skip(seen, page.refused);
      const hash = hashOf(page);
      if (before?.hash === hash && (await asBefore())) return { kind: 'kept', record: { ...before, ...seen } };
      const { body: own, ...front } = splitFrontMatter(page);
      const none = isNoArticle(front.fields);
      if (none) return skip({ ...seen, hash }, none);
      const { body, uses } = await includes.resolve(path, own);
      return { kind: 'read', record: { ...seen, hash, ...withUses(uses) }, front, body };
    } catch {
      return skip({ path, size: 0, mtime: 0 }, 'unreadable');
    }
  };
}

/** Short enough to be kept for each of a hundred thousand files, long enough that no two are alike by chance. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

function skip(record: FileRecord, skipped: SkipReason): LoadedFile {
  return { kind: 'skipped', record: { ...record, skipped } };
}

function isNoArticle(fields: FrontMatter['fields']): SkipReason | undefined {
  if (fields.has('redirect_url') || fields.has('redirecturl')) return 'redirect';
  const topic = [...(fields.get('ms.topic') ?? []), ...(fields.get('layout') ?? [])].map((value) => value.toLowerCase());
  return topic.map((value) => NO_ARTICLES.get(value)).find((reason) => reason !== undefined);
}

function withUses(uses: readonly Used[]): Pick<FileRecord, 'uses'> {
  return uses.length === 0 ? {} : { uses: [...uses] };
}
