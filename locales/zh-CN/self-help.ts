import type { SelfHelp } from '../en-US/self-help.js';

export const selfHelp: SelfHelp = {
  incident: {
    heading: () => '此服务有已知事件',
    intro: '世纪互联已在处理。事件持续期间无需重复呈报，服务恢复后我会立即通知您。',
    since: '开始时间',
    updated: '最近更新',
    followedHeading: '您已关注此事件',
    followed: '服务恢复后我会在这里通知您。如果届时问题仍然存在，点击一下即可转为服务请求。',
    restoredHeading: '事件已恢复',
    restored: '服务运行状况显示此事件已结束。请与客户确认；如果问题仍然存在，请立即报告。',
    stillThere: '问题仍然存在',
  },
  heading: '以下办法可能有帮助',
  intro: (count) => (count === 1 ? '有一篇文章与此问题相符。' : '以下文章与此问题相符，最可能的排在前面。'),
  cause: '可能的原因',
  check: '检查结果',
  solvedHeading: '问题已解决',
  solved: '很高兴问题已解决。没有向世纪互联发送任何内容，草稿已关闭。',
};
