import type { Relaying } from '../en-US/relaying.js';

export const relaying: Relaying = {
  buttons: { answered: '世紀互聯已回覆', solved: '問題已解決' },
  done: {
    in_progress: (number) => `已記錄：世紀互聯已就 ${number} 回覆。解決後請按「問題已解決」。`,
    closed: (number) => `謝謝，${number} 已結案。`,
  },
};
