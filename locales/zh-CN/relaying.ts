import type { Relaying } from '../en-US/relaying.js';

export const relaying: Relaying = {
  buttons: { answered: '世纪互联已答复', solved: '问题已解决' },
  done: {
    in_progress: (number) => `已记录：世纪互联已就 ${number} 答复。解决后请按“问题已解决”。`,
    closed: (number) => `谢谢，${number} 已关闭。`,
  },
};
