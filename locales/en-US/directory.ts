import { grouped } from '../format.js';

const count = (n: number, one: string, many: string) => `${grouped(n, 'en-US')} ${n === 1 ? one : many}`;

/** Customers that are kept elsewhere: what is told when they cannot be asked, and how their local copy stands. */
export const directory = {
  gone: (name?: string) =>
    `I can no longer find ${name ?? 'this customer'} among your customers: the relationship may have ended in Partner Center. Your words are kept; which customer is it?`,
  goneAtTheEnd: 'Nothing was sent, and the form is kept.',
  /** Why an answer is not newer. */
  unheard: {
    too_slow: 'Partner Center does not answer in time',
    unreachable: 'Partner Center cannot be reached',
    busy: 'Partner Center takes no more questions just now',
    unreadable: 'Partner Center’s answer could not be read',
    signed_out: 'The sign-in to Partner Center has expired: an admin agent has to renew it (“sync status” says how)',
    denied: 'Partner Center refuses access: an admin agent has to check the permissions (“sync status” says how)',
  },
  customerAsOf: (why: string, asOf?: string) =>
    asOf ? `${why}; customer data as of ${asOf}.` : `${why}; the customer data may be out of date.`,
  subscriptionsAsOf: (why: string, asOf: string) => `${why}; subscriptions as of ${asOf}.`,
  subscriptionsUnknown: 'The subscriptions of this customer are not known here just now, so a suspended one may go unnoticed.',
  /** A clock time and how long ago that is. */
  time: (clock: string, ago: string) => `${clock}, ${ago}`,
  /** True while the list is being read in, and when Partner Center did not answer in time. */
  incomplete: 'The search is not complete yet: more may be found in a moment.',
  sync: {
    heading: 'Customer sync',
    adminsOnly: (names: readonly string[]) =>
      names.length === 0
        ? 'Only admin agents see how the customers are synchronised. Please ask your partner’s administrator.'
        : `Only admin agents see how the customers are synchronised. Colleagues who can: ${names.join(', ')}.`,
    source: 'Source',
    sources: { sample: 'sample data', file: 'customer file of your organisation', 'partner-center': 'Partner Center' },
    customers: 'Customers',
    kept: (n: number) => grouped(n, 'en-US'),
    searchable: (searchable: number, n: number) => `${grouped(searchable, 'en-US')} of ${grouped(n, 'en-US')} can be found so far`,
    running: 'Running',
    progress: (seen: number, total: number | undefined, since: string) =>
      `${grouped(seen, 'en-US')}${total === undefined ? '' : ` of ${grouped(total, 'en-US')}`} read, began ${since}`,
    resumed: 'taken up again where it stopped',
    last: 'Last sync',
    neverYet: 'none yet',
    added: (n: number) => `${grouped(n, 'en-US')} added`,
    changed: (n: number) => `${grouped(n, 'en-US')} changed`,
    removed: (n: number) => `${grouped(n, 'en-US')} removed`,
    missing: (n: number) => `${count(n, 'customer is', 'customers are')} no longer listed, and kept until a second sync says the same.`,
    next: 'Next',
    retry: 'Next try',
    nothingPlanned: 'when asked for',
    trouble: (at: string) => `Not up to date since ${at}`,
    /** What is wrong and what to do. */
    troubles: {
      too_slow: 'Partner Center did not answer in time. It is tried again by itself.',
      unreachable:
        'Partner Center could not be reached. It is tried again by itself; if it stays so, whoever operates this service checks the network.',
      busy: 'Partner Center asked us to wait. It is tried again by itself.',
      unreadable: 'Partner Center’s answer could not be read. If it stays so, tell whoever operates this service.',
      signed_out:
        'The sign-in has expired. An admin agent signs in anew, with multi-factor authentication; whoever operates this service starts that with “npm run partner:sign-in”.',
      denied:
        'Partner Center refuses access. The signed-in person needs the admin agent role, and the app its permissions; “npm run doctor” names what is missing.',
      gone: 'Partner Center does not know your organisation under this ID. Whoever operates this service checks the partner’s tenant ID.',
      refused: 'Partner Center refused the question. Whoever operates this service finds the reason with “npm run doctor”.',
      suspicious: 'Far fewer customers came than are kept, so none was removed. If that is right, press “Sync now” once more.',
      not_saved: 'The local copy could not be saved. Whoever operates this service checks the disk; what was read before stays.',
    },
    troublesOfFile: 'The customer file could not be read. Whoever operates this service checks it; the former customers stay.',
    correlation: (id: string) => `For support: ${id}`,
    refused: (n: number) => `${count(n, 'row', 'rows')} of the customer file could not be taken:`,
    row: (row: number, column: string | undefined, problem: string) =>
      `Row ${grouped(row, 'en-US')}${column ? `, ${column}` : ''}: ${problem}`,
    rowProblems: {
      missing: 'empty',
      not_a_guid: 'not a tenant ID',
      not_a_domain: 'not a domain',
      not_yes_or_no: 'neither yes nor no',
      not_a_language: 'not one of zh-CN, zh-TW, en-US',
      too_long: 'too long',
      twice: 'there twice',
      columns: 'not as many columns as the first row',
    },
    moreRows: (n: number) => `and ${count(n, 'more row', 'more rows')}`,
    refresh: 'Refresh',
    now: 'Sync now',
    started: 'The customers are being read in anew. You can go on working meanwhile.',
  },
};

export type Directory = typeof directory;
