import { LOCALES } from '../../model/locale.js';
import { packStrings } from './packed-strings.js';
import type { PackedDocuments } from './packed.js';
import type { RankedDocument } from './ranking.js';

export interface DocumentsBuilder {
  add(document: RankedDocument): void;
  pack(): PackedDocuments;
}

export function makeDocumentsBuilder(): DocumentsBuilder {
  const articleIds = new Map<string, number>();
  const serviceIds = new Map<string, number>();
  const articles: number[] = [];
  const locales: number[] = [];
  const services: number[] = [];
  return {
    add({ articleId, locale, serviceId }) {
      articles.push(numbered(articleIds, articleId));
      locales.push(LOCALES.indexOf(locale));
      services.push(serviceId === undefined ? 0 : numbered(serviceIds, serviceId) + 1);
    },
    pack: () => ({
      count: articles.length,
      articleIds: packStrings(articleIds.keys(), articleIds.size),
      articles: Uint32Array.from(articles),
      siblings: siblingsOf(articles),
      locales: Uint8Array.from(locales),
      serviceIds: [...serviceIds.keys()],
      services: Uint16Array.from(services),
    }),
  };
}

function numbered(numbers: Map<string, number>, id: string): number {
  const met = numbers.get(id);
  if (met !== undefined) return met;
  numbers.set(id, numbers.size);
  return numbers.size - 1;
}

function siblingsOf(articles: readonly number[]): Uint32Array<ArrayBuffer> {
  const siblings = Uint32Array.from(articles.keys());
  const last = new Map<number, number>();
  articles.forEach((article, document) => {
    const before = last.get(article);
    last.set(article, document);
    if (before === undefined) return;
    siblings[document] = siblings[before] ?? before;
    siblings[before] = document;
  });
  return siblings;
}
