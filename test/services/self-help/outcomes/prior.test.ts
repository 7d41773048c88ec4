import assert from 'node:assert/strict';
import fc from 'fast-check';
import { priorOf } from '../../../../services/self-help/outcomes/prior.js';
import { COUNTED, type Tally } from '../../../../services/self-help/outcomes/tally.js';

describe('what the ranking learns of an article', () => {
  it('is nothing where nothing is known', () => {
    assert.equal(priorOf({}, 'teams'), 0);
    assert.equal(priorOf({ teams: { shown: 40, opened: 3 } }, 'teams'), 0);
  });

  it('is better for one that solved than for one that was passed over, and worse for one whose problem came back', () => {
    const solved = priorOf({ teams: { solved: 6 } }, 'teams');
    const rejected = priorOf({ teams: { rejected: 6 } }, 'teams');
    const cameBack = priorOf({ teams: { solved: 6, cameBack: 6 } }, 'teams');
    assert.ok(solved > 0.3 && rejected < -0.1 && cameBack < rejected, `${solved} ${rejected} ${cameBack}`);
  });

  it('moves little by one outcome, and counts other services half', () => {
    const one = priorOf({ teams: { solved: 1 } }, 'teams');
    const elsewhere = priorOf({ intune: { solved: 8 } }, 'teams');
    const here = priorOf({ teams: { solved: 8 } }, 'teams');
    assert.ok(one < 0.15 && elsewhere > 0 && elsewhere < here, `${one} ${elsewhere} ${here}`);
  });

  it('stays between -1 and 1, whatever was counted', () => {
    const count = fc.integer({ min: 0, max: 1_000_000 });
    const tally = fc.record(Object.fromEntries(COUNTED.map((kind) => [kind, count]))) as fc.Arbitrary<Tally>;
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('teams', 'intune', 'azure'), tally), (known) => {
        const prior = priorOf(known, 'teams');
        assert.ok(prior >= -1 && prior <= 1, String(prior));
      }),
    );
  });
});
