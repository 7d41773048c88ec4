interface Common {
  readonly id: string;
  readonly label?: string;
  readonly value?: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly spacing?: 'none' | 'small' | 'default' | 'medium' | 'large';
}
interface Labelled extends Common {
  readonly label: string;
}
export interface TextInput extends Labelled {
  readonly type: 'Input.Text';
  readonly isMultiline?: boolean;
  readonly placeholder?: string;
  readonly style?: 'text' | 'tel' | 'email';
}
export interface ChoiceInput extends Labelled {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'expanded';
  readonly wrap: true;
  readonly placeholder?: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}
export interface DateInput extends Labelled {
  readonly type: 'Input.Date';
}
export interface TimeInput extends Labelled {
  readonly type: 'Input.Time';
}
/** Its title names it where it has no label. */
export interface ToggleInput extends Common {
  readonly type: 'Input.Toggle';
  readonly title: string;
  readonly wrap: true;
  readonly valueOn: 'true';
  readonly valueOff: 'false';
}
export type Input = TextInput | ChoiceInput | DateInput | TimeInput | ToggleInput;

/** An empty value is left out: automation and clients then see that it is to be filled. */
function common<C extends Common>({ value, isRequired, errorMessage, ...rest }: C) {
  return {
    ...rest,
    ...(value ? { value } : {}),
    ...(isRequired ? { isRequired, ...(errorMessage ? { errorMessage } : {}) } : {}),
  };
}

export function textInput({ isMultiline, placeholder, style, ...rest }: Omit<TextInput, 'type'>): TextInput {
  return {
    type: 'Input.Text',
    ...common(rest),
    ...(isMultiline ? { isMultiline } : {}),
    ...(placeholder ? { placeholder } : {}),
    ...(style ? { style } : {}),
  };
}

/** Drops a value that is not among the choices, since clients disagree about what to show then. */
export function choiceInput({ choices, style, placeholder, value, ...rest }: Omit<ChoiceInput, 'type' | 'wrap'>): ChoiceInput {
  const known = choices.some((choice) => choice.value === value) ? value : undefined;
  return {
    type: 'Input.ChoiceSet',
    ...common({ ...rest, value: known }),
    style,
    wrap: true,
    ...(placeholder ? { placeholder } : {}),
    choices,
  };
}

/** `value` is `YYYY-MM-DD`; anything else is dropped. */
export function dateInput({ value, ...rest }: Omit<DateInput, 'type'>): DateInput {
  return { type: 'Input.Date', ...common({ ...rest, value: value && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : undefined }) };
}

/** `value` is `HH:mm`; anything else is dropped. */
export function timeInput({ value, ...rest }: Omit<TimeInput, 'type'>): TimeInput {
  return { type: 'Input.Time', ...common({ ...rest, value: value && /^\d{2}:\d{2}$/u.test(value) ? value : undefined }) };
}

export function toggleInput({ title, value, ...rest }: Omit<ToggleInput, 'type' | 'wrap' | 'valueOn' | 'valueOff'>): ToggleInput {
  return { type: 'Input.Toggle', title, wrap: true, valueOn: 'true', valueOff: 'false', ...common({ ...rest, value }) };
}
