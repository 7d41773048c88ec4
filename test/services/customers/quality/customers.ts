import type { Customer } from '../../../../services/model/customer.js';
import { OURS_ROWS } from './ours.js';
import { QUERIES } from './queries.js';
import { THEIRS_ROWS } from './theirs.js';

export interface KeyedCustomer extends Customer {
  readonly key: string;
}

/** What is typed and the keys of the customers that are meant; none when nobody is. */
export interface QualityQuery {
  readonly kind: string;
  readonly query: string;
  readonly meant: readonly string[];
}

function read(partnerId: string, rows: string): readonly KeyedCustomer[] {
  return linesOf(rows).map((row) => {
    const [id = '', key = '', name = '', label = '', domains = ''] = row.split('|').map((cell) => cell.trim());
    const customDomains = domains.split(' ').filter((domain) => domain !== '');
    return { key, id, partnerId, name, domain: `${label}.partner.onmschina.cn`, customDomains };
  });
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

export const OUR_CUSTOMERS = read('partner-ours', OURS_ROWS);
export const THEIR_CUSTOMERS = read('partner-theirs', THEIRS_ROWS);

/** All queries of a set written as `QUERIES` is, in the order they are written. */
export function qualityQueries(written: string = QUERIES): readonly QualityQuery[] {
  let kind = '';
  return linesOf(written).flatMap((line) => {
    if (line.startsWith('# ')) {
      kind = line.slice(2);
      return [];
    }
    const cut = line.lastIndexOf(' = ');
    const meant = line.slice(cut + 3).split(', ');
    return [{ kind, query: line.slice(0, cut), meant: meant[0] === '-' ? [] : meant }];
  });
}
