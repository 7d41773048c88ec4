import type { Finding } from '../en-US/finding.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-TW');

export const finding: Finding = {
  welcome: {
    heading: (name) => `${name}，您好`,
    intro: '請用一句話告訴我哪位客戶遇到了什麼問題。我會先尋找解決辦法；如果仍需要協助，我會將問題呈報給世紀互聯 (21Vianet)。',
    example: '例如：「Contoso 的 Exchange 使用者從今天早上起收不到外部郵件。」',
    draft: '您有一份尚未送出的草稿：',
  },
  customers: {
    heading: '是哪位客戶？',
    headingFound: (query, count) => `與「${query}」符合的客戶有 ${n(count)} 位`,
    count: (count) => `共 ${n(count)} 位客戶`,
    hint: '請選擇客戶，或輸入名稱的一部分、網域或租用戶 ID。',
    select: (name) => `選擇 ${name}`,
    page: (page, pages) => `第 ${n(page)} 頁，共 ${n(pages)} 頁`,
    none: '您的清單中還沒有客戶。',
    notFoundHeading: '沒有找到客戶',
    notFound: (query) => `您的客戶中沒有與「${query}」相符的。請確認名稱，或輸入網域、租用戶 ID；如需放棄，請輸入「取消」。`,
    nearest: '您要找的是否是以下客戶？',
  },
  services: {
    heading: '是哪項服務？',
    hint: '請選擇需要協助的服務。',
    select: (name) => `選擇 ${name}`,
    states: { active: '有效', trial: '試用', pending: '等待生效', suspended: '已暫停', expired: '已到期' },
    trialUntil: (day) => `試用至 ${day}`,
    stateCount: (count, state) => `${n(count)} 個${state}`,
    held: (count, states) => `${n(count)} 個訂閱：${states}`,
    none: '沒有查到該客戶的訂閱。如果是剛剛購買的，請從所有服務中選擇。',
    noneMapped: '該客戶有訂閱，但無法確定對應哪些服務。請從所有服務中選擇。',
    notHeld: (services) => `沒有查到該客戶訂閱了 ${services}。請選擇其他服務，或從所有服務中選擇。`,
    all: '所有服務',
    allHint: '以下是所有服務，不論該客戶是否訂閱。',
    others: (products) => `其他訂閱（無法確定對應的服務）：${products}。`,
    suspendedHint: '訂閱暫停往往就是問題的原因，請先在合作夥伴中心檢視。',
    delegationWithdrawn: '該客戶已撤銷委派系統管理權限，您無法開啟其系統管理中心。請聯絡客戶重新授權；您仍可在這裡報告問題。',
  },
  suspension: {
    headings: { suspended: '訂閱已暫停', expired: '訂閱已到期', both: '訂閱已失效' },
    intro: '提供此服務的訂閱目前均已失效，這很可能就是問題的原因。',
    until: (day) => `合約期至 ${day}`,
    partnerOnly: (customer) =>
      `只有您作為合作夥伴可以重新啟用、續訂或付款：合作夥伴中心 > 客戶 > ${customer} > 訂閱。客戶無法自行變更訂閱。`,
    solved: '就是這個原因',
    goOn: '是其他問題，繼續',
    solvedHeading: '已找到原因',
    solvedText: '沒有向世紀互聯 (21Vianet) 送出任何內容，草稿已關閉。如果訂閱恢復後問題仍然存在，請再次報告。',
    partly: (products) => `已失效的訂閱：${products}。請確認受影響的使用者是否使用該授權。`,
    product: (name, state) => `${name}（${state}）`,
  },
  problem: {
    common: ['使用者無法登入', '速度很慢', '出現錯誤訊息'],
    heading: '遇到了什麼問題？',
    hint: '一兩句話即可：什麼功能不能用、影響哪些人、從何時開始，如有錯誤資訊也請寫明。',
    examples: '例如：',
  },
};
