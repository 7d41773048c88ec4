import type { DetailsMessages } from '../en-US/details.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-TW');

export const details: DetailsMessages = {
  heading: '支援詳細資料',
  intro: '已知的內容已為您填好。請確認，並補充其餘內容。',
  errorsHeading: '請更正以下內容，您填寫的內容均已保留：',
  response: { hours: (count) => `${n(count)} 小時`, businessDays: (count) => `${n(count)} 個工作日` },
  severityChoice: (severity, word, promise) => `${severity} · ${word} — ${promise}`,
  promise: (response, due) => `${response}內回應，不晚於 ${due}`,
  promiseWithoutDue: (response) => `${response}內回應`,
  noPromise: '未公布回應時間',
  severityHint: 'A：業務停止。B：功能受限，業務仍可進行。C：業務正常。最終嚴重性由世紀互聯確定。',
  severityHintWithoutA: 'B：功能受限，業務仍可進行。C：業務正常。最終嚴重性由世紀互聯確定。',
  whyNotA: {
    billing: '帳單和訂閱問題不提供嚴重性 A。',
    no_advanced_agreement: '無法選擇嚴重性 A：需要進階線上合約，該客戶沒有此合約。',
  },
  agreementUnknown: '嚴重性 A 需要進階線上合約。此處無法確認該客戶是否已簽署；世紀互聯 (21Vianet) 可能會調低嚴重性。',
  choose: '請選擇',
  files: (list) => `檔案：${list}`,
  contact: (name, method) => `世紀互聯將聯絡：${name} · ${method}`,
  rules: '我們已做了合理範圍內的嘗試，但因上述原因無法解決。我了解，如果不必要地呈報，世紀互聯可能要求制定修復計劃。',
  fields: {
    title: '標題',
    description: '問題描述',
    severity: '嚴重性和承諾的回應時間',
    businessImpact: '業務影響',
    startedAt: '開始日期',
    startedAtTime: '時間（北京）',
    usersAffected: '受影響的使用者',
    stepsTried: '已嘗試的步驟',
    reason: '無法自行解決的原因',
    contactName: '聯絡人',
    contactMethod: '聯絡方式',
    contactPhone: '電話',
    contactEmail: '電子郵件',
    cc: '副本（電子郵件地址，用逗號分隔）',
    customerReference: '客戶自己的編號',
    diagnosticsConsent: '診斷資料',
    rulesAcknowledged: '呈報規則',
  },
  placeholders: {
    businessImpact: '嚴重性 A 必填：哪些業務停止了，影響哪些人',
    stepsTried: '檢查或變更了什麼，結果如何',
    contactPhone: '+86 21 5555 0000',
  },
  diagnosticsConsent: '客戶同意世紀互聯收集診斷資料。',
  articlesTried: (titles) => `系統建議過以下文章，問題仍未解決：\n${titles.map((title) => `- ${title}`).join('\n')}`,
};
