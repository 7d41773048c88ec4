import assert from 'node:assert/strict';
import fc from 'fast-check';
import { numberOf, packStrings, stringAt } from '../../../../services/self-help/ranking/packed-strings.js';

describe('Packed strings', () => {
  it('give every string its number and every number its string, and know no others', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'binary' })), fc.string({ unit: 'binary' }), (strings, other) => {
        const packed = packStrings(strings, strings.length);
        strings.forEach((string, number) => {
          assert.equal(numberOf(packed, string), number);
          assert.equal(stringAt(packed, number), string);
        });
        assert.equal(numberOf(packed, other), strings.indexOf(other));
      }),
    );
  });
});
