import { markdownOf, plainOf, type Run } from './foreign-text.js';
import type { KnownSection } from './section-kinds.js';
import type { Block } from './sections.js';

const MOST = 8;
const LONGEST = 400;
const LONGEST_LABEL = 80;
const SHORT_ENTRY = 60;
const SAYS_MORE = 160;

/**
 * What to do, in order: the numbered steps under the first of resolution, workaround; without numbers there, its paragraphs and entries; without such
 * a heading, the first numbered list of the page. At most eight, of at most 400 characters each.
 */
export function stepsOf(sections: readonly KnownSection[]): readonly string[] {
  for (const kind of ['resolution', 'workaround'] as const) {
    const group = sections.filter((section) => section.kind === kind);
    const steps = numbered(group) ?? unnumbered(group);
    if (steps) return steps.slice(0, MOST).map((runs) => markdownOf(runs, LONGEST));
  }
  const first = sections.find(({ kind, blocks }) => kind === 'other' && blocks.filter((block) => block.kind === 'step').length > 1);
  return (first ? (numbered([first]) ?? []) : []).slice(0, MOST).map((runs) => markdownOf(runs, LONGEST));
}

type Entry = readonly Run[];

/** Each entry of the numbered lists, the first under a heading of its own ("Method 2") told by it; commands stay with the step before them. */
function numbered(group: readonly KnownSection[]): readonly Entry[] | undefined {
  const entries = group.flatMap((section) => {
    const own = withCommands(section.blocks).filter(({ kind }) => kind === 'step');
    return own.map(({ runs }, at) => (at === 0 ? labelled(section, runs) : runs));
  });
  return entries.length > 1 ? entries : undefined;
}

function unnumbered(group: readonly KnownSection[]): readonly Entry[] | undefined {
  const entries = group.flatMap((section, place) => {
    const blocks = withCommands(section.blocks).filter(({ kind }) => kind !== 'table');
    const own = withLists(blocks, place < group.length - 1);
    return own.map((runs, at) => (at === 0 ? labelled(section, runs) : runs));
  });
  return entries.length > 0 ? entries : undefined;
}

/** A paragraph that leads to a list takes in entries that are only words; before entries that are sentences it is left out, unless it says more. */
function withLists(blocks: readonly Block[], goesOn: boolean): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const { kind, runs } = blocks[at] ?? { kind: 'paragraph', runs: [] };
    let end = at + 1;
    while (kind === 'paragraph' && blocks[end]?.kind === 'item') end += 1;
    const items = blocks.slice(at + 1, end);
    const leads = kind === 'paragraph' && (items.length > 0 ? endsOpen(runs) : at === blocks.length - 1 && goesOn && isPhrase(runs));
    if (leads && items.length > 0 && items.every((item) => plainOf(item.runs).length < SHORT_ENTRY)) {
      entries.push([...runs, ...items.flatMap((item, n) => [{ text: n === 0 ? ' ' : '; ', bold: false }, ...item.runs])]);
      at = end - 1;
    } else if (!leads || plainOf(runs).length >= SAYS_MORE) {
      entries.push(runs);
    }
  }
  return entries;
}

function endsOpen(runs: Entry): boolean {
  return /[:：]$/u.test(plainOf(runs)) || isPhrase(runs);
}

/** "To resolve this issue, use one of the following methods." says nothing that the methods don't. */
function isPhrase(runs: Entry): boolean {
  return /following|以下|下列|如下/iu.test(plainOf(runs));
}

/** Commands, and what is said between two entries of a list, belong to the entry before them. */
function withCommands(blocks: readonly Block[]): readonly Block[] {
  const joined: { kind: Block['kind']; runs: Run[] }[] = [];
  for (const [at, { kind, runs }] of blocks.entries()) {
    const last = joined.at(-1);
    const between = kind === 'paragraph' && last?.kind === 'item' && blocks[at + 1]?.kind === 'item' && !endsOpen(runs);
    if ((kind === 'code' || between) && last) last.runs.push({ text: ' ', bold: false }, ...runs);
    else joined.push({ kind, runs: [...runs] });
  }
  return joined;
}

/** A heading that says more than that here is the solution, such as "Method 2", belongs to what is under it; the page's own title is said already. */
function labelled({ title, depth, begins }: KnownSection, runs: Entry): Entry {
  const label = title.replace(/[\s:：.。]+$/u, '');
  const said = begins || depth <= 1 || label === '' || label.length > LONGEST_LABEL;
  return said ? runs : [{ text: `${label}:`, bold: true }, { text: ' ', bold: false }, ...runs];
}
