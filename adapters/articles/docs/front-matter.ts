import { FAILSAFE_SCHEMA, load } from 'js-yaml';

const PARTS = /^---[^\S\n]*\n(?:([\s\S]*?)\n)?(?:---|\.\.\.)[^\S\n]*(?:\n|$)/u;

/** What stands at the head of a page, and the page without it. */
export interface FrontMatter {
  /** Keys in lower case; values are texts or lists of texts. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly body: string;
  /** Set when there is one that cannot be read: `fields` is empty then. */
  readonly broken: boolean;
}

/** Parts a page from its front matter, if it has one. Every value is taken as text; deeper structures are left out. */
export function splitFrontMatter(page: string): FrontMatter {
  const [whole, front = ''] = PARTS.exec(page) ?? [];
  if (whole === undefined) return { fields: new Map(), body: page, broken: false };
  const body = page.slice(whole.length);
  try {
    const values: unknown = load(front, { schema: FAILSAFE_SCHEMA });
    if (values === null || values === undefined) return { fields: new Map(), body, broken: false };
    if (typeof values !== 'object' || Array.isArray(values)) return { fields: new Map(), body, broken: true };
    return { fields: new Map(Object.entries(values).map(([key, value]) => [key.toLowerCase(), textsOf(value)])), body, broken: false };
  } catch {
    return { fields: new Map(), body, broken: true };
  }
}

function textsOf(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all
    .filter((each) => typeof each === 'string')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
