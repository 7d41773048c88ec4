import { COLUMN_NAMES, NEEDED, type CustomerField } from './customer-columns.js';

/** A customer file that cannot be used at all. `message` says why and how to mend it, without anything from its rows. */
export class CustomerFileProblem extends Error {
  override readonly name = 'CustomerFileProblem';
  constructor(
    message: string,
    /** The cells of what should have been the head, for whoever has the file before them; never for a log. */
    readonly found: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const SHOWN = 20;

/** The columns that are needed, with two or three of the names that each may have. */
export function headProblem(missing: readonly CustomerField[], found: readonly string[]): CustomerFileProblem {
  const called = (field: CustomerField) => {
    const names = COLUMN_NAMES[field];
    const chinese = names.find((name) => /\p{Script=Han}/u.test(name));
    return [...names.slice(0, 2), ...(chinese === undefined ? [] : [chinese])].map((name) => `"${name}"`).join(' or ');
  };
  const lines = NEEDED.map((field) => `  ${called(field)}${missing.includes(field) ? ' - missing' : ''}`);
  return new CustomerFileProblem(['The first row has to name the columns. Needed are:', ...lines].join('\n'), found.slice(0, SHOWN));
}
