import type { Help } from '../en-US/help.js';

export const help: Help = {
  heading: '我能做什麼',
  intro: '我可以將客戶的問題呈報給世紀互聯 (21Vianet)。請用一句話告訴我哪位客戶遇到了什麼問題，我會先檢查服務健康狀況和自我支援。',
  commandsHeading: '您可以隨時輸入',
  commands: [
    { say: '我的要求', does: '貴公司未完成的要求' },
    { say: '交班', does: '哪些即將到期，有什麼變化' },
    { say: '勿擾', does: '設定不傳送通知的時段' },
    { say: '匯出', does: '將全部要求匯出為檔案（系統管理代理人）' },
    { say: '上一步', does: '返回一步' },
    { say: '取消', does: '刪除草稿' },
    { say: '重新開始', does: '刪除草稿，從頭開始' },
    { say: '語言', does: '简体中文、繁體中文或 English' },
  ],
  byNumber: '輸入要求編號（例如 SR-261122-7F3K）可檢視該要求。',
  scope: '每個要求只報告一個問題。合作夥伴中心本身的問題請在合作夥伴中心的「合作夥伴要求」中報告，不在這裡受理。',
  phone: '如果情況緊急，請撥打 +86 400-089-0365。',
};
