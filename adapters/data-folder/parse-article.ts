import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { OWN_SOURCE, type Article } from '../../services/model/article.js';
import { LOCALES } from '../../services/model/locale.js';
import type { Report } from './problems.js';
import { schemaProblems } from './schema-problems.js';
import { articleHead } from './schemas.js';

const NAME = new RegExp(`([^/]+)\\.(${LOCALES.join('|')})\\.md$`);
const PARTS = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/;

/**
 * Reads one article in one language: front matter, then a paragraph with the cause or a list of two to four causes, an ordered list with the
 * steps, and a paragraph that says how to check. Problems are reported, and `undefined` is given then.
 */
export function parseArticle(file: string, source: string, report: Report): Article | undefined {
  const problem = (text: string, mend: string): undefined => report({ file, path: '', problem: text, mend }) as undefined;
  const [, id, locale] = NAME.exec(file) ?? [];
  const language = LOCALES.find((known) => known === locale);
  if (!language) return problem('its name tells no language', `name it <id>.<language>.md, the language one of ${LOCALES.join(', ')}`);
  const [, front, body] = PARTS.exec(source) ?? [];
  if (front === undefined || body === undefined) return problem('it has no front matter', 'begin it with lines between --- and ---');
  const head = readHead(file, front, report);
  if (!head) return undefined;
  if (head.id !== id) return problem(`its id ${head.id} is not its file name`, 'make both the same');
  const content = readBody(body);
  if (!content)
    return problem(
      'its text is not causes, steps and check',
      'write a paragraph (or a "- " list of 2 to 4 causes), a numbered list and a paragraph, nothing else',
    );
  const { title, symptoms, codes, collect, link } = head;
  return { id, locale: language, sourceId: OWN_SOURCE, serviceId: head.service, title, symptoms, codes, collect, link, ...content };
}

function readHead(file: string, front: string, report: Report) {
  let values: unknown;
  try {
    // The fail-safe schema keeps every value a text: error codes such as 53003 or 5.10 are not numbers.
    values = load(front, { schema: FAILSAFE_SCHEMA });
  } catch (error) {
    report({ file, path: 'front matter', problem: error instanceof Error ? error.message : String(error), mend: 'correct the YAML there' });
    return undefined;
  }
  const parsed = articleHead.safeParse(values);
  if (!parsed.success) schemaProblems(file, parsed.error).forEach(report);
  return parsed.data;
}

/** Blocks are parted by empty lines; the first is the cause or a list of causes, the last the check, and what is between them the numbered steps. */
function readBody(body: string): Pick<Article, 'causes' | 'steps' | 'check'> | undefined {
  const [first, ...others] = body
    .replace(/\r\n/g, '\n')
    .trim()
    .split(/\n\s*\n/);
  const causes = readCauses(first);
  const check = others.pop();
  const [before, ...steps] = others.join('\n').split(/^\d+\.\s+/m);
  if (!causes || !isParagraph(check) || before !== '' || steps.length === 0) return undefined;
  return { causes, steps: steps.map((step) => step.trim()), check };
}

function readCauses(block: string | undefined): readonly string[] | undefined {
  if (isParagraph(block)) return [block];
  const [before, ...causes] = (block ?? '').split(/^-\s+/m).map((cause) => cause.trim());
  return before === '' && causes.length >= 2 && causes.length <= 4 && causes.every(isParagraph) ? causes : undefined;
}

function isParagraph(block: string | undefined): block is string {
  return block !== undefined && block !== '' && !/^\s*([-*+#>|]|\d+\.)\s/m.test(block);
}
