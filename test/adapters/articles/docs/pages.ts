import { parseDoc, type DocContext, type ParsedDoc } from '../../../../adapters/articles/docs/parse-doc.js';
import { makeServiceOf } from '../../../../adapters/articles/docs/service-words.js';
import { splitFrontMatter } from '../../../../adapters/articles/docs/front-matter.js';

const WORDS = [
  { serviceId: 'onedrive', values: ['onedrive*'], folders: ['OneDrive'] },
  { serviceId: 'exchange-online', values: ['exchange-online', 'Exchange Online'], folders: ['ExchangeOnline'] },
];
const CONTEXT: DocContext = {
  sourceId: 'docs',
  services: new Set(['onedrive', 'exchange-online', 'teams']),
  serviceOf: makeServiceOf(WORDS),
};

export function parse(page: string, path = 'a/page.md', context: Partial<DocContext> = {}): ParsedDoc {
  const { body, ...front } = splitFrontMatter(page);
  return parseDoc(path, front, body, { ...CONTEXT, ...context });
}

/** The article and its text; fails when the page was skipped. */
export function taken(page: string, path?: string, context?: Partial<DocContext>) {
  const parsed = parse(page, path, context);
  if ('skipped' in parsed) throw new Error(`skipped: ${parsed.skipped}`);
  return { ...parsed.article, text: parsed.text, cut: parsed.cut };
}
