import type { Finding } from './finding.js';

/** The findings on one partner or on this machine, under a heading. */
export interface Section {
  readonly heading: string;
  readonly findings: readonly Finding[];
}

const MARKS: Readonly<Record<Finding['outcome'], string>> = { ok: 'ok     ', warning: 'look   ', failed: 'FAILED ', skipped: '-      ' };

/** The whole examination as an operator reads it on a terminal: a line a step, below it what to do. */
export function render(sections: readonly Section[]): string {
  return sections.map(({ heading, findings }) => [heading, ...findings.map(lineOf)].join('\n')).join('\n\n');
}

function lineOf({ step, outcome, said, mend }: Finding): string {
  const line = `  ${MARKS[outcome]} ${step}: ${said}`;
  return mend === undefined ? line : `${line}\n          -> ${mend}`;
}
