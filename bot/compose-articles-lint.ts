import { join, resolve } from 'node:path';
import { lintDataArticles } from '../adapters/data-folder/lint-data-articles.js';
import { findPlaces } from './config/places.js';

type Env = Readonly<Record<string, string | undefined>>;

/** What a writer reads, and the exit code: 0 nothing to mend, 1 something, 2 it could not be looked at. */
export interface Linted {
  readonly text: string;
  readonly code: 0 | 1 | 2;
}

/** Looks at our own articles in the data folder. Never throws. */
export function lintOwnArticles(env: Env): Linted {
  const { cwd, home } = findPlaces();
  const dir = env['DATA_FOLDER'] ? resolve(cwd, env['DATA_FOLDER']) : join(home, 'data');
  try {
    const { articles, documents, problems } = lintDataArticles(dir);
    const looked = `${articles} articles, ${documents} with their languages, in ${join(dir, 'self-help')}`;
    if (problems.length === 0) return { text: `${looked}: nothing to mend.`, code: 0 };
    const lines = problems.map(({ file, path, problem, mend }) => `- ${file}${path && ` at ${path}`}: ${problem}. To mend: ${mend}.`);
    return { text: [`${looked}: ${problems.length} to mend.`, ...lines].join('\n'), code: 1 };
  } catch (error) {
    return { text: `The articles in ${dir} cannot be looked at: ${error instanceof Error ? error.message : String(error)}`, code: 2 };
  }
}
