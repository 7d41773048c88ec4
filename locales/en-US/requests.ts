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
    /** How far it is, by how it gets to 21Vianet; claims nothing that has not happened. */
    honest: {
      desk: 'It is saved and in 21Vianet’s queue here. Nobody there has confirmed it yet; I will tell you here when somebody has.',
      sent: 'It is saved here and on its way. 21Vianet has not confirmed it yet; I will tell you here when it has.',
      handoff: 'It is saved here. One step is left: paste it into Partner Center, then type 21Vianet’s ticket number here.',
    },
    promise: (severity: string, when: string) => `Severity ${severity}: a representative is to contact you ${when}.`,
    noPromise: (severity: string) => `Severity ${severity}: no response time is published. A representative will contact you.`,
    /** Nothing runs at 21Vianet before it is there. */
    promiseAfterHandOff: (severity: string) => `Severity ${severity}: 21Vianet can only start once it is submitted in Partner Center.`,
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
    promised: 'Promised answer',
    author: 'Filed by',
    owner: 'Owner',
    /** How many are told of changes, and whether the reader is one of them. */
    watchers: (n: number, you: boolean) =>
      you && n === 1 ? 'only you follow it' : `${grouped(n, 'en-US')} ${n === 1 ? 'follows' : 'follow'} it${you ? ', you too' : ''}`,
    files: 'Files',
    representative: 'Representative',
    externalReference: '21Vianet ticket',
    problem: 'Description',
    history: 'History',
    earlier: (n: number) => `${grouped(n, 'en-US')} earlier ${n === 1 ? 'entry' : 'entries'} not shown`,
    waiting: '21Vianet needs an answer from you. Once it is there, work goes on.',
    resolved: '21Vianet proposes a solution. Please check it with the customer, then accept it or say what does not work.',
  },
  /** How far it has come, in this order. */
  progress: {
    saved: 'Saved',
    delivered: 'Delivered',
    acknowledged: 'Confirmed by 21Vianet',
    inProgress: 'In progress',
    /** What comes next, while it has not happened. */
    notYet: { delivered: 'not delivered yet', acknowledged: 'not confirmed by 21Vianet yet', inProgress: 'not in progress yet' },
    /** Instead of the status, where it is not on its way: a person has to do something. */
    byHand: 'Saved, one step left',
    stuck: 'Saved, not delivered',
  },
  /** How the promised answer stands, after its label. */
  promise: {
    soon: 'due soon',
    missed: 'overdue',
    paused: 'the clock stands still while we wait for you',
    inTime: 'given in time',
    late: 'given late',
    none: 'no response time is published',
  },
  trouble: {
    failed: (since: string) =>
      `It could not be delivered to 21Vianet since ${since}. Nothing is lost: send it again, or call +86 400-089-0365 and give the number.`,
    updateFailed: (since: string) =>
      `What was added could not be delivered to 21Vianet since ${since}. Nothing is lost: send it again, or call +86 400-089-0365.`,
    retryingSoon: '21Vianet’s side has not taken it yet. Nothing is lost; it is tried again in a moment.',
    retrying: (when: string) => `21Vianet’s side has not taken it yet. Nothing is lost; it is tried again ${when}.`,
  },
  history: {
    status: (to: string) => to,
    note: 'Note',
    assigned: (representative: string) => `${representative} is working on it`,
    reference: (reference: string) => `21Vianet ticket ${reference}`,
    followed: 'Following the request',
    unfollowed: 'No longer following',
    owner: (name: string) => `Handed over to ${name}`,
    tookOver: 'Took it over',
    files: (names: readonly string[]) => `Files added: ${names.join(', ')}`,
    deliveryFailed: (attempts: number) =>
      `Could not be delivered, tried ${attempts === 1 ? 'once' : `${grouped(attempts, 'en-US')} times`}`,
    sentAgain: 'Sent again',
    promise: { soon: 'Promised answer due soon', missed: 'Promised answer overdue' },
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
