import { grouped } from '../format.js';

/** Receipt, list, view, and what is told later. */
export const requests = {
  duplicate: {
    heading: (n: number): string => (n === 1 ? 'A similar request is open' : 'Similar requests are open'),
    intro: 'A colleague may have reported this already. Joining it keeps everything in one place; your draft is kept until you decide.',
    by: (name: string) => `by ${name}`,
  },
  receipt: {
    heading: 'Request saved',
    number: 'Request number',
    honest: 'It is saved here and on its way. 21Vianet has not confirmed it yet; I will tell you here when it has.',
    promise: (severity: string, when: string) => `Severity ${severity}: a representative is to contact you ${when}.`,
    noPromise: (severity: string) => `Severity ${severity}: no response time is published. A representative will contact you.`,
    keepReachable: 'For severity A, please keep someone reachable on your side until it is solved.',
    phone: 'If you hear nothing by then, call +86 400-089-0365 and give this number.',
  },
  list: {
    heading: 'Open requests',
    count: (n: number) => `${grouped(n, 'en-US')} ${n === 1 ? 'request' : 'requests'} of your organisation, newest first`,
    none: 'Your organisation has no open requests.',
    page: (page: number, pages: number) => `Page ${grouped(page, 'en-US')} of ${grouped(pages, 'en-US')}`,
    open: (number: string) => `View ${number}`,
  },
  view: {
    severity: 'Severity',
    promised: 'Answer due',
    author: 'Filed by',
    representative: 'Representative',
    externalReference: '21Vianet ticket',
    problem: 'Description',
    history: 'History',
    earlier: (n: number) => `${grouped(n, 'en-US')} earlier ${n === 1 ? 'entry' : 'entries'} not shown`,
    waiting: '21Vianet needs an answer from you. Add it as a note, and work goes on.',
    resolved: '21Vianet proposes a solution. Please check it with the customer, then accept it or say what does not work.',
  },
  history: {
    status: (to: string) => to,
    note: 'Note',
    assigned: (representative: string) => `${representative} is working on it`,
    reference: (reference: string) => `21Vianet ticket ${reference}`,
    followed: 'Following the request',
  },
  note: {
    label: 'Note',
    placeholder: 'What 21Vianet should know',
    required: 'Please type the note.',
    prompt: (number: string) => `Note on ${number}`,
    rejectLabel: 'What does not work?',
    rejectRequired: 'Please say what does not work, so that work can go on.',
  },
  withdraw: {
    heading: (number: string) => `Withdraw ${number}?`,
    text: '21Vianet stops work on it, and it takes no more notes. It stays readable here. This cannot be undone.',
  },
  changed: {
    status: (number: string, status: string) => `${number}: ${status}`,
    note: (number: string) => `${number}: new note`,
    assigned: (number: string) => `${number}: a representative took it over`,
    reference: (number: string) => `${number}: 21Vianet ticket number`,
    followed: (number: string) => `${number}: a colleague follows it`,
    delivered: 'It has reached 21Vianet.',
  },
};

export type Requests = typeof requests;
