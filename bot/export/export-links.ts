import type { ExportLinks } from '../../dialogs/ports.js';
import { EXPORT_FORMATS } from '../../services/export/exporting.js';
import type { Clock } from '../../services/ports/clock.js';
import { EXPORT_SECONDS, type ExportTokens } from './export-tokens.js';

interface Deps {
  readonly tokens: ExportTokens;
  readonly clock: Clock;
  /** Under which address people reach this service, without a slash at the end; `undefined` while nobody knows. */
  readonly address: () => string | undefined;
}

/** Makes the links of the export card, bound to the one who asked. */
export function makeExportLinks({ tokens, clock, address }: Deps): ExportLinks {
  return async function exportLinks({ partnerId, id }, locale) {
    const base = address();
    if (base === undefined) return undefined;
    const until = new Date(clock.now().getTime() + EXPORT_SECONDS * 1000).toISOString();
    const [csv, json] = await Promise.all(
      EXPORT_FORMATS.map(async (format) => {
        const token = await tokens.issue({ partner: partnerId, user: id, format, locale });
        return `${base}/exports/requests.${format}?t=${token}`;
      }),
    );
    return csv && json ? { csv, json, until } : undefined;
  };
}
