import type { CustomerSource } from '../../services/ports/customer-source.js';
import type { CustomerFiles } from './customer-file.js';

/**
 * One partner's customers in the data folder: those of its file, when there is one or was one since the process started, else the sample data. So an
 * operator who puts the file there need not start anything anew, and one whose file is away for a moment loses nothing.
 */
export function makeEmbeddedSource(partnerId: string, { files, sample }: { files: CustomerFiles; sample: CustomerSource }): CustomerSource {
  let hadFile = false;
  function now(): CustomerSource {
    hadFile ||= files.has(partnerId);
    return hadFile ? files : sample;
  }
  return {
    get name() {
      return now().name;
    },
    list: (id, options) => now().list(id, options),
    get: (id, customerId) => now().get(id, customerId),
    subscriptions: (id, customerId) => now().subscriptions(id, customerId),
    startingWith: (id, text) => now().startingWith(id, text),
    version: async (id) => {
      const source = now();
      return `${source.name}:${(await source.version?.(id)) ?? ''}`;
    },
  };
}
