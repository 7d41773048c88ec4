import assert from 'node:assert/strict';
import { quietHoursSaid, type QuietHoursSaid } from '../../locales/quiet-hours-said.js';

const cases: readonly (readonly [string, QuietHoursSaid])[] = [
  ['免打扰 22:00-8:00', { on: true, from: '22:00', to: '08:00' }],
  ['免打扰时段：22点到8点', { on: true, from: '22:00', to: '08:00' }],
  ['勿擾 22：30～7：15', { on: true, from: '22:30', to: '07:15' }],
  ['quiet hours 10pm to 12 am', { on: true, from: '22:00', to: '00:00' }],
  ['Quiet hours from 22 until 8.', { on: true, from: '22:00', to: '08:00' }],
  ['quiet hours off', { on: false }],
  ['turn off quiet hours', { on: false }],
  ['关闭免打扰', { on: false }],
  ['勿擾關閉', { on: false }],
  ['开启免打扰时段。', { on: true }],
];

describe('quietHoursSaid', () => {
  for (const [text, said] of cases) it(`reads “${text}”`, () => assert.deepEqual(quietHoursSaid(text), said));
  for (const text of [
    'quiet hours',
    '免打扰无法关闭',
    'Contoso users turn off quiet hours in Teams',
    'quiet 22',
    '',
    'quiet hours '.repeat(1_000),
  ]) {
    it(`leaves “${text.slice(0, 30)}” to the conversation`, () => assert.equal(quietHoursSaid(text), undefined));
  }
});
