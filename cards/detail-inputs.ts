import type { Messages } from '../locales/messages.js';
import { CONTACT_METHODS, ESCALATION_REASONS, USERS_AFFECTED } from '../services/model/draft.js';
import { detailErrorText, type DetailField } from './detail-fields.js';
import type { DetailsForm } from './details-form.js';
import { hint, run, said, type ColumnSet, type Element } from './elements.js';
import { choiceInput, dateInput, textInput, timeInput, toggleInput, type Input } from './inputs.js';
import { severityChoices } from './severity-choices.js';

/** The inputs that are under "more details" while there is nothing to correct in them. */
export const FOLDED: readonly DetailField[] = [
  'contactName',
  'contactMethod',
  'contactPhone',
  'contactEmail',
  'cc',
  'customerReference',
  'diagnosticsConsent',
];

const choices = <T extends string>(ids: readonly T[], words: Readonly<Record<T, string>>) =>
  ids.map((value) => ({ value, title: words[value] }));

/** What every input of the form has: its name, what is in it, and what a client says when it is left empty. */
function base(field: DetailField, { values }: DetailsForm, m: Messages) {
  return { id: field, label: m.details.fields[field], value: values[field], errorMessage: m.detailErrors.required };
}

/** An input with what is wrong with it below. */
function withError(input: Input, { errors }: DetailsForm, m: Messages): readonly Element[] {
  const error = errors?.[input.id as DetailField];
  return error ? [input, said([run(detailErrorText(error, m), { color: 'attention', size: 'small' })], { spacing: 'none' })] : [input];
}

function sideBySide(left: readonly Element[], right: readonly Element[]): ColumnSet {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: left },
      { type: 'Column', width: 'stretch', items: right },
    ],
  };
}

/** What the request is about; always visible. */
export function mainInputs(form: DetailsForm, m: Messages): readonly Element[] {
  const { severities, whyNotA, agreementUnknown, now } = form;
  const of = (field: DetailField) => base(field, form, m);
  const shown = (input: Input) => withError(input, form, m);
  const offersA = severities.some(({ severity }) => severity === 'A');
  const { placeholders } = m.details;
  return [
    ...shown(textInput({ ...of('title'), isRequired: true })),
    ...shown(textInput({ ...of('description'), isRequired: true, isMultiline: true })),
    ...shown(choiceInput({ ...of('severity'), isRequired: true, style: 'expanded', choices: severityChoices(severities, now, m) })),
    hint(offersA ? m.details.severityHint : m.details.severityHintWithoutA, { size: 'small', spacing: 'none' }),
    ...(whyNotA ? [hint(m.details.whyNotA[whyNotA], { size: 'small', spacing: 'small' })] : []),
    ...(offersA && agreementUnknown ? [hint(m.details.agreementUnknown, { size: 'small', spacing: 'small' })] : []),
    ...(offersA ? shown(textInput({ ...of('businessImpact'), isMultiline: true, placeholder: placeholders.businessImpact })) : []),
    sideBySide(shown(dateInput({ ...of('startedAt'), isRequired: true })), shown(timeInput(of('startedAtTime')))),
    ...shown(
      choiceInput({ ...of('usersAffected'), isRequired: true, style: 'compact', choices: choices(USERS_AFFECTED, m.words.usersAffected) }),
    ),
    ...shown(textInput({ ...of('stepsTried'), isRequired: true, isMultiline: true, placeholder: placeholders.stepsTried })),
    ...shown(
      choiceInput({
        ...of('reason'),
        isRequired: true,
        style: 'compact',
        placeholder: m.details.choose,
        choices: choices(ESCALATION_REASONS, m.words.reason),
      }),
    ),
  ];
}

/** How to reach the person and what else may be given; `required` marks are set only while these are visible. */
export function contactInputs(form: DetailsForm, m: Messages, required: boolean): readonly Element[] {
  const of = (field: DetailField) => ({ ...base(field, form, m), isRequired: false });
  const shown = (input: Input) => withError(input, form, m);
  return [
    ...shown(textInput({ ...of('contactName'), isRequired: required })),
    ...shown(
      choiceInput({
        ...of('contactMethod'),
        isRequired: required,
        style: 'compact',
        choices: choices(CONTACT_METHODS, m.words.contactMethod),
      }),
    ),
    ...shown(textInput({ ...of('contactPhone'), style: 'tel', placeholder: m.details.placeholders.contactPhone })),
    ...shown(textInput({ ...of('contactEmail'), isRequired: required, style: 'email' })),
    ...shown(textInput(of('cc'))),
    ...shown(textInput(of('customerReference'))),
    ...shown(toggleInput({ ...of('diagnosticsConsent'), title: m.details.diagnosticsConsent })),
  ];
}

/** The acknowledgement; it has no value until the person gives one, so nothing can give it by accident. */
export function rulesInput(form: DetailsForm, m: Messages): readonly Element[] {
  const of = base('rulesAcknowledged', form, m);
  const value = of.value === 'true' ? 'true' : undefined;
  return withError(
    toggleInput({
      ...of,
      value,
      isRequired: true,
      title: m.details.rules,
      errorMessage: m.detailErrors.not_acknowledged,
      spacing: 'medium',
    }),
    form,
    m,
  );
}
