import { openDataFolder } from '../../../adapters/lowdb/open-data-folder.js';

/** Holds the data folder until it is killed. */
await openDataFolder(process.argv[2] ?? '', { fsync: false, report: () => undefined });
console.log('open');
setInterval(() => undefined, 60_000);
