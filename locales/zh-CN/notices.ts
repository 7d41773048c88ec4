import type { Notices } from '../en-US/notices.js';
import { grouped } from '../format.js';

const n = (value: number) => grouped(value, 'zh-CN');

export const notices: Notices = {
  errors: {
    request_not_saved:
      '请求暂时未能保存，因此没有发送任何内容。您填写的内容均已保留，请一分钟后再次点击“提交服务请求”。如有紧急情况，请拨打世纪互联电话 +86 400-089-0365。',
    request_not_found: '在贵公司的请求中没有找到该请求。输入“我的请求”可查看未完成的请求。',
    transition_not_allowed: '该请求目前已不能进行此操作，未做任何更改。以下是它的当前状态。',
    note_empty: '备注为空，因此没有添加。请输入需要告知世纪互联的内容。',
    note_too_long: '备注过长，因此没有添加。请缩短内容，或分两次发送。',
    colleague_not_found: '在贵组织可处理请求的同事中找不到此人，未做任何更改。',
    owner_follows: '您是此请求的负责人，因此会收到变更通知。请先转交他人，再取消关注。',
    reference_invalid: '这不像工单编号，因此未保存。请按世纪互联给您的原样输入：字母和数字，最多 60 个字符。',
    too_many_files: '一个请求最多可附 10 个文件，因此未添加这些文件。请将多个文件压缩为一个 zip。',
    request_changed: '此请求刚被他人更改，您的操作未生效。以下是它的当前状态。',
    directory_unavailable: '暂时无法读取客户列表。您的草稿已保留，请一分钟后重试。如有紧急情况，请拨打世纪互联电话 +86 400-089-0365。',
    health_unavailable: '暂时无法检查服务运行状况，这里可能缺少已知事件。我们先继续下一步。',
  },
  turnError: (correlationId) =>
    `我们这边出现了问题。已保存的请求不受影响。请输入“重新开始”；如果再次出现，请将此编号告知支持人员：${correlationId}。`,
  filesAdded: (names) => `以下文件将随请求一起提交：${names.join('、')}。`,
  tooManyFiles: (max) => `每个请求最多可附 ${n(max)} 个文件，其余文件未添加。`,
  messageTooLong: (max) => `这条消息过长，我无法读取。请控制在 ${n(max)} 个字符以内；您的草稿没有丢失。`,
  cardNotUnderstood: '无法读取该卡片发送的内容，未做任何更改。',
  waiting: {
    directory: '仍在查找您的客户…',
    health: '仍在检查服务运行状况…',
    saving: '仍在保存您的请求…',
    files: '仍在接收文件…',
  },
};
