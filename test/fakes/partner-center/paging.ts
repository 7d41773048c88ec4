import { refusal, type Answer, type Asked } from './answer.js';
import type { StubState, Violation } from './model.js';

export interface Pages {
  /** One page of `items`, with the link to the next one. */
  page(asked: Asked, items: readonly unknown[], options: { readonly path: string; readonly query?: string }): Answer;
}

/** Collections as Partner Center pages them: the link is relative, and its header carries where to go on. */
export function makePages({ state, url, violate }: { state: StubState; url: () => string; violate: (v: Violation) => void }): Pages {
  let given = 0;
  function write(path: string): string {
    const style = state.links === 'alternate' ? (given % 2 === 0 ? 'without-v1' : 'with-v1') : state.links;
    given += 1;
    if (style === 'absolute') return `${url()}/v1${path}`;
    return style === 'with-v1' ? `/v1${path}` : path;
  }
  function startOf({ route, query, headers }: Asked): number | undefined {
    const token = headers['ms-continuationtoken'];
    const next = query.get('seekOperation');
    if (token === undefined && next === null) return 0;
    if (token === undefined || next !== 'Next') {
      violate({ route, problem: 'a next page wants both MS-ContinuationToken and seekOperation=Next' });
      return undefined;
    }
    const [from, number] = Buffer.from(token, 'base64').toString('utf8').split('/').map(Number);
    return from === undefined || number === undefined || !Number.isInteger(from) || number < state.continuationsFrom ? undefined : from;
  }
  return {
    page(asked, items, { path, query = '' }) {
      const from = startOf(asked);
      if (from === undefined) return refusal(400, 600042, 'The continuation token is not valid.');
      const size = Math.min(Number(asked.query.get('size') ?? state.largestPage), state.largestPage);
      const shown = items.slice(from, from + size);
      const end = from + shown.length;
      const self = { uri: `${path}?size=${size}${query}`, method: 'GET', headers: [] };
      const more = end < items.length;
      const next = more && {
        uri: write(`${path}?size=${size}${query}&seekOperation=Next`),
        method: 'GET',
        headers: [{ key: 'MS-ContinuationToken', value: Buffer.from(`${end}/${given}`).toString('base64') }],
      };
      const links = next ? { self, next } : { self };
      return { status: 200, body: { totalCount: items.length, items: shown, links, attributes: { objectType: 'Collection' } } };
    },
  };
}
