import { AdaptiveCard, OpenUrlAction, SerializationContext, SubmitAction, type Action } from 'adaptivecards/lib/card-elements.js';
import { Versions } from 'adaptivecards/lib/serialization.js';
import { GlobalRegistry } from 'adaptivecards/lib/registry.js';
import { Table } from 'adaptivecards/lib/table.js';
import { cameFrom } from '../conversation/value.js';
import { cardStyle } from './card-style.js';
import { markdownHtml } from './markdown.js';

export interface CardOptions {
  /** Of the card's headings in the page's outline. */
  readonly headingLevel: number;
  /** What an input on the card held when the page was left, by the input's id. */
  readonly typed?: Readonly<Record<string, string>>;
  readonly onTyped: (values: Readonly<Record<string, string>>) => void;
  /** The action's data together with the inputs, all required ones filled. */
  readonly onSubmit: (value: object) => void;
  /** A text is to be copied; where it cannot be, `onSubmit` gets the press. */
  readonly onCopy: (text: string, button: HTMLElement | undefined) => Promise<boolean>;
}

export interface RenderedCard {
  readonly element: HTMLElement;
  /** Shows that `value` was sent from here: nothing can be changed or pressed any more. */
  settle(value: unknown): void;
}

// The package says that it has no side effects, so a bundler would leave out the registering that its file does.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);
GlobalRegistry.elements.register('Table', Table, Versions.v1_5);
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownHtml(text);
  result.didProcess = true;
};

const CONTROLS = 'input, select, textarea, button, [role=button]';

const textToCopy = (data: object) =>
  'kind' in data && data.kind === 'text.copy' && 'text' in data && typeof data.text === 'string' ? data.text : undefined;

/** Where links may lead, and this machine itself, where a demo runs. */
const OPENABLE = /^(https:|mailto:|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])/i;

function openLink(url: string | undefined) {
  if (url && OPENABLE.test(url)) window.open(url, '_blank', 'noopener,noreferrer');
}

/** An Adaptive Card as elements. @returns `undefined` for something that is no card or holds nothing that can be shown. */
export function renderCard(
  content: unknown,
  { headingLevel, typed = {}, onTyped, onSubmit, onCopy }: CardOptions,
): RenderedCard | undefined {
  const card = new AdaptiveCard();
  cardStyle.textBlock.headingLevel = headingLevel;
  card.hostConfig = cardStyle;
  card.parse(content, new SerializationContext(Versions.v1_6));
  for (const input of card.getAllInputs()) {
    const value = typed[input.id ?? ''];
    if (value !== undefined && 'defaultValue' in input) input.defaultValue = value;
  }
  card.onExecuteAction = (action: Action) => {
    if (action instanceof OpenUrlAction) openLink(action.url);
    else if (action instanceof SubmitAction) void press(action);
  };
  async function press(action: SubmitAction) {
    const data = action.data ?? {};
    const text = textToCopy(data);
    if (text === undefined || !(await onCopy(text, action.renderedElement))) onSubmit(data);
  }
  card.onInputValueChanged = () => {
    onTyped(Object.fromEntries(card.getAllInputs().map((input) => [input.id ?? '', String(input.value ?? '')])));
  };
  const made = card.render();
  if (!made) return undefined;
  for (const text of made.querySelectorAll('.ac-textBlock, .ac-textRun, .ac-fact-value')) text.setAttribute('dir', 'auto');
  // A row that can be pressed is called by what is on it, as it is seen; what pressing it does stays as its title.
  for (const row of made.querySelectorAll('.ac-selectable[aria-label]')) {
    if (row.textContent?.trim()) row.removeAttribute('aria-label');
  }
  // A check mark that stands beside a text is about that text: its own name may be no more than a number.
  for (const box of made.querySelectorAll('.ac-columnSet input[type=checkbox]')) {
    const words = box.closest('.ac-columnSet')?.querySelector('.ac-textBlock:not(.ac-toggleInput *)');
    if (!words) continue;
    words.id ||= `${box.id}-text`;
    box.setAttribute('aria-describedby', words.id);
  }
  return {
    element: made,
    settle(value) {
      for (const control of made.querySelectorAll<HTMLElement>(CONTROLS)) {
        if ('disabled' in control) control.disabled = true;
        control.setAttribute('aria-disabled', 'true');
      }
      const pressed = card.getAllActions().find((action) => action instanceof SubmitAction && cameFrom(value, action.data));
      pressed?.renderedElement?.classList.add('pressed');
    },
  };
}
