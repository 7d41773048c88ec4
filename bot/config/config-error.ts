/** One thing that is wrong with the environment; `mend` tells the operator what to do. Neither holds a value, so that no secret is printed. */
export interface ConfigProblem {
  readonly variable: string;
  readonly mend: string;
}

/** The environment cannot be run with; the message lists every problem at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  constructor(readonly problems: readonly ConfigProblem[]) {
    super(
      `The configuration has ${problems.length} problem(s):\n${problems.map(({ variable, mend }) => `  ${variable}: ${mend}`).join('\n')}`,
    );
  }
}
