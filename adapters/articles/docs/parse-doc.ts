import type { Article } from '../../../services/model/article.js';
import type { Locale } from '../../../services/model/locale.js';
import { errorCodes } from '../../../services/text/error-codes.js';
import { docLanguage } from './doc-language.js';
import { readName } from './doc-name.js';
import { plainMarkdown } from './docs-syntax.js';
import { cut, markdownOf, plainOf, readable } from './foreign-text.js';
import type { FrontMatter } from './front-matter.js';
import { withKinds, type KnownSection } from './section-kinds.js';
import { sectionsOf, type Section } from './sections.js';
import type { SkipReason } from './skip-reason.js';
import { stepsOf } from './steps-of.js';
import { linkOf, titleOf } from './title-and-link.js';

/** More of a page is neither parsed nor searched. Characters. */
const LONGEST_BODY = 100_000;
const LONGEST_TEXT = 20_000;
const LONGEST_LEAD = 500;
const LONGEST_PART = 400;
const LONGEST_PATH = 300;
const LEAST_TEXT = 40;
/** Lines that every page of a site has. */
const NOISE =
  /^(?:original kb number|original product version|原始\s*kb\s*[编編]?[号號]?|原始产品版本|原始產品版本|still need help|是否?仍?需要[帮幫]助|仍需要[帮幫]助|仍然需要[帮幫]助)/iu;

/** How a folder is to be read. */
export interface DocContext {
  readonly sourceId: string;
  /** For pages that tell no language. */
  readonly locale?: Locale;
  /** For pages that name no service; before what their product or folder says. */
  readonly serviceId?: string;
  /** Where the folder is published, with a slash at the end. */
  readonly linkBase?: string;
  /** The service that a page's product, folder or `appliesto` tells. */
  readonly serviceOf: (fields: FrontMatter['fields'], path: string) => string | undefined;
  /** The ids of the services there are. */
  readonly services: ReadonlySet<string>;
}

export type ParsedDoc =
  | { readonly article: Article; /** All but title, symptoms and lead, plain. */ readonly text: string; readonly cut: boolean }
  | { readonly skipped: SkipReason };

/**
 * Makes an article of a page in Markdown, as documentation sites write them or as anybody does. What comes out holds nothing that a card or a browser
 * would run or render but bold words in steps.
 *
 * @param path From the folder's root, with slashes.
 * @param body Without its front matter, with the included files in it.
 */
export function parseDoc(path: string, { fields, broken }: Omit<FrontMatter, 'body'>, body: string, context: DocContext): ParsedDoc {
  const sections = withKinds(sectionsOf(plainMarkdown(body.slice(0, LONGEST_BODY))).map(withoutNoise));
  const title = titleOf(fields, sections);
  if (title === undefined) return { skipped: broken ? 'front-matter' : 'no-title' };
  const { page, language: named } = readName(path);
  if (page.length > LONGEST_PATH) return { skipped: 'path-too-long' };
  const says = sections.filter(({ kind }) => kind !== 'links');
  const whole = says.map(textOf).join('\n').trim();
  const steps = stepsOf(sections);
  if (steps.length === 0 && weight(whole) < LEAST_TEXT) return { skipped: 'too-short' };
  const locale = docLanguage({ fields, named, given: context.locale, text: `${title}\n${whole}` });
  if (typeof locale !== 'string') return { skipped: locale.skipped };

  const first = (name: string) => fields.get(name)?.[0];
  const description = readable(first('description') ?? '').trim();
  const symptoms = linesOf(says, 'symptoms')
    .slice(0, 8)
    .map((line) => cut(line, 300));
  const intro = introOf(says);
  const leads = [weight(description) >= LEAST_TEXT ? description : '', intro, description, symptoms.join(' ')];
  const lead = cut(leads.find((part) => part !== '') ?? (steps.length === 0 ? whole.replaceAll('\n', ' ') : ''), LONGEST_LEAD);
  const own = first('service');
  const serviceId = [own, context.serviceId, context.serviceOf(fields, path)].find((id) => id !== undefined && context.services.has(id));
  const link = linkOf(fields, path, context.linkBase);
  const check = says.find(({ kind }) => kind === 'check')?.blocks[0];
  const text = [lead === description ? '' : description, whole].filter((part) => part !== '').join('\n');
  const article: Article = {
    id: `${context.sourceId}:${page}`,
    locale,
    sourceId: context.sourceId,
    ...(serviceId === undefined ? {} : { serviceId }),
    title,
    symptoms,
    codes: errorCodes(`${title}\n${description}\n${whole.slice(0, LONGEST_TEXT)}`).slice(0, 12),
    causes: causesOf(says),
    steps,
    ...(check === undefined ? {} : { check: markdownOf(check.runs, LONGEST_PART) }),
    collect: [],
    ...(lead === '' ? {} : { lead }),
    ...(link === undefined ? {} : { link }),
  };
  return { article, text: text.slice(0, LONGEST_TEXT), cut: text.length > LONGEST_TEXT || body.length > LONGEST_BODY };
}

function withoutNoise(section: Section): Section {
  return { ...section, blocks: section.blocks.filter(({ runs }) => !NOISE.test(plainOf(runs))) };
}

/** A Han character says as much as two or three letters. */
function weight(text: string): number {
  return text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);
}

function textOf({ title, depth, blocks }: KnownSection): string {
  const lines = blocks.map(({ runs }) => plainOf(runs));
  return (depth > 1 ? [title, ...lines] : lines).join('\n');
}

/** What the page says before its first section; where that leads to a list, the list with it. */
function introOf(sections: readonly KnownSection[]): string {
  const top = sections.find(({ kind, depth, blocks }) => kind === 'other' && depth <= 1 && blocks.length > 0);
  const blocks = (top?.blocks ?? []).map(({ kind, runs }) => ({ kind, line: plainOf(runs) }));
  const at = blocks.findIndex(({ kind, line }) => kind === 'paragraph' && weight(line) >= LEAST_TEXT);
  const line = blocks[at]?.line ?? '';
  const items = /[:：]$/u.test(line) ? blocks.slice(at + 1, at + 9).filter(({ kind }) => kind === 'item') : [];
  return items.length === 0 ? line : `${line} ${items.map((item) => item.line).join('; ')}`;
}

/** The likely causes, without the sentence that only leads to them. */
function causesOf(sections: readonly KnownSection[]): readonly string[] {
  const blocks = sections.filter(({ kind }) => kind === 'cause').flatMap((section) => section.blocks);
  const told = blocks.filter(
    ({ kind, runs }, at) => kind !== 'paragraph' || blocks[at + 1]?.kind !== 'item' || !/[:：]$/u.test(plainOf(runs)),
  );
  return told.slice(0, 4).map(({ runs }) => markdownOf(runs, LONGEST_PART));
}

function linesOf(sections: readonly KnownSection[], wanted: KnownSection['kind']): readonly string[] {
  return sections.filter(({ kind }) => kind === wanted).flatMap(({ blocks }) => blocks.map(({ runs }) => plainOf(runs)));
}
