import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintArticles } from '../../services/self-help/articles/lint-articles.js';
import { checkLanguages } from './check-languages.js';
import type { Problem } from './problems.js';
import { readArticles } from './read-articles.js';
import { readJson } from './read-json.js';
import { servicesFile } from './schemas.js';

const HOSTS = 'self-help/link-hosts.txt';

/** Everything that is to be mended in `self-help/`, and how many articles there are in it: what a start would refuse, and what the rules for writing say. */
export function lintDataArticles(dir: string): {
  readonly articles: number;
  readonly documents: number;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const services = readJson(dir, 'services.json', servicesFile, report);
  const read = readArticles(dir, report);
  const known = new Set(services?.map(({ id }) => id));
  for (const { file, article } of read) {
    if (!known.has(article.serviceId ?? '')) {
      report({ file, path: 'service', problem: `there is no service ${article.serviceId}`, mend: `use one of ${[...known].join(', ')}` });
    }
  }
  checkLanguages(read, report);
  const findings = lintArticles(
    read.map(({ article }) => article),
    { hosts: readHosts(dir, report) },
  );
  for (const { articleId, locale, problem, mend } of findings)
    report({ file: `self-help/${articleId}.${locale}.md`, path: '', problem, mend });
  return { articles: new Set(read.map(({ article }) => article.id)).size, documents: read.length, problems };
}

/** One host a line, `#` for comments. */
function readHosts(dir: string, report: (problem: Problem) => void): ReadonlySet<string> {
  try {
    const lines = readFileSync(join(dir, HOSTS), 'utf8').split(/\r?\n/u);
    return new Set(lines.map((line) => line.replace(/#.*/u, '').trim().toLowerCase()).filter((line) => line !== ''));
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    report({ file: HOSTS, path: '', problem, mend: 'write the hosts there that links may lead to, one a line' });
    return new Set();
  }
}
