import type { Together } from '../en-US/together.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-TW');

export const together: Together = {
  buttons: {
    more: '更多',
    follow: '追蹤',
    unfollow: '取消追蹤',
    handOver: '轉交',
    takeOver: '由我接手',
    sendAgain: '重新傳送',
    handOff: '貼到入口網站',
    copy: '複製為文字',
    shift: '交班',
  },
  handOver: {
    heading: (number) => `${number} 要轉交給誰？`,
    owner: (name) => `目前由 ${name} 負責。`,
    intro: '接手的人會收到通知，之後的每次變更也會通知到。',
    me: '由我接手',
    colleague: '同事',
    required: '請選擇一位同事。',
    nobody: '沒有其他可以處理要求的同事。',
    firstOnly: (shown) => `僅列出前 ${n(shown)} 位同事。`,
  },
  done: {
    followed: (number) => `您已開始追蹤 ${number}，有變更時我會在這裡通知您。`,
    unfollowed: (number) => `您已不再追蹤 ${number}。`,
    handedOver: (number, name) => `${number} 現由 ${name} 負責，對方會收到通知。`,
    tookOver: (number) => `${number} 現由您負責，有變更時我會在這裡通知您。`,
    sentAgain: (number) => `${number} 正在重新送達，不會重複送達。`,
    nothingToSend: (number) => `${number} 沒有需要重新傳送的內容。`,
  },
  shift: {
    heading: '交班',
    since: (when) => `貴公司未完成的要求，以及自 ${when} 以來的變化`,
    none: '貴公司目前沒有未完成的要求。',
    unchanged: '此後沒有變化。',
    created: (count, numbers) => `新提出：${n(count)} 個（${numbers}）`,
    answered: (count, numbers) => `世紀互聯已答覆：${n(count)} 個（${numbers}）`,
    closed: (count, numbers) => `已關閉或撤回：${n(count)} 個（${numbers}）`,
    groups: {
      promise: '回應時限即將到期或已逾時',
      failed: '未能送達',
      waiting: '等待我方處理',
      rest: '其他未完成的要求',
    },
    more: (count) => `另有 ${n(count)} 個，請見「我的要求」`,
    bounded: (read, total) => `未完成的要求共 ${n(total)} 個，這裡只查看了最新的 ${n(read)} 個。`,
    owner: (name) => `負責人：${name}`,
  },
};
