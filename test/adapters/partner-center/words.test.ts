import assert from 'node:assert/strict';
import { serviceRequestSeverity, serviceRequestStatus } from '../../../adapters/partner-center/words.js';

describe('Partner Center’s words', () => {
  it('are read in any letter case, by number, and as a number in text', () => {
    assert.deepEqual(
      ['Critical', 'MINIMAL', 2, '1'].map((given) => serviceRequestSeverity.parse(given)),
      ['critical', 'minimal', 'moderate', 'critical'],
    );
    assert.deepEqual(
      ['AttentionNeeded', 'attention_needed', 3, 'Closed', 0].map((given) => serviceRequestStatus.parse(given)),
      ['attention_needed', 'attention_needed', 'attention_needed', 'closed', 'none'],
    );
  });

  it('stand for "not known" when they are new to us', () => {
    assert.deepEqual([serviceRequestSeverity.parse('urgent'), serviceRequestStatus.parse(99)], ['unknown', 'none']);
  });
});
