const FIRST_MS = 500;
const LONGEST_MS = 30_000;

/**
 * How long to wait before try number `failures` (1, 2, ...): doubled each time up to half a minute, and spread by a quarter either
 * way, so that a server that comes back is not met by every browser in the same moment.
 *
 * @param random - between 0 and 1
 */
export function backOff(failures: number, random: number): number {
  const ms = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(ms * (0.75 + random / 2));
}
