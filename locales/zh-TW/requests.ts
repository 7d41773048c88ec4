import type { Requests } from '../en-US/requests.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-TW');

export const requests: Requests = {
  duplicate: {
    heading: () => '已有類似的要求正在處理',
    intro: '您的同事可能已經報告了這個問題。加入後，所有資訊會集中在一處；在您決定之前，草稿會一直保留。',
    by: (name) => `提出者：${name}`,
  },
  receipt: {
    heading: '支援要求已儲存',
    number: '要求編號',
    honest: '要求已儲存在這裡，正在送達。世紀互聯尚未確認收到；確認後我會在這裡通知您。',
    promise: (severity, when) => `嚴重性 ${severity}：支援人員聯絡您的時限是 ${when}。`,
    noPromise: (severity) => `嚴重性 ${severity}：未公布回應時間。支援人員會與您聯絡。`,
    keepReachable: '嚴重性 A 的要求，在問題解決之前請確保您這邊隨時有人可以聯絡。',
    phone: '如果屆時沒有收到聯絡，請撥打 +86 400-089-0365 並提供此編號。',
  },
  list: {
    heading: '未完成的要求',
    count: (count) => `貴公司共有 ${n(count)} 個要求，最新的在前`,
    none: '貴公司目前沒有未完成的要求。',
    page: (page, pages) => `第 ${n(page)} 頁，共 ${n(pages)} 頁`,
    open: (number) => `檢視 ${number}`,
  },
  view: {
    severity: '嚴重性',
    promised: '回應時限',
    author: '提出者',
    representative: '支援人員',
    externalReference: '世紀互聯工單編號',
    problem: '問題描述',
    history: '歷史記錄',
    earlier: (count) => `另有 ${n(count)} 條更早的記錄未顯示`,
    waiting: '世紀互聯需要您的答覆。請以備註形式回覆，之後會繼續處理。',
    resolved: '世紀互聯提出了解決方案。請與客戶確認，然後接受，或說明哪裡仍有問題。',
  },
  history: {
    status: (to) => to,
    note: '備註',
    assigned: (representative) => `${representative} 正在處理`,
    reference: (reference) => `世紀互聯工單編號 ${reference}`,
    followed: '開始追蹤此要求',
  },
  note: {
    label: '備註',
    placeholder: '需要告知世紀互聯的內容',
    required: '請輸入備註。',
    prompt: (number) => `${number} 的備註`,
    rejectLabel: '哪裡仍有問題？',
    rejectRequired: '請說明哪裡仍有問題，以便繼續處理。',
  },
  withdraw: {
    heading: (number) => `撤回 ${number}？`,
    text: '撤回後，世紀互聯將停止處理，也不能再新增備註。您仍可在這裡檢視該要求。此操作無法復原。',
  },
  changed: {
    status: (number, status) => `${number}：${status}`,
    note: (number) => `${number}：有新備註`,
    assigned: (number) => `${number}：支援人員已接手`,
    reference: (number) => `${number}：世紀互聯工單編號`,
    followed: (number) => `${number}：有同事開始追蹤`,
    delivered: '要求已送達世紀互聯。',
  },
};
