import type { CustomerDirectory } from '../../services/ports/customer-directory.js';
import type { Faults } from './house.js';

/** What the directory was asked in this house, the newest last: the call's name, and the customer or the words. */
export type Asked = { readonly call: keyof CustomerDirectory; readonly about: string };

/** The directory, with other answers while `faults` has them, and with what it was asked kept. */
export function faultyDirectory(directory: CustomerDirectory, faults: Faults, asked: Asked[]): CustomerDirectory {
  const now = (): CustomerDirectory => ({ ...directory, ...faults.directory });
  const kept = (call: keyof CustomerDirectory, about: string) => (asked.push({ call, about }), now());
  return {
    get: (...of) => (faults.customers ? Promise.reject(faults.customers) : now().get(...of)),
    search: (...of) => kept('search', `${of[1]} ${of[2].from}+${of[2].size}`).search(...of),
    nearest: (...of) => now().nearest(...of),
    guess: (...of) => now().guess(...of),
    mentionedIn: (...of) => now().mentionedIn(...of),
    check: (...of) => kept('check', of[1]).check(...of),
    subscriptions: (...of) => kept('subscriptions', of[1]).subscriptions(...of),
    used: (...of) => kept('used', of[1]).used(...of),
    status: (...of) => now().status(...of),
  };
}
