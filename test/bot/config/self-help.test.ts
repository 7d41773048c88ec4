import assert from 'node:assert/strict';
import { ConfigError, readConfig } from '../../../bot/config.js';

const selfHelpOf = (env: Record<string, string>) => readConfig(env).selfHelp;

describe('what an operator decides about self-help', () => {
  it('keeps questions for 30 days and asks after one day unless told otherwise', () => {
    assert.deepEqual(selfHelpOf({}), { textDays: 30, followUpAfterMs: 24 * 3_600_000 });
    assert.deepEqual(selfHelpOf({ SELF_HELP_TEXT_DAYS: '7', SELF_HELP_FOLLOW_UP_HOURS: '2' }), { textDays: 7, followUpAfterMs: 7_200_000 });
  });

  it('keeps no words and asks nobody with 0', () => {
    assert.deepEqual(selfHelpOf({ SELF_HELP_TEXT_DAYS: '0', SELF_HELP_FOLLOW_UP_HOURS: '0' }), {
      textDays: 0,
      followUpAfterMs: undefined,
    });
  });

  it('names every wrong value at once', () => {
    assert.throws(
      () => selfHelpOf({ SELF_HELP_TEXT_DAYS: '1.5', SELF_HELP_FOLLOW_UP_HOURS: '400' }),
      (error: unknown) =>
        error instanceof ConfigError && /SELF_HELP_TEXT_DAYS/.test(error.message) && /SELF_HELP_FOLLOW_UP_HOURS/.test(error.message),
    );
  });
});
