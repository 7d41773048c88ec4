/** What is told later, and when not: notices, quiet hours, what was missed. */
export const watching = {};

export type Watching = typeof watching;
