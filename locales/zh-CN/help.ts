import type { Help } from '../en-US/help.js';

export const help: Help = {
  heading: '我能做什么',
  intro: '我可以将客户的问题呈报给世纪互联。请用一句话告诉我哪位客户遇到了什么问题，我会先检查服务运行状况和自助支持。',
  commandsHeading: '您可以随时输入',
  commands: [
    { say: '我的请求', does: '贵公司未完成的请求' },
    { say: '上一步', does: '返回一步' },
    { say: '取消', does: '删除草稿' },
    { say: '重新开始', does: '删除草稿，从头开始' },
    { say: '语言', does: '简体中文、繁體中文或 English' },
  ],
  byNumber: '输入请求编号（例如 SR-261122-7F3K）可查看该请求。',
  scope: '每个请求只报告一个问题。合作伙伴中心本身的问题请在合作伙伴中心的“合作伙伴请求”中报告，不在这里受理。',
  phone: '如果情况紧急，请拨打 +86 400-089-0365。',
};
