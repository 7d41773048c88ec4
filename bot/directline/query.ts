import { badArgument } from './refusal.js';

/** The fields of a query string; of one that is given twice, the first. */
export function queryOf(url: string | undefined): URLSearchParams {
  const at = url?.indexOf('?') ?? -1;
  return new URLSearchParams(at < 0 ? '' : url?.slice(at + 1));
}

/** After which entry a client wants to hear; nothing or an empty text is the beginning. Throws 400 for what is no number. */
export function readWatermark(query: URLSearchParams): number | undefined {
  const text = query.get('watermark') ?? '';
  if (text === '') return undefined;
  if (!/^\d{1,15}$/.test(text)) throw badArgument('The watermark is the one that an activity set came with.');
  return Number(text);
}
