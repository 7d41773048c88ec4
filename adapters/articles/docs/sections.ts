import { lexer, type Token, type Tokens } from 'marked';
import { plainOf, type Run } from './foreign-text.js';
import { runsOf, withoutHtml } from './inline.js';

/** A line of a page: a paragraph, or an entry of a list, or a command. */
export interface Block {
  readonly kind: 'paragraph' | 'step' | 'item' | 'code' | 'table';
  readonly runs: readonly Run[];
}

/** What stands under one heading; the first section of a page, before any heading, has an empty title and depth 0. */
export interface Section {
  readonly title: string;
  readonly depth: number;
  readonly blocks: readonly Block[];
}

/** Parts Markdown at its headings. */
export function sectionsOf(markdown: string): readonly Section[] {
  const sections: { title: string; depth: number; blocks: Block[] }[] = [{ title: '', depth: 0, blocks: [] }];
  for (const token of lexer(markdown)) {
    if (token.type === 'heading') {
      sections.push({ title: plainOf(runsOf(token.tokens)), depth: (token as Tokens.Heading).depth, blocks: [] });
    } else {
      sections.at(-1)?.blocks.push(...blocksOf(token));
    }
  }
  return sections;
}

function blocksOf(token: Token): readonly Block[] {
  switch (token.type) {
    case 'paragraph':
    case 'text':
      return block('paragraph', runsOf(token.tokens ?? [token]));
    case 'list': {
      const { ordered, items } = token as Tokens.List;
      return items.flatMap((item) => block(ordered ? 'step' : 'item', flat(item.tokens)));
    }
    case 'blockquote':
      return (token.tokens ?? []).flatMap(blocksOf);
    case 'code':
      return block('code', [{ text: (token as Tokens.Code).text, bold: false }]);
    case 'html':
      return block('paragraph', [{ text: withoutHtml((token as Tokens.HTML).text), bold: false }]);
    case 'table': {
      const { header, rows } = token as Tokens.Table;
      return [header, ...rows].flatMap((cells) =>
        block(
          'table',
          joined(
            cells.map((cell) => runsOf(cell.tokens)),
            ' · ',
          ),
        ),
      );
    }
    default:
      return [];
  }
}

function block(kind: Block['kind'], runs: readonly Run[]): readonly Block[] {
  return plainOf(runs) === '' ? [] : [{ kind, runs }];
}

/** All that an entry of a list holds as one line: what is nested in it follows, parted by semicolons. */
function flat(tokens: readonly Token[]): readonly Run[] {
  const parts = tokens.flatMap((token) => (token.type === 'heading' ? block('paragraph', runsOf(token.tokens)) : blocksOf(token)));
  const line: Run[] = [];
  parts.forEach(({ kind, runs }, at) => {
    const before = parts[at - 1]?.kind;
    const ended = /[.!?:;。！？：；]\s*$/u.test(line.at(-1)?.text ?? '');
    if (before) line.push({ text: before === kind && kind !== 'paragraph' && !ended ? '; ' : ' ', bold: false });
    line.push(...runs);
  });
  return line;
}

function joined(parts: readonly (readonly Run[])[], between: string): readonly Run[] {
  return parts.filter((runs) => plainOf(runs) !== '').flatMap((runs, at) => (at === 0 ? runs : [{ text: between, bold: false }, ...runs]));
}
