import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'en-US');

/** Working together: who answers for a request, following, the shift hand-over. */
export const together = {
  buttons: {
    more: 'More',
    follow: 'Follow',
    unfollow: 'Stop following',
    handOver: 'Hand over',
    takeOver: 'Take it over',
    sendAgain: 'Send again',
    handOff: 'Paste it into the portal',
    copy: 'Copy as text',
    shift: 'Shift hand-over',
  },
  handOver: {
    heading: (number: string) => `Who takes over ${number}?`,
    owner: (name: string) => `${name} answers for it now.`,
    intro: 'Whoever takes it over is told, and of every change from then on.',
    me: 'I take it over',
    colleague: 'Colleague',
    required: 'Please choose a colleague.',
    nobody: 'There is no other colleague who may handle requests.',
    /** With very many colleagues not all fit on a card. */
    firstOnly: (shown: number) => `The first ${n(shown)} colleagues are listed.`,
  },
  /** What is said when it is done. */
  done: {
    followed: (number: string) => `You are following ${number} now; I will tell you here when something changes.`,
    unfollowed: (number: string) => `You no longer follow ${number}.`,
    handedOver: (number: string, name: string) => `${name} answers for ${number} now and will be told.`,
    tookOver: (number: string) => `You answer for ${number} now; I will tell you here when something changes.`,
    sentAgain: (number: string) => `${number} is on its way again. Nothing can arrive twice.`,
    nothingToSend: (number: string) => `Nothing of ${number} is waiting to be sent again.`,
  },
  shift: {
    heading: 'Shift hand-over',
    since: (when: string) => `Open requests of your organisation; what changed since ${when}`,
    none: 'Your organisation has no open requests.',
    unchanged: 'Nothing changed since then.',
    created: (count: number, numbers: string) => `New: ${n(count)} (${numbers})`,
    answered: (count: number, numbers: string) => `21Vianet answered: ${n(count)} (${numbers})`,
    closed: (count: number, numbers: string) => `Closed or withdrawn: ${n(count)} (${numbers})`,
    groups: {
      promise: 'Answer due soon or overdue',
      failed: 'Could not be delivered',
      waiting: 'Waiting for us',
      rest: 'Other open requests',
    },
    more: (count: number) => `${n(count)} more in my requests`,
    bounded: (read: number, total: number) => `Only the newest ${n(read)} of ${n(total)} open requests were looked at.`,
    owner: (name: string) => `owner: ${name}`,
  },
};

export type Together = typeof together;
