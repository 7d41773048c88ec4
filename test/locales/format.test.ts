import assert from 'node:assert/strict';
import { beijingDate, beijingTime, grouped, relative, when } from '../../locales/format.js';
import { LOCALES } from '../../services/model/locale.js';

const now = new Date('2026-11-23T05:20:00Z');
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

describe('times as people read them', () => {
  it('tells the distance with the Beijing clock beside it', () => {
    assert.equal(when(inMinutes(200), now, 'en-US'), 'in 3 h 20 min · 16:40');
    assert.equal(when(inMinutes(200), now, 'zh-CN'), '3 小时 20 分钟后 · 16:40');
    assert.equal(when(inMinutes(-20), now, 'zh-TW'), '20 分鐘前 · 13:00');
  });
  it('leaves out what is zero, and says now for less than half a minute', () => {
    assert.equal(relative(inMinutes(60), now, 'en-US'), 'in 1 h');
    assert.equal(relative(inMinutes(0.2), now, 'en-US'), 'now');
    assert.deepEqual(
      LOCALES.map((locale) => relative(inMinutes(-0.2), now, locale)),
      ['刚刚', '剛剛', 'just now'],
    );
  });
  it('tells days beyond a day', () => {
    assert.equal(relative(inMinutes(38 * 60 - 2), now, 'en-US'), 'in 37 h', 'the end of tomorrow is not two days away');
    assert.equal(relative(inMinutes(3 * 24 * 60 - 1), now, 'zh-TW'), '2 天後');
    assert.equal(relative(inMinutes(2 * 24 * 60), now, 'en-US'), 'in 2 days');
    assert.match(relative(inMinutes(-3 * 24 * 60), now, 'zh-CN'), /3\s?天前/u);
  });
  it('adds the date when it is not today in Beijing, and the year when it is another', () => {
    assert.equal(beijingTime('2026-11-23T16:30:00Z', now, 'en-US'), 'Tue, Nov 24 00:30');
    assert.match(beijingTime('2027-01-04T01:00:00Z', now, 'zh-CN'), /2027年1月4日 09:00/u);
  });
  it('counts the day from midnight in Beijing', () => {
    assert.equal(beijingDate('2026-11-22T15:59:59Z'), '2026-11-22');
    assert.equal(beijingDate('2026-11-22T16:00:00Z'), '2026-11-23');
  });
  it('groups thousands', () => assert.equal(grouped(12345, 'en-US'), '12,345'));
});
