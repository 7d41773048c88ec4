import type { Texts } from './texts.js';

export const zhCN: Texts = {
  name: { short: '呈报至世纪互联', full: '将客户问题呈报至世纪互联' },
  description: {
    short: '用一句话说明哪位客户遇到了什么问题：先找解决办法，仍需帮助时呈报至世纪互联。',
    full: '供在中国销售由世纪互联运营的 Microsoft 云服务的合作伙伴使用。请用一句话说明哪位客户遇到了什么问题。您会先看到正在发生的服务事件和针对该问题的自助步骤；如果仍未解决，一张已预先填写的表单即可成为支持请求，带有编号和按北京时间计算的承诺答复时间。之后您可以查看状态、添加备注、接受或拒绝解决方案，并在有变化时收到通知。支持简体中文、繁体中文和英语。仅限已登记合作伙伴的人员使用；管理代理和支持人员代理可以提交请求。',
  },
  botDescription: '可在个人聊天、群聊和团队频道中使用，也可作为个人选项卡使用。',
  tabName: '支持',
  commands: [
    { title: '帮助', description: '我能做什么，以及可以对我说的话' },
    { title: '我的请求', description: '贵公司的未结请求' },
    { title: '重新开始', description: '放弃草稿并从头开始' },
    { title: '切换语言', description: '选择简体中文、繁體中文或 English' },
  ],
};
