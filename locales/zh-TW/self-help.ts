import type { SelfHelp } from '../en-US/self-help.js';

export const selfHelp: SelfHelp = {
  incident: {
    heading: () => '此服務有已知事件',
    intro: '世紀互聯已在處理。事件持續期間無需重複呈報，服務恢復後我會立即通知您。',
    since: '開始時間',
    updated: '最近更新',
    followedHeading: '您已追蹤此事件',
    followed: '服務恢復後我會在這裡通知您。如果屆時問題仍然存在，按一下即可轉為支援要求。',
    restoredHeading: '事件已恢復',
    restored: '服務健康狀況顯示此事件已結束。請與客戶確認；如果問題仍然存在，請立即報告。',
    stillThere: '問題仍然存在',
  },
  heading: '以下辦法可能有幫助',
  intro: (count) => (count === 1 ? '有一篇文章與此問題相符。' : '以下文章與此問題相符，最可能的排在前面。'),
  cause: '可能的原因',
  check: '檢查結果',
  solvedHeading: '問題已解決',
  solved: '很高興問題已解決。沒有向世紀互聯傳送任何內容，草稿已關閉。',
};
