import type { DetailErrorTexts } from '../en-US/detail-errors.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-CN');

export const detailErrors: DetailErrorTexts = {
  required: '请填写此项。',
  required_for_a: '请说明哪些业务停止了：选择严重性 A 时必须填写。',
  required_for_phone: '请填写电话号码，或选择其他联系方式。',
  too_long: (max, length) => `请控制在 ${n(max)} 个字符以内，目前有 ${n(length)} 个。`,
  too_many: (max) => `请最多填写 ${n(max)} 个地址。`,
  not_offered: '请从提供的选项中选择。',
  not_a_date: '请填写日期。',
  not_a_time: '请填写时间，例如 09:30。',
  in_the_future: '这个时间在将来，请填写问题开始的时间。',
  too_long_ago: '请核对年份。',
  not_an_email: '这不是有效的电子邮件地址。',
  not_emails: (first) => `“${first}”不是有效的电子邮件地址；多个地址请用逗号分隔。`,
  not_a_phone: '这不是有效的电话号码。',
  not_acknowledged: '提交前请确认此项。',
};
