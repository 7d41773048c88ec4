import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'en-US');

/** What is told later, and when not: notices, quiet hours, what was missed. */
export const watching = {
  changed: {
    files: (number: string) => `${number}: files added`,
    owner: (number: string, name: string) => `${number}: ${name} answers for it now`,
    deliveryFailed: (number: string) => `${number}: could not be delivered`,
    soon: (number: string) => `${number}: answer due soon`,
    missed: (number: string) => `${number}: answer overdue`,
  },
  /** `when` says how far away it is, and the time in Beijing. */
  soon: (when: string) => `The promised answer is due ${when} and has not come yet. I will tell you when it does.`,
  /** Due soon or overdue, while 21Vianet does not have it. */
  notThere: (when: string) =>
    `The promised answer is due ${when}, but the request has not reached 21Vianet yet. If it is urgent, call 21Vianet on +86 400-089-0365.`,
  missed: (when: string) =>
    `The promised answer was due ${when} and has not come. Please call 21Vianet on +86 400-089-0365 and give the number.`,
  earlier: (count: number) =>
    count === 1
      ? 'There was one more update before this one; it is in the history.'
      : `There were ${n(count)} more updates before this one; they are in the history.`,
  mail: {
    greeting: (name: string) => `Hello ${name},`,
    request: 'Request',
    customer: 'Customer',
    status: 'Status',
    open: 'Please open the support chat to read it and to answer; it is at the top there.',
    why: 'This comes by mail because I could not reach you in the chat. Please do not reply to it: nobody reads the replies.',
  },
  away: {
    heading: 'While you were away',
    updates: (count: number) => (count === 1 ? 'one update' : `${n(count)} updates`),
    more: (count: number) => `${n(count)} more ${count === 1 ? 'request has' : 'requests have'} news; see “My requests”.`,
  },
  quiet: {
    heading: 'Quiet hours',
    intro: 'In these hours I tell you nothing, except of severity A requests. What comes meanwhile is told when they end.',
    zone: 'Times are Beijing time; they may go past midnight.',
    keep: 'Keep quiet hours',
    label: 'Notices',
    from: 'From',
    to: 'To',
    save: 'Save',
    notATime: 'Please give both times, such as 22:00 and 08:00. Nothing was changed yet.',
    sameTime: 'The two times are the same. Please change one of them, or switch quiet hours off. Nothing was changed yet.',
    on: (from: string, to: string) => `From ${from} to ${to} Beijing time I tell you of severity A requests only.`,
    off: 'Quiet hours are off: I tell you of every change at once.',
  },
};

export type Watching = typeof watching;
