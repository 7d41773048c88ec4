import type { Conversation } from '../en-US/conversation.js';

export const conversation: Conversation = {
  unknownUser: () =>
    '我在已登錄的合作夥伴使用者中沒有找到您，因此無法在這裡顯示客戶或受理要求。請聯絡貴公司的管理員為您新增。如有緊急情況，請撥打世紀互聯電話 +86 400-089-0365。',
  salesAgent: (names) =>
    names.length === 0
      ? '您的角色是銷售代理人，該角色不能提出支援要求，也不能檢視服務健康狀況。請聯絡貴公司的管理員為您指派技術服務人員代理人角色。'
      : `您的角色是銷售代理人，該角色不能提出支援要求，也不能檢視服務健康狀況。可以聯絡以下同事：${names.join('、')}。`,
  customerGuessed: '這句話裡沒有找到完全相符的客戶名稱，以下是最接近的。其餘內容已記下。',
  customerNotRecognised: '這句話裡沒有找到貴公司的客戶名稱，其餘內容已記下。',
  outOfDate: '這張卡片已過期，未做任何變更。以下是目前的進度。',
  alreadyDone: '該操作已經完成，沒有重複執行。',
  cancelled: '已取消。草稿已刪除，沒有傳送任何內容。',
  nothingToCancel: '目前沒有可取消的內容。客戶遇到問題時，請用一句話告訴我。',
  startedOver: '好的，我們重新開始。之前的草稿已刪除。',
  backAtTheBeginning: '已經是第一步了。',
  nothingToGoBackTo: '目前沒有草稿，無法返回上一步。客戶遇到問題時，請用一句話告訴我。',
  languageChanged: '接下來我將使用繁體中文。',
  askLanguage: '您希望使用哪種語言？',
  joined: (number) => `您已追蹤 ${number}，有變化時我會在這裡通知您。`,
  noteAdded: (number) => `備註已新增到 ${number}。`,
  withdrawn: (number) => `${number} 已撤回。我們會告知世紀互聯停止處理。`,
  resolutionAccepted: (number) => `謝謝。${number} 已關閉。`,
  resolutionRejected: (number) => `${number} 已恢復為處理中，並附上了您說明的情況。`,
  notUnderstood: '抱歉，我沒有理解。您可以輸入「說明」，看看我能做什麼。',
};
