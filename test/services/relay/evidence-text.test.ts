import assert from 'node:assert/strict';
import type { ServiceRequest } from '../../../services/model/request.js';
import { evidenceText } from '../../../services/relay/evidence-text.js';
import { sampleRequest } from '../../adapters/contracts/sample-request.js';

const sample = sampleRequest(1);
const FULL: ServiceRequest = sampleRequest(1, {
  externalReference: '21V-1',
  details: {
    ...sample.details,
    severity: 'A',
    description: '第一行\r\n第二行',
    businessImpact: '全公司停止收信',
    startedAt: '2026-11-21T23:30:00.000Z',
    stepsTried: '检查了 MX',
    contactMethod: 'phone',
    contactPhone: '+86 21 5555 0000',
    cc: ['a@example.cn', 'b@example.cn'],
    customerReference: 'C-77',
    diagnosticsConsent: true,
  },
  promised: { ...sample.promised, dueAt: '2026-11-22T16:10:00.000Z' },
  evidence: { ...sample.evidence, problem: '原话', incidentsShown: ['EX123'], articlesRejected: [{ id: 'a1', title: '检查 MX 记录' }] },
});
const file = { name: '截图.png', contentType: 'image/png', size: 2_500_000, sha256: 'a', url: 'https://bot.example.cn/f' };
const textOf = (request: ServiceRequest) =>
  evidenceText({ request, partnerName: '青屿云服务', serviceName: 'Exchange Online', files: [file] });

describe('the text pack for 21Vianet', () => {
  it('says everything, in Simplified Chinese and Beijing time', () => {
    assert.equal(
      textOf(FULL),
      `【服务请求】
服务请求编号：SR-261122-0001
世纪互联工单编号：21V-1
合作伙伴：青屿云服务
客户：Contoso 有限公司
客户默认域名：contoso.partner.onmschina.cn
客户租户 ID：c1
服务：Exchange Online
严重性：A（严重）
承诺的响应时间：2026-11-23 00:10（北京时间）
提交时间：2026-11-22 09:00（北京时间）
客户自己的编号：C-77

【问题】
标题：收不到外部邮件
问题描述：
第一行
第二行
最初的描述：原话
业务影响：全公司停止收信
问题开始时间：2026-11-22 07:30（北京时间）
受影响的用户：多数用户

【已完成的排查】
已尝试的步骤：检查了 MX
已查看但未解决问题的自助支持文章：
- 检查 MX 记录
已查看的服务运行状况事件（与本问题不同）：
- EX123
需要呈报的原因：工具：合作伙伴没有所需的权限或工具
诊断数据：客户同意世纪互联收集诊断数据

【联系方式】
联系人：王芳
首选联系方式：电话
电话：+86 21 5555 0000
电子邮件：fang@example.cn
抄送：a@example.cn，b@example.cn
提交人：王芳

【附件】
- 截图.png（2.4 MB）
  https://bot.example.cn/f`,
    );
  });

  it('leaves out what is not known, and says so where it would be missed', () => {
    const text = textOf(sample);
    for (const word of ['业务影响', '电话：', '抄送', '工单编号', '承诺的响应时间', '最初的描述', 'undefined'])
      assert.ok(!text.includes(word), word);
    assert.match(text, /已尝试的步骤：无/);
  });

  it('keeps what belongs on one line on one line', () => {
    const text = textOf(sampleRequest(1, { details: { ...sample.details, title: 'x\r\n【联系方式】\n电话：1' } }));
    assert.match(text, /^标题：x 【联系方式】 电话：1$/m);
  });
});
