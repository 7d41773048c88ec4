import type { SelfHelpReport } from '../../../web/desk/api-types.js';

const counts = { shown: 14, opened: 9, solved: 6, rejected: 3, escalated: 2, stillSolved: 4, cameBack: 1 };

/** A report as the desk's server gives it, with words in three languages and a long one. */
export const sampleReport = (days: number): SelfHelpReport => ({
  from: days === 1 ? '2026-11-22' : '2026-10-24',
  to: '2026-11-22',
  asked: { confident: 31, likely: 52, unknown: 17 },
  solved: 38,
  escalated: 44,
  textDays: 30,
  unanswered: [
    { text: '会议室大屏投不上去，一直黑屏', serviceId: 'teams', locale: 'zh-CN', day: '2026-11-22', count: 7, escalated: false },
    {
      text: 'the approvals dashboard shows requests of a colleague who left in spring and nobody can reassign them '.repeat(2).trim(),
      serviceId: 'power-automate',
      locale: 'en-US',
      day: '2026-11-20',
      count: 3,
      escalated: true,
    },
    { text: '簽名檔的圖片對方看不到', serviceId: 'exchange-online', locale: 'zh-TW', day: '2026-11-18', count: 1, escalated: true },
  ],
  neverHelp: [
    {
      articleId: 'teams-app-blocked-by-policy',
      title: 'An app is blocked',
      serviceIds: ['teams'],
      ...counts,
      solved: 0,
      stillSolved: 0,
      cameBack: 0,
    },
  ],
  articles: [
    { articleId: 'teams-cannot-sign-in', title: 'Users cannot sign in to Teams', serviceIds: ['teams', 'entra-id'], ...counts },
    {
      articleId: 'learn:exchange/ndr',
      title: '邮件被退回：退信代码一览',
      source: 'Exchange 文档',
      serviceIds: ['exchange-online'],
      ...counts,
      shown: 8,
    },
    {
      articleId: 'teams-app-blocked-by-policy',
      title: 'An app is blocked',
      serviceIds: ['teams'],
      ...counts,
      solved: 0,
      stillSolved: 0,
      cameBack: 0,
    },
  ],
});
