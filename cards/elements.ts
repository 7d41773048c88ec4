import type { Action, SubmitAction, ToggleAction } from './action-elements.js';
import type { Input } from './inputs.js';
import { breakable, isolated } from './plain-text.js';

export type Color = 'default' | 'accent' | 'good' | 'warning' | 'attention';
type Size = 'small' | 'default' | 'medium' | 'large' | 'extraLarge';
type Spacing = 'none' | 'small' | 'default' | 'medium' | 'large' | 'padding';

interface Placed {
  readonly id?: string;
  readonly isVisible?: boolean;
  readonly spacing?: Spacing;
  readonly separator?: boolean;
}
interface Look {
  readonly size?: Size;
  readonly weight?: 'lighter' | 'default' | 'bolder';
  readonly color?: Color;
  readonly isSubtle?: boolean;
  readonly fontType?: 'default' | 'monospace';
}

/** Our own words; rendered as Markdown, so what people wrote goes through `escapeMarkdown` or into `said`. */
export interface TextBlock extends Placed, Look {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
}
export interface TextRun extends Look {
  readonly type: 'TextRun';
  readonly text: string;
}
export interface RichTextBlock extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
}
export interface Container extends Placed {
  readonly type: 'Container';
  readonly style?: 'default' | 'emphasis' | 'good' | 'attention' | 'warning' | 'accent';
  readonly items: readonly Element[];
  readonly selectAction?: SubmitAction | ToggleAction;
}
export interface Column {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch' | number;
  readonly verticalContentAlignment?: 'top' | 'center' | 'bottom';
  readonly items: readonly Element[];
}
export interface ColumnSet extends Placed {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
}
export interface FactSet extends Placed {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: string; readonly value: string }[];
}
export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}
export type Element = TextBlock | RichTextBlock | Container | ColumnSet | FactSet | ActionSet | Input;

/** Our own words, Markdown allowed. */
export function text(words: string, look: Look & Placed & Pick<TextBlock, 'style'> = {}): TextBlock {
  return { type: 'TextBlock', text: words, wrap: true, ...look };
}

/** A line that explains; quieter than what it explains. */
export function hint(words: string, look: Look & Placed = {}): TextBlock {
  return text(words, { isSubtle: true, ...look });
}

/** What a card is; screen readers list it among the headings. */
export function heading(words: string): TextBlock {
  return text(words, { style: 'heading', size: 'large', weight: 'bolder' });
}

/** The name of a part of a card. */
export function subheading(words: string): TextBlock {
  return text(words, { weight: 'bolder', spacing: 'medium' });
}

/** A piece of text that is never read as Markdown. */
export function run(words: string, look: Look = {}): TextRun {
  return { type: 'TextRun', text: breakable(isolated(words)), ...look };
}

/** A line of what people wrote, or of pieces of it. */
export function said(inlines: readonly TextRun[], placed: Placed = {}): RichTextBlock {
  return { type: 'RichTextBlock', inlines, ...placed };
}

/** What people wrote, a block for each of its lines; at most `max` characters. */
export function paragraphs(words: string, look: Look = {}): readonly RichTextBlock[] {
  const lines = words.split(/\n/u).filter((line) => line.trim() !== '');
  return lines.map((line, i) => said([run(line, look)], { spacing: i === 0 ? 'small' : 'none' }));
}

export function container(items: readonly Element[], placed: Placed & Pick<Container, 'style' | 'selectAction'> = {}): Container {
  return { type: 'Container', items, ...placed };
}

export function actionSet(actions: readonly Action[], placed: Placed = {}): ActionSet {
  return { type: 'ActionSet', actions, ...placed };
}

/** A row that is pressed as a whole, with a mark at its end that says so. The action's title is what a screen reader says. */
export function row(selectAction: SubmitAction | ToggleAction, items: readonly Element[], mark = '›'): Container {
  const columns: readonly Column[] = [
    { type: 'Column', width: 'stretch', verticalContentAlignment: 'center', items },
    { type: 'Column', width: 'auto', verticalContentAlignment: 'center', items: [text(mark, { size: 'large', color: 'accent' })] },
  ];
  return container([{ type: 'ColumnSet', columns }], { style: 'emphasis', spacing: 'small', selectAction });
}
