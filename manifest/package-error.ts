/** Everything that is wrong with the settings or with a finished package, told at once. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  constructor(
    what: string,
    readonly problems: readonly string[],
  ) {
    super(`${what}\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
  }
}
