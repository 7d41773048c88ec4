import assert from 'node:assert/strict';
import { errorCodes } from '../../../services/text/error-codes.js';

describe('error codes in a text', () => {
  for (const [text, codes] of [
    ['550 5.7.708 Service unavailable', ['5.7.708']],
    ['退信5.7.708，收不到', ['5.7.708']],
    ['AADSTS50126: invalid, aadsts50126 again', ['AADSTS50126']],
    ['错误 0x8004fc12', ['0x8004FC12']],
    ['CAA20002 和 ０ｘ８００４０１０Ｆ', ['CAA20002', '0x8004010F']],
    ['SR-261122-7F3K since 9:30 on 192.168.5.7.1, Office365, version 16.0.1', []],
    ['', []],
  ] as const) {
    it(`finds ${codes.join(', ') || 'none'} in "${text}"`, () => assert.deepEqual(errorCodes(text), codes));
  }
});
