import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLexicon, type Concept, type Lexicon } from '../../services/self-help/ranking/lexicon.js';
import type { Report } from './problems.js';

const FOLDER = 'lexicon';

/** Reads `lexicon/*.txt`, in the order of the file names. A folder without such files, or none, is no problem: nothing has synonyms then. */
export function readLexicon(dir: string, report: Report): Lexicon {
  const concepts: Concept[] = [];
  for (const name of namesIn(join(dir, FOLDER))) {
    const file = `${FOLDER}/${name}`;
    const read = parseLexicon(readFileSync(join(dir, file), 'utf8'));
    for (const concept of read.concepts) concepts.push(concept);
    for (const { line, problem, mend } of read.problems) report({ file, path: `line ${line}`, problem, mend });
  }
  return concepts;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .sort();
  } catch {
    return [];
  }
}
