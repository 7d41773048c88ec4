import type { Notices } from '../en-US/notices.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-TW');

export const notices: Notices = {
  errors: {
    request_not_saved:
      '要求暫時未能儲存，因此沒有傳送任何內容。您填寫的內容均已保留，請一分鐘後再按一次「送出支援要求」。如有緊急情況，請撥打世紀互聯電話 +86 400-089-0365。',
    request_not_found: '在貴公司的要求中沒有找到該要求。輸入「我的要求」可檢視未完成的要求。',
    transition_not_allowed: '該要求目前已不能進行此操作，未做任何變更。以下是它的目前的狀態。',
    note_empty: '備註為空，因此沒有新增。請輸入需要告知世紀互聯的內容。',
    note_too_long: '備註過長，因此沒有新增。請縮短內容，或分兩次傳送。',
    colleague_not_found: '在貴組織可處理要求的同事中找不到此人，未做任何變更。',
    owner_follows: '您是此要求的負責人，因此會收到變更通知。請先轉交他人，再取消關注。',
    reference_invalid: '這不像工單編號，因此未儲存。請依世紀互聯提供的原樣輸入：字母和數字，最多 60 個字元。',
    too_many_files: '一個要求最多可附 10 個檔案，因此未加入這些檔案。請將多個檔案壓縮為一個 zip。',
    request_changed: '此要求剛被他人變更，您的操作未生效。以下是它目前的狀態。',
    directory_unavailable: '暫時無法讀取客戶清單。您的草稿已保留，請一分鐘後重試。如有緊急情況，請撥打世紀互聯電話 +86 400-089-0365。',
    health_unavailable: '暫時無法檢查服務健康狀況，這裡可能缺少已知事件。我們先繼續下一步。',
  },
  turnError: (correlationId) =>
    `我們這邊出現了問題。已儲存的要求不受影響。請輸入「重新開始」；如果再次出現，請將此編號告知支援人員：${correlationId}。`,
  filesAdded: (names) => `以下檔案將隨要求一起送出：${names.join('、')}。`,
  tooManyFiles: (max) => `每個要求最多可附 ${n(max)} 個檔案，其餘檔案未新增。`,
  messageTooLong: (max) => `這條訊息過長，我無法讀取。請控制在 ${n(max)} 個字元以內；您的草稿沒有遺失。`,
  cardNotUnderstood: '無法讀取該卡片傳送的內容，未做任何變更。',
  waiting: {
    directory: '仍在尋找您的客戶…',
    health: '仍在檢查服務健康狀況…',
    saving: '仍在儲存您的要求…',
    files: '仍在接收檔案…',
  },
};
