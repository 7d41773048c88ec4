import type { Finding } from '../en-US/finding.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-CN');

export const finding: Finding = {
  welcome: {
    heading: (name) => `${name}，您好`,
    intro: '请用一句话告诉我哪位客户遇到了什么问题。我会先查找解决办法；如果仍需要帮助，我会将问题呈报给世纪互联。',
    example: '例如：“Contoso 的 Exchange 用户从今天早上起收不到外部邮件。”',
    draft: '您有一份尚未提交的草稿：',
  },
  customers: {
    heading: '是哪位客户？',
    headingFound: (query, count) => `与“${query}”匹配的客户有 ${n(count)} 位`,
    count: (count) => `共 ${n(count)} 位客户`,
    hint: '请选择客户，或输入名称的一部分、域名或租户 ID。',
    select: (name) => `选择 ${name}`,
    page: (page, pages) => `第 ${n(page)} 页，共 ${n(pages)} 页`,
    none: '您的列表中还没有客户。',
    notFoundHeading: '没有找到客户',
    notFound: (query) => `您的客户中没有与“${query}”匹配的。请核对名称，或输入域名、租户 ID；如需放弃，请输入“取消”。`,
    nearest: '您要找的是否是以下客户？',
  },
  services: {
    heading: '是哪项服务？',
    hint: '请选择需要帮助的服务。',
    select: (name) => `选择 ${name}`,
    states: { active: '有效', trial: '试用', pending: '等待生效', suspended: '已暂停', expired: '已到期' },
    trialUntil: (day) => `试用至 ${day}`,
    stateCount: (count, state) => `${n(count)} 个${state}`,
    held: (count, states) => `${n(count)} 个订阅：${states}`,
    none: '没有查到该客户的订阅。如果是刚刚购买的，请从所有服务中选择。',
    noneMapped: '该客户有订阅，但无法确定对应哪些服务。请从所有服务中选择。',
    notHeld: (services) => `没有查到该客户订阅了 ${services}。请选择其他服务，或从所有服务中选择。`,
    all: '所有服务',
    allHint: '以下是所有服务，不论该客户是否订阅。',
    others: (products) => `其他订阅（无法确定对应的服务）：${products}。`,
    suspendedHint: '订阅暂停往往就是问题的原因，请先在合作伙伴中心查看。',
    delegationWithdrawn: '该客户已撤销委派管理权限，您无法打开其管理中心。请联系客户重新授权；您仍可在这里报告问题。',
  },
  suspension: {
    headings: { suspended: '订阅已暂停', expired: '订阅已到期', both: '订阅已失效' },
    intro: '提供此服务的订阅目前均已失效，这很可能就是问题的原因。',
    until: (day) => `合同期至 ${day}`,
    partnerOnly: (customer) =>
      `只有您作为合作伙伴可以重新激活、续订或付款：合作伙伴中心 > 客户 > ${customer} > 订阅。客户无法自行更改订阅。`,
    solved: '就是这个原因',
    goOn: '是其他问题，继续',
    solvedHeading: '已找到原因',
    solvedText: '没有向世纪互联发送任何内容，草稿已关闭。如果订阅恢复后问题仍然存在，请再次报告。',
    partly: (products) => `已失效的订阅：${products}。请确认受影响的用户是否使用该许可证。`,
    product: (name, state) => `${name}（${state}）`,
  },
  problem: {
    common: ['用户无法登录', '速度很慢', '出现错误提示'],
    heading: '遇到了什么问题？',
    hint: '一两句话即可：什么功能不能用、影响哪些人、从何时开始，如有错误信息也请写明。',
    examples: '例如：',
  },
};
