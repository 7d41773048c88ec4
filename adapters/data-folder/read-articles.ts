import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../services/model/article.js';
import { parseArticle } from './parse-article.js';
import type { Report } from './problems.js';

const FOLDER = 'self-help';

/** An article with the file it was read from, for the checks that follow. */
export interface ReadArticle {
  readonly file: string;
  readonly article: Article;
}

/** Reads `self-help/<id>.<locale>.md`, in the order of the file names. Files of other kinds are left alone. */
export function readArticles(dir: string, report: Report): readonly ReadArticle[] {
  let names: string[];
  try {
    names = readdirSync(join(dir, FOLDER))
      .filter((name) => name.endsWith('.md') && !/^readme\b/i.test(name))
      .sort();
  } catch (error) {
    report({
      file: FOLDER,
      path: '',
      problem: error instanceof Error ? error.message : String(error),
      mend: 'make the folder, it may be empty',
    });
    return [];
  }
  return names.flatMap((name) => {
    const file = `${FOLDER}/${name}`;
    const article = parseArticle(file, readFileSync(join(dir, file), 'utf8'), report);
    return article ? [{ file, article }] : [];
  });
}
