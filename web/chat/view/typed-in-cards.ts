import { makeKept } from '../../shared/kept.js';
import type { Activity } from '../direct-line/activity.js';

type Values = Readonly<Record<string, string>>;
const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');

/** What was typed into a card and not sent yet, kept over a reload. */
export function typedInCards(base: string) {
  const at = ({ id = '' }: Activity) => makeKept('sessionStorage', `typed ${base} ${id}`, isValues);
  return {
    of: (activity: Activity) => (activity.id ? at(activity).read() : undefined),
    keep: (activity: Activity, values: Values) => activity.id && at(activity).write(values),
    forget: (activity: Activity) => at(activity).write(undefined),
  };
}
