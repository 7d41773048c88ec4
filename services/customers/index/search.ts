import type { Customer } from '../../model/customer.js';
import type { CustomerPage, PageAsked } from '../../ports/customer-directory.js';
import { wordsOf } from '../names/customer-name.js';
import type { Recency } from '../customer-index.js';
import { NO_FIT, SURE, fit, scoreOf } from './fit.js';
import { addHit, hitsOf, type Hits } from './hits.js';
import type { KeptCustomers } from './kept-customers.js';
import { all } from './lookups.js';
import { alike } from './nearest.js';
import type { Part } from './part.js';
import { pinyinSlips } from './pinyin-slips.js';
import { customerQuery, type CustomerQuery } from './query.js';
import { exactRoutes, looserRoutes, type Route } from './routes.js';
import { selectPage } from './select.js';
import { slips } from './slips.js';
import { spokenFit } from './spoken-fit.js';
import { makeUses } from './uses.js';
import { wholeList } from './whole-list.js';

/** Where customers are searched. */
export interface Searched {
  readonly kept: KeptCustomers;
  readonly parts: readonly Part[];
  readonly byName: (a: number, b: number) => number;
}

/** So few that fit only by the way do not keep from looking for something better. */
const FEW = 3;
/** Of what may have been meant by a slip, so many are given at most. */
const MOST_SLIPS = 20;

export function search(searched: Searched, typed: string, page: PageAsked, recency?: Recency): CustomerPage {
  const { kept, parts, byName } = searched;
  const uses = makeUses(kept, recency);
  if (typed.trim() === '') return pageOf(kept, wholeList(kept, parts, page, uses, byName), kept.size);
  const hits = find(searched, customerQuery(typed), page.from + page.size);
  const { total } = hits;
  return pageOf(kept, selectPage(hits, page, uses, byName), total);
}

/** What `search` gives, then names that are only somewhat alike. */
export function nearest(searched: Searched, typed: string, limit: number): readonly Customer[] {
  const { kept, parts, byName } = searched;
  const query = customerQuery(typed);
  const hits = find(searched, query, limit);
  const fitting = selectPage(hits, { from: 0, size: limit }, makeUses(kept, undefined), byName);
  const others = fitting.length < limit ? alike(kept, parts, query, limit) : [];
  return [...new Set([...fitting, ...others])].slice(0, Math.max(0, limit)).flatMap((ordinal) => kept.at(ordinal) ?? []);
}

function pageOf(kept: KeptCustomers, ordinals: readonly number[], total: number): CustomerPage {
  return { customers: ordinals.flatMap((ordinal) => kept.at(ordinal) ?? []), total, complete: true };
}

/** First what was typed; where that gives nothing or little to rely on, what is near it, and last what it is a slip of. */
function find({ kept, parts }: Searched, query: CustomerQuery, wanted: number): Hits {
  const hits = hitsOf(kept, parts, exactRoutes(query), wanted);
  for (const routes of [looserRoutes, slippedRoutes]) {
    if (isEnough(hits, query)) return hits;
    hitsOf(kept, parts, routes(query), wanted, hits);
  }
  if (isEnough(hits, query)) return hits;
  const known = new Set(hits.ordinals.subarray(0, hits.count));
  const more = slips(kept, parts, query).filter(({ ordinal }) => !known.has(ordinal));
  for (const { ordinal, score } of [...more].sort((a, b) => a.score - b.score).slice(0, MOST_SLIPS)) addHit(hits, ordinal, score);
  return hits;
}

/** Pinyin with a slip. */
function slippedRoutes({ text }: CustomerQuery): readonly Route[] {
  return pinyinSlips(wordsOf(text)).map((form) => ({
    lookup: all(form.terms),
    fit: (block, index) => (spokenFit(block, index, [form]) === NO_FIT ? NO_FIT : scoreOf(fit.typo, block.nameLengths[index] ?? 0)),
  }));
}

/** Two characters or letters somewhere within a name may stand there by chance: 工行 of 山东临工行走机械有限公司. */
function isEnough({ count, best }: Hits, { whole }: CustomerQuery): boolean {
  return count >= FEW || (count > 0 && best <= (whole.units.length > 2 ? SURE : fit.spokenBrand));
}
