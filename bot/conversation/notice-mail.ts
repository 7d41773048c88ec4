import { headlineOf, meaningOf } from '../../cards/news-words.js';
import { messagesFor } from '../../locales/index.js';
import type { WriteMail } from '../../services/notices/fallback.js';
import type { Clock } from '../../services/ports/clock.js';

/** Mail goes through more hands than the chat: it names the request, the customer and what to do, and leaves out what anybody wrote. */
export function makeWriteMail({ clock }: { clock: Clock }): WriteMail {
  return ({ request, line, earlier, watcher, user }) => {
    const m = messagesFor(watcher.locale);
    const { mail, earlier: before } = m.watching;
    const fact = (label: string, value: string) => `${m.words.labelled(label)}${value}`;
    const paragraphs = [
      [mail.greeting(user.name)],
      [headlineOf(request, line, m)],
      [
        fact(mail.request, request.number),
        fact(mail.customer, request.customer.name),
        fact(mail.status, m.words.status[request.status]),
        ...(earlier > 0 ? [before(earlier)] : []),
      ],
      [meaningOf(request, line, clock.now(), m) ?? '', mail.open].filter(Boolean),
      [mail.why],
    ];
    return { subject: headlineOf(request, line, m), text: paragraphs.map((lines) => lines.join('\n')).join('\n\n') };
  };
}
