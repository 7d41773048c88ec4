import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Locale } from '../../../services/model/locale.js';
import type { RankedDocument } from '../../../services/self-help/ranking/ranking.js';

type Language = 'en' | 'zh-CN' | 'zh-TW';
type Part = 'title' | 'description' | 'symptoms' | 'lead' | 'text';

export interface PublicArticle extends Readonly<Record<Part, string | null>> {
  readonly id: string;
  readonly lang: Language;
  readonly title: string;
}

export interface PublicQuery {
  readonly id: string;
  readonly set: string;
  /** The language of the articles that are searched. */
  readonly corpus: Language;
  /** Fields that are left out of all articles, so that the question does not stand there. */
  readonly exclude: readonly Part[];
  readonly query: string;
  readonly lang: Language;
  readonly relevant: readonly string[];
}

/** Queries that are asked of one index. */
export interface PublicCase {
  readonly name: string;
  readonly articles: readonly PublicArticle[];
  readonly documents: readonly RankedDocument[];
  readonly queries: readonly PublicQuery[];
}

/** Reads the evaluation data (its README tells the form), and groups it by the index that it needs. */
export function readPublicData(folder: string, split = 'dev'): readonly PublicCase[] {
  const articles = linesOf<PublicArticle>(join(folder, 'articles.jsonl.gz'));
  const queries = linesOf<PublicQuery>(join(folder, `queries.${split}.jsonl.gz`));
  const names = new Set(queries.map(caseOf));
  return [...names].map((name) => {
    const asked = queries.filter((query) => caseOf(query) === name);
    const { corpus = 'en', exclude = [] } = asked[0] ?? {};
    const found = articles.filter((article) => article.lang === corpus);
    return { name, queries: asked, articles: found, documents: found.map((article) => toDocument(article, new Set(exclude))) };
  });
}

function caseOf({ corpus, exclude }: PublicQuery): string {
  return `${corpus}${exclude.length > 0 ? ` without ${exclude.join(', ')}` : ''}`;
}

/** A description belongs to the lead. */
export function toDocument(article: PublicArticle, exclude: ReadonlySet<Part>): RankedDocument {
  const part = (name: Part) => (exclude.has(name) ? '' : (article[name] ?? ''));
  return {
    articleId: article.id,
    locale: localeOf(article.lang),
    sourceId: 'public',
    title: part('title'),
    symptoms: [part('symptoms')].filter((symptoms) => symptoms !== ''),
    codes: [],
    lead: [part('lead'), part('description')].filter(Boolean).join('\n'),
    text: part('text'),
  };
}

export function localeOf(language: Language): Locale {
  return language === 'en' ? 'en-US' : language;
}

function linesOf<T>(path: string): readonly T[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
