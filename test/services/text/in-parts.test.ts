import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inParts } from '../../../services/text/in-parts.js';

describe('a text in parts', () => {
  it('is the text again when the parts are put together, each within its size and no character cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '测', '😀', '\n', 'é') }), fc.integer({ min: 8, max: 40 }), (text, max) => {
        const parts = inParts(text, max);
        assert.equal(parts.join(''), text);
        for (const part of parts) {
          assert.ok(Buffer.byteLength(part) <= max && part !== '');
          assert.equal(Buffer.from(part).toString(), part);
        }
      }),
    );
  });

  it('breaks between lines where it can', () => {
    assert.deepEqual(inParts('one\ntwo\nthree', 8), ['one\ntwo\n', 'three']);
  });

  it('is one part when it fits', () => {
    assert.deepEqual(inParts('测试\n', 7), ['测试\n']);
  });
});
