export { customerFileOf, makeCustomerFiles } from './customer-file.js';
export type { DataFolder } from './data-folder.js';
export { makeEmbeddedSource } from './embedded-source.js';
export { loadDataFolder } from './load-data-folder.js';
export { makePartnerDirectory } from './partner-directory.js';
export { DataFilesError, type Problem } from './problems.js';
export { makeRepresentatives } from './representatives.js';
export { makeSampleHealth } from './sample-health.js';
export { makeSampleSource } from './sample-source.js';
