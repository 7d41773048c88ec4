import type { Directory } from '../en-US/directory.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-TW');

export const directory: Directory = {
  gone: (name) =>
    `在您的客戶中已找不到${name ? `「${name}」` : '該客戶'}，可能在合作夥伴中心的合作關係已結束。您說的內容已保留；請問是哪位客戶？`,
  goneAtTheEnd: '沒有送出任何內容，表單已保留。',
  unheard: {
    too_slow: '合作夥伴中心未能及時回應',
    unreachable: '無法連線到合作夥伴中心',
    busy: '合作夥伴中心暫時不接受更多查詢',
    unreadable: '無法讀取合作夥伴中心的回應',
    signed_out: '合作夥伴中心的登入已過期，需要系統管理代理人重新登入（輸入「同步狀態」查看方法）',
    denied: '合作夥伴中心拒絕存取，需要系統管理代理人檢查權限（輸入「同步狀態」查看方法）',
  },
  customerAsOf: (why, asOf) => (asOf ? `${why}；客戶資料截至 ${asOf}。` : `${why}；客戶資料可能不是最新的。`),
  subscriptionsAsOf: (why, asOf) => `${why}；訂閱資訊截至 ${asOf}。`,
  subscriptionsUnknown: '目前無法得知該客戶的訂閱，因此可能無法發現已暫停的訂閱。',
  time: (clock, ago) => `${clock}（${ago}）`,
  incomplete: '還沒有查完，稍後可能會找到更多客戶。',
  sync: {
    heading: '客戶同步',
    adminsOnly: (names) =>
      names.length === 0
        ? '只有系統管理代理人可以檢視客戶同步狀態，請聯絡貴公司的系統管理員。'
        : `只有系統管理代理人可以檢視客戶同步狀態。可以檢視的同事：${names.join('、')}。`,
    source: '來源',
    sources: { sample: '範例資料', file: '貴公司的客戶檔案', 'partner-center': '合作夥伴中心' },
    customers: '客戶',
    kept: n,
    searchable: (searchable, all) => `共 ${n(all)} 位，目前可找到 ${n(searchable)} 位`,
    running: '正在同步',
    progress: (seen, total, since) => `已讀取 ${n(seen)} 位${total === undefined ? '' : `，共 ${n(total)} 位`}，開始於 ${since}`,
    resumed: '從中斷處繼續',
    last: '上次同步',
    neverYet: '尚未完成過',
    added: (count) => `新增 ${n(count)}`,
    changed: (count) => `變更 ${n(count)}`,
    removed: (count) => `移除 ${n(count)}`,
    missing: (count) => `有 ${n(count)} 位客戶不再列出，下次同步確認後才會移除。`,
    next: '下次同步',
    retry: '下次重試',
    nothingPlanned: '需要時手動開始',
    trouble: (at) => `自 ${at} 起未能更新`,
    troubles: {
      too_slow: '合作夥伴中心未能及時回應，系統會自動重試。',
      unreachable: '無法連線到合作夥伴中心，系統會自動重試；如果持續如此，請本服務的維運人員檢查網路。',
      busy: '合作夥伴中心要求稍候，系統會自動重試。',
      unreadable: '無法讀取合作夥伴中心的回應；如果持續如此，請告知本服務的維運人員。',
      signed_out: '登入已過期。請由系統管理代理人透過多重要素驗證重新登入；本服務的維運人員可用「npm run partner:sign-in」開始登入。',
      denied: '合作夥伴中心拒絕存取。登入的人員需要系統管理代理人角色，應用程式需要相應權限；「npm run doctor」會指出缺少什麼。',
      gone: '合作夥伴中心找不到此租用戶 ID 的合作夥伴，請本服務的維運人員核對租用戶 ID。',
      refused: '合作夥伴中心拒絕了查詢，請本服務的維運人員用「npm run doctor」尋找原因。',
      suspicious: '讀到的客戶比已儲存的少很多，因此沒有移除任何客戶。如果確實如此，請再按一次「立即同步」。',
      not_saved: '無法儲存客戶的本機複本，請本服務的維運人員檢查磁碟；之前讀取的客戶維持不變。',
    },
    troublesOfFile: '無法讀取客戶檔案，請本服務的維運人員檢查；原有客戶維持不變。',
    correlation: (id) => `供支援人員查詢：${id}`,
    refused: (count) => `客戶檔案中有 ${n(count)} 列未能讀取：`,
    row: (row, column, problem) => `第 ${n(row)} 列${column ? `，${column}` : ''}：${problem}`,
    rowProblems: {
      missing: '空白',
      not_a_guid: '不是租用戶 ID',
      not_a_domain: '不是網域',
      not_yes_or_no: '既不是「是」也不是「否」',
      not_a_language: '不是 zh-CN、zh-TW 或 en-US',
      too_long: '太長',
      twice: '重複',
      columns: '欄數與第一列不同',
    },
    moreRows: (count) => `另有 ${n(count)} 列`,
    refresh: '重新整理',
    now: '立即同步',
    started: '正在重新讀取客戶，您可以繼續工作。',
  },
};
