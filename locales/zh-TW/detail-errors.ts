import type { DetailErrorTexts } from '../en-US/detail-errors.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-TW');

export const detailErrors: DetailErrorTexts = {
  required: '請填寫此項。',
  required_for_a: '請說明哪些業務停止了：選擇嚴重性 A 時必須填寫。',
  required_for_phone: '請填寫電話號碼，或選擇其他聯絡方式。',
  too_long: (max, length) => `請控制在 ${n(max)} 個字元以內，目前有 ${n(length)} 個。`,
  too_many: (max) => `請最多填寫 ${n(max)} 個地址。`,
  not_offered: '請從提供的選項中選擇。',
  not_a_date: '請填寫日期。',
  not_a_time: '請填寫時間，例如 09:30。',
  in_the_future: '這個時間在將來，請填寫問題開始的時間。',
  too_long_ago: '請確認年份。',
  not_an_email: '這不是有效的電子郵件地址。',
  not_emails: (first) => `「${first}」不是有效的電子郵件地址；多個地址請用逗號分隔。`,
  not_a_phone: '這不是有效的電話號碼。',
  not_acknowledged: '送出前請確認此項。',
};
