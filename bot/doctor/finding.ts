/** What one step of the examination found. `said` and `mend` hold no secret and no customer's name; `mend` is there whenever something is to be done. */
export interface Finding {
  readonly step: string;
  /** `skipped`: it needs a step before it that failed. */
  readonly outcome: 'ok' | 'warning' | 'failed' | 'skipped';
  readonly said: string;
  readonly mend?: string;
}

/** Whether anything is wrong that keeps the service from working as configured. */
export function isWell(findings: readonly Finding[]): boolean {
  return findings.every(({ outcome }) => outcome === 'ok' || outcome === 'warning');
}
