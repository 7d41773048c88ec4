import { createHash } from 'node:crypto';
import type { StubCustomer, StubHealth, StubSubscription } from './model.js';

const CITIES = ['上海', '北京', '深圳', '广州', '杭州', '成都', '苏州', '南京', '武汉', '青岛'];
const NAMES = ['云启', '智联', '恒信', '博远', '天成', '鼎新', '明德', '华瑞', '中科', '万达'];
const KINDS = ['信息技术', '网络科技', '数据服务', '电子商务', '软件', '贸易', '文化传媒', '物流', '医疗器械', '新能源'];
const OFFERS = ['Office 365 E3', 'Microsoft 365 E3', 'Exchange Online (Plan 1)', 'Power BI Pro', 'Dynamics 365 Sales'];

const guidOf = (text: string) =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
const pick = (words: readonly string[], index: number) => words[index % words.length] ?? '';

/** So many customers, always the same ones, with subscriptions in every state and an outage at some. */
export function sampleCustomers(count: number): StubCustomer[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `${pick(CITIES, index)}${pick(NAMES, Math.floor(index / 10))}${pick(KINDS, Math.floor(index / 100))}${index < 1000 ? '' : index}有限公司`;
    return {
      id: guidOf(`customer ${index}`),
      name,
      domain: `customer${index}.partner.onmschina.cn`,
      customDomains: index % 3 === 0 ? [`customer${index}.example.cn`] : [],
      allowDelegatedAccess: index % 7 !== 6,
      subscriptions: subscriptionsOf(index),
      health: index % 5 === 0 ? [outage(index)] : [],
    };
  });
}

function subscriptionsOf(index: number): StubSubscription[] {
  return Array.from({ length: index % 4 }, (_, number) => ({
    id: guidOf(`subscription ${index} ${number}`),
    friendlyName: pick(OFFERS, index + number),
    offerName: pick(OFFERS, index + number),
    quantity: 5 + number,
    status: index % 9 === 8 ? 'suspended' : number === 2 ? 4 : 'active',
    isTrial: index % 11 === 10,
    commitmentEndDate: '2027-06-30T00:00:00Z',
  }));
}

function outage(index: number): StubHealth {
  return {
    id: 'Exchange',
    service: 'Exchange Online',
    status: 'serviceDegradation',
    issues: [
      {
        id: `EX${100000 + index}`,
        title: 'Some users may be unable to receive external mail',
        impactDescription: 'Some users may be unable to receive external mail.',
        service: 'Exchange Online',
        feature: 'E-Mail and calendar access',
        status: 'investigating',
        classification: 'incident',
        isResolved: false,
        startDateTime: '2026-11-22T00:10:00Z',
        lastModifiedDateTime: '2026-11-22T01:00:00Z',
        posts: [],
      },
    ],
  };
}
