interface Chance {
  readonly chance: number;
  readonly right: boolean;
}

interface Judged {
  readonly set: string;
  readonly first: boolean;
  readonly one: boolean;
  readonly madeUp: boolean;
  readonly weight: number;
  readonly firstChance: number;
  readonly oneChance: number;
}

const COVERAGES = [10, 20, 30, 40, 50, 60, 70, 80, 90, 100];

/** The least chance from which on so large a share is right, going down from the surest. */
export function thresholdFor(chances: readonly Chance[], share: number): number {
  const sorted = chances.toSorted((one, other) => other.chance - one.chance);
  let right = 0;
  let threshold = 1;
  sorted.forEach((one, index) => {
    if (one.right) right += 1;
    if (right / (index + 1) >= share) threshold = one.chance;
  });
  return threshold;
}

/** How right the surest answers are, as tables; of our own questions also what the thresholds give. */
export function curveOf(all: readonly Judged[], confidentFrom: number, likelyFrom: number): string {
  const asked = all.filter(({ madeUp }) => !madeUp);
  const groups = [
    ['public', asked.filter(({ set }) => !set.startsWith('own'))],
    ['own', asked.filter(({ set }) => set.startsWith('own'))],
  ] as const;
  return [
    ...groups.flatMap(([name, group]) => [
      `\nCoverage -> precision (${name}, ${group.length} questions): first right / one of three right / least chance`,
      ...rows(group),
    ]),
    '\nCalibration (all, with the answer left out too): chance said -> share right, questions',
    ...calibration(all),
    `\nconfident from ${confidentFrom.toFixed(3)}, likely from ${likelyFrom.toFixed(3)}`,
    ...[...new Set(asked.map(({ set }) => set))].map((set) =>
      stateRow(
        set,
        asked.filter((one) => one.set === set),
        confidentFrom,
        likelyFrom,
      ),
    ),
  ].join('\n');
}

function rows(group: readonly Judged[]): readonly string[] {
  const sorted = group.toSorted((one, other) => other.firstChance - one.firstChance);
  return COVERAGES.map((coverage) => {
    const surest = sorted.slice(0, Math.round((sorted.length * coverage) / 100));
    return `| ${coverage} % | ${percent(surest, 'first')} | ${percent(surest, 'one')} | ${(surest.at(-1)?.firstChance ?? 0).toFixed(2)} |`;
  });
}

function calibration(all: readonly Judged[]): readonly string[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const said = all.filter(({ firstChance }) => Math.min(9, Math.floor(firstChance * 10)) === tenth);
    const total = said.reduce((sum, { weight }) => sum + weight, 0);
    const right = said.reduce((sum, { weight, first }) => sum + (first ? weight : 0), 0);
    return `| ${tenth / 10} to ${(tenth + 1) / 10} | ${total > 0 ? ((100 * right) / total).toFixed(1) : '-'} | ${said.length} |`;
  });
}

function stateRow(set: string, asked: readonly Judged[], confidentFrom: number, likelyFrom: number): string {
  const unknown = asked.filter(({ oneChance }) => oneChance < likelyFrom);
  const confident = asked.filter(({ oneChance, firstChance }) => oneChance >= likelyFrom && firstChance >= confidentFrom);
  const share = (part: readonly Judged[]) => ((100 * part.length) / asked.length).toFixed(0);
  return `| ${set} | ${asked.length} | confident ${share(confident)} %, right ${percent(confident, 'first')} % | unknown ${share(unknown)} % |`;
}

function percent(part: readonly Judged[], what: 'first' | 'one'): string {
  return part.length === 0 ? '-' : ((100 * part.filter((one) => one[what]).length) / part.length).toFixed(1);
}
