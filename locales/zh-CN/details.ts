import type { DetailsMessages } from '../en-US/details.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-CN');

export const details: DetailsMessages = {
  heading: '支持详细信息',
  intro: '已知的内容已为您填好。请核对，并补充其余内容。',
  errorsHeading: '请更正以下内容，您填写的内容均已保留：',
  response: { hours: (count) => `${n(count)} 小时`, businessDays: (count) => `${n(count)} 个工作日` },
  severityChoice: (severity, word, promise) => `${severity} · ${word} — ${promise}`,
  promise: (response, due) => `${response}内响应，不晚于 ${due}`,
  promiseWithoutDue: (response) => `${response}内响应`,
  noPromise: '未公布响应时间',
  severityHint: 'A：业务停止。B：功能降级，业务仍可进行。C：业务正常。最终严重性由世纪互联确定。',
  severityHintWithoutA: 'B：功能降级，业务仍可进行。C：业务正常。最终严重性由世纪互联确定。',
  whyNotA: {
    billing: '账单和订阅问题不提供严重性 A。',
    no_advanced_agreement: '无法选择严重性 A：需要高级在线协议，该客户没有此协议。',
  },
  agreementUnknown: '严重性 A 需要高级在线协议。此处无法确认该客户是否已签署；世纪互联可能会调低严重性。',
  choose: '请选择',
  files: (list) => `文件：${list}`,
  contact: (name, method) => `世纪互联将联系：${name} · ${method}`,
  rules: '我们已做了合理范围内的尝试，但因上述原因无法解决。我了解，如果不必要地呈报，世纪互联可能要求制定修正计划。',
  fields: {
    title: '标题',
    description: '问题描述',
    severity: '严重性和承诺的响应时间',
    businessImpact: '业务影响',
    startedAt: '开始日期',
    startedAtTime: '时间（北京）',
    usersAffected: '受影响的用户',
    stepsTried: '已尝试的步骤',
    reason: '无法自行解决的原因',
    contactName: '联系人',
    contactMethod: '联系方式',
    contactPhone: '电话',
    contactEmail: '电子邮件',
    cc: '抄送（电子邮件地址，用逗号分隔）',
    customerReference: '客户自己的编号',
    diagnosticsConsent: '诊断数据',
    rulesAcknowledged: '呈报规则',
  },
  placeholders: {
    businessImpact: '严重性 A 必填：哪些业务停止了，影响哪些人',
    stepsTried: '检查或更改了什么，结果如何',
    contactPhone: '+86 21 5555 0000',
  },
  diagnosticsConsent: '客户同意世纪互联收集诊断数据。',
  articlesTried: (titles) => `系统建议过以下文章，问题仍未解决：\n${titles.map((title) => `- ${title}`).join('\n')}`,
};
