import { z } from 'zod';
import type { Article } from '../../services/model/article.js';
import { LOCALES } from '../../services/model/locale.js';

const texts = z.array(z.string());
const line = z.object({
  id: z.string().min(1),
  locale: z.enum(LOCALES),
  sourceId: z.string().min(1),
  serviceId: z.string().optional(),
  title: z.string().min(1),
  symptoms: texts,
  codes: texts,
  causes: texts,
  steps: texts,
  check: z.string().optional(),
  collect: texts,
  lead: z.string().optional(),
  link: z.string().optional(),
  text: z.string(),
});

/** An imported article and all that it says, for the search. */
export interface ImportedLine {
  readonly article: Article;
  readonly text: string;
}

/** @returns `undefined` for what is no article of this source: an id without the source's would stand for another's. */
export function parseImportedLine(written: string, sourceId: string): ImportedLine | undefined {
  try {
    const { text, ...article } = line.parse(JSON.parse(written));
    return article.sourceId === sourceId && article.id.startsWith(`${sourceId}:`) ? { article, text } : undefined;
  } catch {
    return undefined;
  }
}
