import assert from 'node:assert/strict';
import { RemoteFailure } from '../../../services/ports/remote-failure.js';

describe('what a service elsewhere fails with', () => {
  it('is known by its class, also where the code that failed was loaded only when it was needed', async () => {
    const { readNext } = await import('../../../adapters/partner-center/page-links.js');
    assert.throws(
      () => readNext('no place'),
      (error) => error instanceof RemoteFailure && Object.getPrototypeOf(error) === RemoteFailure.prototype,
    );
  });

  it('is nothing that is only called so', () => {
    assert.ok(!(Object.assign(new Error('x'), { name: 'RemoteFailure' }) instanceof RemoteFailure));
  });
});
