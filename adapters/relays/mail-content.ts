import type { Parcel } from '../../services/ports/relay.js';
import type { Briefing } from '../../services/relay/briefing.js';
import { evidenceText } from '../../services/relay/evidence-text.js';
import { isSubmission } from '../../services/relay/payload.js';
import { newsText } from '../../services/relay/news-text.js';

const LONGEST_SUBJECT = 160;

const HOW_TO_ANSWER =
  '本邮件由系统自动发送，系统不读取回复；直接回复会送达下方的联系人。请通过电话或电子邮件与联系人联系，并注明服务请求编号。';

/** One line for the list of mails: the number first, by which it is found again. */
export function subjectOf({ request }: Parcel, { serviceName }: Briefing): string {
  const { number, details, customer } = request;
  const text = `[${number}] [${details.severity}] ${customer.name} · ${serviceName}：${details.title}`;
  return [...text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()].slice(0, LONGEST_SUBJECT).join('');
}

/** What is read: the submission as a whole, or what is new. `notAttached` are the names of files that do not come with it. */
export function textOf({ entry }: Parcel, briefing: Briefing, notAttached: readonly string[]): string {
  const text = isSubmission(entry) ? evidenceText(briefing) : newsText(entry, briefing);
  const missing = notAttached.length === 0 ? [] : [`以下文件未随邮件附上，请使用上面的链接或向联系人索取：${notAttached.join('，')}`];
  return [HOW_TO_ANSWER, text, ...missing].join('\n\n') + '\n';
}
