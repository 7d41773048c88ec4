import type { CardAction } from './actions.js';
import type { Element } from './elements.js';
import { isolated } from './plain-text.js';

export interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly style?: 'positive' | 'destructive';
  /** `none`: the press does not wait for the card's inputs to be right, and sends none of them. */
  readonly associatedInputs: 'auto' | 'none';
  readonly data: CardAction;
}
export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}
export interface ToggleAction {
  readonly type: 'Action.ToggleVisibility';
  readonly title: string;
  readonly targetElements: readonly string[];
}
export interface ShowCardAction {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: { readonly type: 'AdaptiveCard'; readonly body: readonly Element[]; readonly actions: readonly Action[] };
}
export type Action = SubmitAction | OpenUrlAction | ToggleAction | ShowCardAction;

/** An action as it is written in a card's code; the version is added here. */
type Unversioned<A> = A extends unknown ? Omit<A, 'v'> : never;

/** A button or row that sends one of ours and none of the card's inputs. */
export function submit(title: string, action: Unversioned<CardAction>, style?: SubmitAction['style']): SubmitAction {
  const { kind, ...rest } = action;
  const data = { kind, v: 1, ...rest } as CardAction;
  return { type: 'Action.Submit', title: isolated(title), ...(style ? { style } : {}), associatedInputs: 'none', data };
}

/** A button that sends one of ours together with what is in the card's inputs, once the required ones are filled. */
export function submitInputs(title: string, action: Unversioned<CardAction>, style: SubmitAction['style'] = 'positive'): SubmitAction {
  return { ...submit(title, action, style), associatedInputs: 'auto' };
}

/** https, or this machine itself, where a demo runs without a certificate. */
const OPENABLE = /^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/])/u;

/** @returns `undefined` unless it is an https address (or one of this machine), so that data cannot smuggle in another scheme. */
export function openUrl(title: string, url: string | undefined): OpenUrlAction | undefined {
  return url !== undefined && OPENABLE.test(url) ? { type: 'Action.OpenUrl', title, url } : undefined;
}

/** Shows or hides elements by their ids. */
export function toggle(title: string, targetElements: readonly string[]): ToggleAction {
  return { type: 'Action.ToggleVisibility', title, targetElements };
}

/** Unfolds a small form below the buttons. */
export function showCard(title: string, body: readonly Element[], actions: readonly Action[]): ShowCardAction {
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions } };
}
