import { useCallback, useEffect, useState } from 'react';
import type { SelfHelpReport } from '../api-types.js';
import type { DeskApi } from '../api/desk-api.js';
import type { Locale } from '../../shared/locale.js';

export interface ReportControl {
  /** The last one that was read, also while the next is on its way. */
  readonly report: SelfHelpReport | undefined;
  readonly phase: 'loading' | 'there' | 'failed';
  readonly again: () => void;
}

/** The report of that many days, read anew whenever they or the language change. */
export function useReport(api: DeskApi, days: number, locale: Locale): ReportControl {
  const [report, setReport] = useState<SelfHelpReport>();
  const [phase, setPhase] = useState<ReportControl['phase']>('loading');
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    setPhase('loading');
    api.selfHelp(days, locale, { signal: leaving.signal }).then(
      (read) => {
        setReport(read);
        setPhase('there');
      },
      () => {
        if (!leaving.signal.aborted) setPhase('failed');
      },
    );
    return () => leaving.abort();
  }, [api, days, locale, tries]);
  return { report, phase, again: useCallback(() => setTries((n) => n + 1), []) };
}
