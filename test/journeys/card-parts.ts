import type { Activity } from 'botframework-schema';

type Json = Readonly<Record<string, unknown>>;

export interface ShownInput {
  readonly id: string;
  readonly type: string;
  readonly value?: string;
  readonly isRequired?: boolean;
  readonly choices?: readonly { readonly value: string; readonly title: string }[];
}

/** A button or row, with the inputs that its press sends along. */
export interface ShownAction {
  readonly title: string;
  readonly data: Json & { readonly kind: string };
  readonly inputs: readonly ShownInput[];
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export function cardsOf(activity: Partial<Activity>): readonly Json[] {
  return (activity.attachments ?? []).flatMap(({ contentType, content }) =>
    /adaptive/.test(contentType) && isObject(content) ? [content] : [],
  );
}

/** The inputs of a card without those of the forms that its buttons unfold. */
export function inputsOf(part: unknown): readonly ShownInput[] {
  if (Array.isArray(part)) return part.flatMap(inputsOf);
  if (!isObject(part) || part['type'] === 'Action.ShowCard') return [];
  if (typeof part['type'] === 'string' && part['type'].startsWith('Input.')) return [part as unknown as ShownInput];
  return Object.values(part).flatMap(inputsOf);
}

/** Everything that can be pressed, in the order in which it is shown; unfolded forms too. */
export function actionsOf(part: unknown, inputs: readonly ShownInput[] = inputsOf(part)): readonly ShownAction[] {
  if (Array.isArray(part)) return part.flatMap((item) => actionsOf(item, inputs));
  if (!isObject(part)) return [];
  if (part['type'] === 'Action.ShowCard') return actionsOf(part['card'], [...inputs, ...inputsOf(part['card'])]);
  if (part['type'] === 'Action.Submit') {
    const sent = part['associatedInputs'] === 'none' ? [] : inputs;
    return [{ title: String(part['title']), data: part['data'] as ShownAction['data'], inputs: sent }];
  }
  return Object.values(part).flatMap((item) => actionsOf(item, inputs));
}

const READ = new Set(['text', 'title', 'value', 'label', 'placeholder', 'errorMessage', 'fallbackText']);

/** All words on a card that a person reads, also those of its inputs. */
export function wordsOf(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(wordsOf);
  if (!isObject(part)) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    key === 'data' ? [] : READ.has(key) && typeof value === 'string' ? [value] : wordsOf(value),
  );
}

/** Without what keeps text in its direction and out of Markdown, so that wording can be compared. */
export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]|\\(?=[\\`*_[\]<>#~|+.)-])/gu, '');
}
