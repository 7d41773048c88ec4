import { Field, Select } from '@fluentui/react-components';

interface FilterSelectProps {
  readonly label: string;
  readonly value: string;
  /** What is sent, and what is read. */
  readonly choices: readonly (readonly [string, string])[];
  readonly choose: (value: string) => void;
}

/** One filter. A value that is not among the choices (from a sent link) is shown as it is, not dropped silently. */
export function FilterSelect({ label, value, choices, choose }: FilterSelectProps) {
  const known = choices.some(([id]) => id === value);
  return (
    <Field label={label} size="small">
      <Select size="small" value={value} onChange={(_, { value: chosen }) => choose(chosen)}>
        {!known && <option value={value}>{value.replace(/^=/, '')}</option>}
        {choices.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}
