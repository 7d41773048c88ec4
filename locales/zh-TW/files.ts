import type { Files } from '../en-US/files.js';
import { grouped } from '../format.js';

const KINDS = '圖片、PDF、文字檔與記錄檔、CSV、zip、Word、Excel、PowerPoint 檔案以及電子郵件';

export const files: Files = {
  refused: {
    empty: (name) => `「${name}」是空的檔案，未接收。請檢查檔案後重新傳送。`,
    too_large: (name) => `「${name}」超過 10 MB，未接收。請只傳送相關部分，或壓縮成 zip 後傳送。`,
    kind: (name) => `「${name}」未接收：可接收${KINDS}，且內容須與檔名相符。請轉成其中一種後傳送。`,
    program_inside: (name) => `「${name}」未接收：其中含有程式、指令碼或巨集。請移除後再傳送；指令碼可另存成文字檔（.txt）。`,
    archive_inside: (name) => `「${name}」未接收：其中還有壓縮檔或磁碟映像，無法檢查。請將檔案直接壓縮到一個 zip 中。`,
    encrypted: (name) => `「${name}」未接收：檔案設有密碼，無法檢查與開啟。請移除密碼後重新傳送。`,
    damaged: (name) => `「${name}」未接收：檔案已損毀或不完整。請重新產生後再傳送。`,
    disguised: (name) => `「${name}」未接收：檔案中藏有與其名稱不符的內容。請重新儲存後傳送，例如改成螢幕截圖。`,
    unreachable: (name) => `無法從 Teams 取得「${name}」，因此未接收。請重新傳送。`,
    too_many: (name) => `「${name}」未接收：一則訊息最多可附 5 個檔案。請在下一則訊息中傳送。`,
    not_possible: (name) => `此管道無法接收「${name}」。請描述其內容，或在與我的個人聊天或網頁聊天中傳送。`,
  },
  others: (n) => `另有 ${grouped(n, 'zh-TW')} 個檔案也未接收。`,
  unnamed: '檔案',
  heading: (n) => (n === 1 ? '這個檔案屬於哪個要求？' : '這些檔案屬於哪個要求？'),
  intro: (names) => `已收到：${names.join('、')}`,
  note: '您寫的內容會作為備註一併新增：',
  attach: (number) => `新增到 ${number}`,
  newProblem: '報告新問題',
  waiting: '目前尚未新增。',
  added: (names, number) => `已新增到 ${number}：${names.join('、')}。`,
  known: (number) => `${number} 已有這些檔案，沒有重複新增。`,
};
