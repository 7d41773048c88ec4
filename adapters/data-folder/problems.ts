/** Something in the data folder that an operator has to mend. */
export interface Problem {
  /** Relative to the data folder. */
  readonly file: string;
  /** Where in the file, e.g. `[3].users[0].role`; empty for the file as a whole. */
  readonly path: string;
  readonly problem: string;
  readonly mend: string;
}

/** The operator's data files cannot be used. Names every problem at once, so that an operator mends them in one go; `message` is meant to be printed. */
export class DataFilesError extends Error {
  override readonly name = 'DataFilesError';
  constructor(
    dir: string,
    readonly problems: readonly Problem[],
  ) {
    super(
      [
        `The data files in ${dir} have ${problems.length === 1 ? '1 problem' : `${problems.length} problems`}:`,
        ...problems.map(toLine),
      ].join('\n'),
    );
  }
}

function toLine({ file, path, problem, mend }: Problem): string {
  return `- ${file}${path && ` at ${path}`}: ${problem}. To mend: ${mend}.`;
}

/** Takes a problem down; reading goes on, so that one run finds them all. */
export type Report = (problem: Problem) => void;
