import type { Conversation } from '../en-US/conversation.js';

const place = (about: { customer?: string; service?: string }) => [about.customer, about.service].filter(Boolean).join(' · ');

export const conversation: Conversation = {
  unknownUser: () =>
    '我在已登錄的合作夥伴使用者中沒有找到您，因此無法在這裡顯示客戶或受理要求。請聯絡貴公司的管理員為您新增。如有緊急情況，請撥打世紀互聯電話 +86 400-089-0365。',
  salesAgent: (names) =>
    names.length === 0
      ? '您的角色是銷售代理人，該角色不能提出支援要求，也不能檢視服務健康狀況。請聯絡貴公司的管理員為您指派技術服務人員代理人角色。'
      : `您的角色是銷售代理人，該角色不能提出支援要求，也不能檢視服務健康狀況。可以聯絡以下同事：${names.join('、')}。`,
  askCustomer: '是哪位客戶遇到了問題？請輸入客戶名稱的一部分、網域或租用戶 ID。',
  askService: (customer) => `${customer} 的哪項服務需要協助？`,
  askProblem: '請問遇到了什麼問題？一兩句話即可。',
  customerNotFound: (query) => `在您的客戶中沒有找到「${query}」。請確認名稱，或輸入網域、租用戶 ID。`,
  outOfDate: '這張卡片已過期，未做任何變更。以下是目前的進度。',
  alreadyDone: '該操作已經完成，沒有重複執行。',
  cancelled: '已取消。草稿已刪除，沒有傳送任何內容。',
  nothingToCancel: '目前沒有可取消的內容。客戶遇到問題時，請用一句話告訴我。',
  startedOver: '好的，我們重新開始。之前的草稿已刪除。',
  backAtTheBeginning: '已經是第一步了。',
  nothingToGoBackTo: '目前沒有草稿，無法返回上一步。客戶遇到問題時，請用一句話告訴我。',
  languageChanged: '接下來我將使用繁體中文。',
  askLanguage: '您希望使用哪種語言？',
  draftContinued: (about) => (place(about) ? `您關於 ${place(about)} 的草稿仍在這裡。` : '您的草稿仍在這裡。'),
  understood: (about) => `已了解：${place(about)}。`,
  solved: '很高興問題已解決。沒有向世紀互聯傳送任何內容。',
  incidentFollowed: '您已追蹤此事件，服務恢復後我會在這裡通知您。',
  joined: (number) => `您已追蹤 ${number}，有變化時我會在這裡通知您。`,
  noteAdded: (number) => `備註已新增到 ${number}。`,
  askNote: (number) => `請問要在 ${number} 中新增什麼備註？`,
  withdrawn: (number) => `${number} 已撤回。我們會告知世紀互聯停止處理。`,
  keptOpen: (number) => `${number} 未撤回，繼續處理。`,
  resolutionAccepted: (number) => `謝謝。${number} 已關閉。`,
  resolutionRejected: (number) => `${number} 已恢復為處理中，並附上了您說明的情況。`,
  noRequests: '貴公司目前沒有未完成的要求。',
  notUnderstood: '抱歉，我沒有理解。您可以輸入「說明」，看看我能做什麼。',
  noMoreToShow: '沒有更多內容了。',
};
