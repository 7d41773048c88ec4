import type { Secrets } from '../en-US/secrets.js';

export const secrets: Secrets = {
  heading: () => '其中是否含有機密資訊？',
  intro: '以下內容可能是世紀互聯不需要看到的機密資訊。目前尚未送出任何內容。',
  kinds: {
    password: '密碼',
    key: '金鑰',
    token: '存取權杖',
    id_number: '身分證字號',
    card_number: '銀行卡號',
  },
  places: { problem: '您最初的描述', note: '備註' },
  where: (places) => `位置：${places.join('、')}`,
  more: (n) => `另有 ${n} 項`,
  remove: '移除並繼續',
  keep: '保留並繼續',
  edit: '修改內容',
  removed: '[已移除]',
  stays: '您輸入的內容在此對話中仍看得到。如果是真實的密碼或金鑰，請儘快更換。',
};
