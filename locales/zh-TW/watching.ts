import type { Watching } from '../en-US/watching.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-TW');

export const watching: Watching = {
  changed: {
    files: (number) => `${number}：已新增檔案`,
    owner: (number, name) => `${number}：現由 ${name} 負責`,
    deliveryFailed: (number) => `${number}：未能送達`,
    soon: (number) => `${number}：即將到達回應時限`,
    missed: (number) => `${number}：已超過回應時限`,
  },
  soon: (when) => `承諾的回應時限是 ${when}，目前尚未收到答覆。一有答覆，我會通知您。`,
  notThere: (when) => `承諾的回應時限是 ${when}，但此要求尚未送達世紀互聯。如有緊急情況，請撥打世紀互聯電話 +86 400-089-0365。`,
  missed: (when) => `承諾的回應時限是 ${when}，仍未收到答覆。請撥打世紀互聯 +86 400-089-0365 並提供此編號。`,
  earlier: (count) => `在此之前還有 ${n(count)} 則更新，可在歷史記錄中檢視。`,
  mail: {
    greeting: (name) => `${name}，您好：`,
    request: '支援要求',
    customer: '客戶',
    status: '狀態',
    open: '請開啟支援聊天檢視並回覆，這則更新就在最上方。',
    why: '由於無法在聊天中通知到您，因此寄出這封郵件。請勿直接回覆：此信箱無人查看。',
  },
  away: {
    heading: '您離開期間的更新',
    updates: (count) => `${n(count)} 則更新`,
    more: (count) => `另有 ${n(count)} 個要求有更新，請檢視「我的要求」。`,
  },
  quiet: {
    heading: '勿擾時段',
    intro: '在這段時間內，除了嚴重性 A 的要求，我不會通知您。期間的更新會在時段結束後通知。',
    zone: '時間為北京時間，可以跨過午夜。',
    keep: '啟用勿擾時段',
    label: '通知',
    from: '開始',
    to: '結束',
    save: '儲存',
    notATime: '請填寫兩個時間，例如 22:00 和 08:00。設定尚未變更。',
    sameTime: '兩個時間相同。請修改其中一個，或關閉勿擾時段。設定尚未變更。',
    on: (from, to) => `北京時間 ${from} 至 ${to}，我只通知嚴重性 A 的要求。`,
    off: '勿擾時段已關閉：有更新時我會立即通知您。',
  },
};
