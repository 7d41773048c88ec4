import MiniSearch from 'minisearch';
import sqlite from 'node-sqlite3-wasm';
import type { RankedDocument } from '../../services/self-help/ranking/ranking.js';
import type { BenchQuery } from './queries.js';
import { termsOf } from './terms.js';

/** What is measured: filled once and asked. */
export interface Engine {
  fill(documents: Iterable<RankedDocument>): Promise<void>;
  /** Ids of the best three articles, the best first. */
  readonly ask: (query: BenchQuery) => readonly string[];
}

const SHOWN = 3;
const PAGE = 100;
const WEIGHTS = { title: 3, symptoms: 2, codes: 4, lead: 1.5, text: 1 };
const FIELDS = Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[];

const fieldOf = (document: RankedDocument, field: keyof typeof WEIGHTS): string => {
  const value = document[field];
  return typeof value === 'string' ? value : value.join('\n');
};

/** Its own ranking, over the same terms as ours, each Chinese pair of characters a term. */
function miniSearch(): Engine {
  const index = new MiniSearch<RankedDocument>({
    idField: 'articleId',
    fields: FIELDS,
    tokenize: termsOf,
    processTerm: (term) => term,
    extractField: (document, field) => (field === 'articleId' ? document.articleId : fieldOf(document, field as keyof typeof WEIGHTS)),
  });
  return {
    async fill(documents) {
      await inPages(documents, (document) => index.add(document));
    },
    ask: ({ text }) =>
      index
        .search(text, { boost: WEIGHTS })
        .slice(0, SHOWN)
        .map(({ id }) => String(id)),
  };
}

/** SQLite in WebAssembly, in memory, its full-text index over the same terms, ranked by its BM25. */
function fts5(): Engine {
  const database = new sqlite.Database();
  const ids: string[] = [];
  database.exec(`CREATE VIRTUAL TABLE articles USING fts5(${FIELDS.join(', ')}, content='', tokenize="unicode61 tokenchars '.'")`);
  const insert = database.prepare(`INSERT INTO articles(rowid, ${FIELDS.join(', ')}) VALUES (?, ?, ?, ?, ?, ?)`);
  const select = database.prepare(
    `SELECT rowid AS number FROM articles WHERE articles MATCH ? ORDER BY bm25(articles, ${Object.values(WEIGHTS).join(', ')}) LIMIT ${SHOWN}`,
  );
  return {
    async fill(documents) {
      database.exec('BEGIN');
      await inPages(documents, (document) => {
        ids.push(document.articleId);
        insert.run([ids.length, ...FIELDS.map((field) => termsOf(fieldOf(document, field)).join(' '))]);
      });
      database.exec('COMMIT');
    },
    ask({ text }) {
      const terms = [...new Set(termsOf(text))].map((term) => `"${term}"`);
      if (terms.length === 0) return [];
      return select.all([terms.join(' OR ')]).map((row) => ids[Number((row as { number: number }).number) - 1] ?? '');
    },
  };
}

/** Lets the event loop turn now and then, as a bot that fills it would have to. */
async function inPages(documents: Iterable<RankedDocument>, add: (document: RankedDocument) => void): Promise<void> {
  let added = 0;
  for (const document of documents) {
    add(document);
    if (++added % PAGE === 0) await new Promise(setImmediate);
  }
}

export const OTHERS = { MiniSearch: miniSearch, 'SQLite FTS5': fts5 } as const satisfies Readonly<Record<string, () => Engine>>;
