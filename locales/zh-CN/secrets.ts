import type { Secrets } from '../en-US/secrets.js';

export const secrets: Secrets = {
  heading: () => '其中是否包含机密信息？',
  intro: '以下内容可能是世纪互联不需要看到的机密信息。目前尚未发送任何内容。',
  kinds: {
    password: '密码',
    key: '密钥',
    token: '访问令牌',
    id_number: '身份证号码',
    card_number: '银行卡号',
  },
  places: { problem: '您最初的描述', note: '备注' },
  where: (places) => `位置：${places.join('、')}`,
  more: (n) => `另有 ${n} 项`,
  remove: '移除并继续',
  keep: '保留并继续',
  edit: '修改内容',
  removed: '[已移除]',
  stays: '您输入的内容在此对话中仍然可见。如果是真实的密码或密钥，请尽快更换。',
};
