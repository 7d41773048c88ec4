/** Folded words and characters that every report has, whatever is wrong. */
export const STOP_WORDS = new Set(
  (
    'the a an is are was were be been has have had do does did will would should could to of in on at for from with by and or but it its this that these those their ' +
    'they them he she his her our we us you your i my me as so if then than there here when since while after before also just please help hi hello thanks thank ' +
    'user users customer customers people person issue issues problem problems urgent today yesterday morning now says said get gets got some all any one ' +
    '的 了 是 在 有 和 与 或 都 也 就 还 我 你 您 他 她 们 这 那 个 一 请 吗 呢 吧 啊 被 把 从 为 给 让 用 户 ' +
    '用户 使用 用者 的用 我们 客户 问题 今天 昨天 请问 一个 有个 出现 公司'
  ).split(' '),
);
