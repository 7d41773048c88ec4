import { z } from 'zod';

/** Partner Center's words for a service request, in the order in which its numbers count them (domain.md sections 2 and 5). */
export const SERVICE_REQUEST_SEVERITIES = ['unknown', 'critical', 'moderate', 'minimal'] as const;
export type ServiceRequestSeverity = (typeof SERVICE_REQUEST_SEVERITIES)[number];
export const SERVICE_REQUEST_STATUSES = ['none', 'open', 'closed', 'attention_needed'] as const;
export type ServiceRequestStatus = (typeof SERVICE_REQUEST_STATUSES)[number];

/** Reads one of `words`, which Partner Center writes in any letter case, or as its number; what is neither is the first: it stands for not known. */
export function wordOrNumber<T extends string>(words: readonly [T, ...T[]]): z.ZodType<T, string | number> {
  return z.union([z.number(), z.string()]).transform((given) => {
    const text = String(given).trim().toLowerCase();
    const byName = words.find((word) => word.toLowerCase() === text || word.replaceAll('_', '') === text);
    return byName ?? (/^\d+$/.test(text) ? words[Number(text)] : undefined) ?? words[0];
  });
}

export const serviceRequestSeverity = wordOrNumber(SERVICE_REQUEST_SEVERITIES);
export const serviceRequestStatus = wordOrNumber(SERVICE_REQUEST_STATUSES);
