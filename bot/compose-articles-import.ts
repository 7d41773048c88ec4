import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { makeServiceOf, serviceWordsFile } from '../adapters/articles/docs/service-words.js';
import { SKIP_REASONS, type SkipReason } from '../adapters/articles/docs/skip-reason.js';
import { removeSource } from '../adapters/articles/import/generation-files.js';
import { importFolder } from '../adapters/articles/import/import-folder.js';
import { lockSource, type LockedSource } from '../adapters/articles/import/lock-source.js';
import { openReport } from '../adapters/articles/import/report-file.js';
import { isSourceId, readSourceRecord } from '../adapters/articles/import/source-record.js';
import type { Problem } from '../adapters/data-folder/problems.js';
import { readJson } from '../adapters/data-folder/read-json.js';
import { servicesFile } from '../adapters/data-folder/schemas.js';
import { readArguments, type ImportArguments } from './articles-import/arguments.js';
import { renderOutcome } from './articles-import/outcome.js';
import { findPlaces } from './config/places.js';

type Env = Readonly<Record<string, string | undefined>>;

/** What an operator reads, and the exit code: 0 fine, 1 there is no article in the folder, 2 it could not be done. */
export interface Imported {
  readonly text: string;
  readonly code: 0 | 1 | 2;
}

const WORDS = 'article-services.json';
const clock = { now: () => new Date() };

/**
 * Takes a folder of Markdown in as self-help articles, or takes a source out again. It works beside a running bot, on files of its own. What was there
 * before stays until all is written. Never rejects.
 */
export async function importArticles(args: readonly string[], env: Env): Promise<Imported> {
  const asked = readArguments(args);
  if (!('source' in asked)) return { text: asked.join('\n'), code: 2 };
  const { cwd, home } = findPlaces();
  const to = join(resolve(cwd, env['DATA_DIR'] ?? join('var', 'data')), 'articles', asked.source);
  const data = env['DATA_FOLDER'] ? resolve(cwd, env['DATA_FOLDER']) : join(home, 'data');
  const known = isSourceId(asked.source) ? await readSourceRecord(to) : undefined;
  const words = readWords(data, home);
  const problems = [...problemsOf(asked, known?.name, words.services), ...words.problems];
  if (problems.length > 0) return { text: problems.join('\n'), code: 2 };
  let locked: LockedSource | undefined;
  try {
    locked = await lockSource(to);
    if (!locked) return { text: `${BUSY} ${to}`, code: 2 };
    if (asked.remove) return removed(asked.source, await removeSource(to));
    return await takeIn(asked, { to, name: asked.name ?? known?.name ?? asked.source, locked, words });
  } catch (error) {
    return { text: `It could not be done: ${wordsOf(error)}\nWhat was there before is unchanged.`, code: 2 };
  } finally {
    await locked?.release().catch(() => undefined);
  }
}

const BUSY =
  'Another import of this source is under way, or was killed less than 15 seconds ago. Wait for its end and try again. Its folder:';

interface Around {
  readonly to: string;
  readonly name: string;
  readonly locked: LockedSource;
  readonly words: Words;
}

async function takeIn(asked: ImportArguments, { to, name, locked, words }: Around): Promise<Imported> {
  const { source: id, folder = '', service, check, report, locale, linkBase, include } = asked;
  const started = performance.now();
  const rows = report === undefined ? undefined : await openReport(resolve(report));
  const order = {
    ...{ from: resolve(folder), to, source: { id, name }, include, check },
    ...(locale === undefined ? {} : { locale }),
    ...(service === undefined ? {} : { serviceId: service }),
    ...(linkBase === undefined ? {} : { linkBase }),
  };
  const services = new Set(words.services);
  const tell = (news: Parameters<NonNullable<typeof rows>['add']>[0]) => rows?.add(news);
  const done = await importFolder(order, { clock, tell, assertLocked: () => locked.assertLocked(), serviceOf: words.serviceOf, services });
  await rows?.close();
  const skipped = Object.entries(done.skipped).map(([reason, files]) => ({ ...SKIP_REASONS[reason as SkipReason], files }));
  const outcome = {
    ...done,
    folder,
    source: order.source,
    skipped,
    placed: done.generation !== undefined,
    check,
    ms: performance.now() - started,
  };
  return { text: renderOutcome({ ...outcome, ...(report === undefined ? {} : { report }) }), code: done.documents > 0 ? 0 : 1 };
}

interface Words {
  readonly services: readonly string[];
  readonly serviceOf: ReturnType<typeof makeServiceOf>;
  readonly problems: readonly string[];
}

/** The operator's services, and by which words pages name them; the words that come with the product where the operator has none. */
function readWords(data: string, home: string): Words {
  const found: Problem[] = [];
  const report = (problem: Problem) => void found.push(problem);
  const services = readJson(data, 'services.json', servicesFile, report) ?? [];
  const place = existsSync(join(data, WORDS)) ? data : join(home, 'data');
  const words = readJson(place, WORDS, serviceWordsFile, report);
  return {
    services: services.map(({ id }) => id),
    serviceOf: makeServiceOf(words?.services ?? []),
    problems: found.map(({ file, path, problem, mend }) => `${join(data, file)}${path && ` at ${path}`}: ${problem}. To mend: ${mend}.`),
  };
}

function problemsOf(
  { source, folder, name, service, remove }: ImportArguments,
  known: string | undefined,
  services: readonly string[],
): readonly string[] {
  const path = folder === undefined ? undefined : resolve(folder);
  return [
    isSourceId(source)
      ? ''
      : `--source ${source}: use 1 to 30 lower-case letters, digits and hyphens, beginning with a letter or digit; not "own".`,
    path !== undefined && !existsSync(path) ? `There is no folder ${path}.` : '',
    path !== undefined && existsSync(path) && !statSync(path).isDirectory() ? `${path} is no folder.` : '',
    !remove && name === undefined && known === undefined
      ? '--name is missing: what people are to read on the articles, for example "Contoso docs".'
      : '',
    service !== undefined && !services.includes(service)
      ? `--service ${service}: there is no such service. There are: ${services.join(', ')}`
      : '',
  ].filter((line) => line !== '');
}

function removed(source: string, was: boolean): Imported {
  return was
    ? { text: `${source} is taken out. A bot that is running leaves it off within a minute.`, code: 0 }
    : { text: `There is no source ${source}; nothing was changed.`, code: 1 };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
