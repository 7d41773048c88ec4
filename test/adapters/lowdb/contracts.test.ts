import type { LowdbStore } from '../../../adapters/lowdb/open-data-folder.js';
import { describeBlobStore } from '../contracts/blob-store.contract.js';
import { describeConversationLog } from '../contracts/conversation-log.contract.js';
import { describeCustomerStore } from '../contracts/customer-store.contract.js';
import { describeKeyValueStore } from '../contracts/key-value-store.contract.js';
import { describeRequestStore } from '../contracts/request-store.contract.js';
import { makeDataFolder } from './data-folder.js';
import type { DataFolder } from './data-folder.js';

for (const fsync of [false, true]) {
  describe(`The embedded store, ${fsync ? 'syncing each write to the device' : 'without fsync'}`, () => {
    let folder: DataFolder;
    beforeEach(() => void (folder = makeDataFolder({ fsync })));
    afterEach(() => folder.remove());

    const part =
      <Name extends keyof LowdbStore>(name: Name) =>
      async (): Promise<LowdbStore[Name]> =>
        (await folder.open())[name];

    describe('as a key-value store', () => describeKeyValueStore(part('keyValues'), part('keyValues')));
    describe('as a request store', () => describeRequestStore(part('requests'), part('requests')));
    describe('as a conversation log', () => describeConversationLog(part('conversations'), part('conversations')));
    describe('as a blob store', () => describeBlobStore(part('blobs'), part('blobs')));
    describe('as a customer store', () => describeCustomerStore(part('customers'), part('customers')));
  });
}
