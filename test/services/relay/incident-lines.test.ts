import assert from 'node:assert/strict';
import { incidentLines } from '../../../services/relay/incident-lines.js';

const followed = { id: 'TM1', followedAt: '2026-11-16T02:00:00.000Z', stillThereAt: '2026-11-23T02:00:00.000Z' };
const lines = (incidentFollowed?: Parameters<typeof incidentLines>[0]['incidentFollowed']) =>
  incidentLines({ incidentsShown: ['TM1', 'MO2'], ...(incidentFollowed ? { incidentFollowed } : {}) }).join('\n');

describe('what the text pack says of incidents', () => {
  it('is which were shown and were another problem', () => {
    assert.match(lines(), /与本问题不同）：\n- TM1\n- MO2/u);
  });
  it('is which was followed, when it was over and that the problem stayed; that one is no other problem', () => {
    const text = lines({ ...followed, restoredAt: '2026-11-16T05:30:00.000Z', restoredStatus: 'serviceRestored' });
    assert.match(text, /与本问题不同）：\n- MO2\n/u);
    assert.ok(
      text.endsWith(
        '曾关注的服务运行状况事件：TM1；2026-11-16 10:00（北京时间） 开始关注；2026-11-16 13:30（北京时间） 服务运行状况显示已结束（serviceRestored）；2026-11-23 10:00（北京时间） 合作伙伴确认问题仍然存在',
      ),
      text,
    );
  });
  it('does not say that it is over where that was never told', () => {
    assert.match(lines(followed), /提交时服务运行状况尚未显示其结束/u);
    assert.doesNotMatch(lines(followed), /显示已结束/u);
  });
  it('says that it is listed no more where no word for its end was told', () => {
    assert.match(lines({ ...followed, restoredAt: '2026-11-16T05:30:00.000Z' }), /显示已结束（不再列出）/u);
  });
});
