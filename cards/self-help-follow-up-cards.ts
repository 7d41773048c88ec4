import { relative } from '../locales/format.js';
import type { Messages } from '../locales/messages.js';
import { submit } from './action-elements.js';
import { card, type Card } from './card.js';
import { heading, hint, run, said, text } from './elements.js';
import { placeOf } from './place.js';
import { shortened } from './plain-text.js';

interface FollowedUp {
  readonly followUpId: string;
  readonly customerName: string;
  readonly serviceName: string;
  readonly articleTitle: string;
  /** ISO 8601 instant. */
  readonly solvedAt: string;
  readonly now: Date;
}

/** Asks, a day after an article solved it, whether it still is; one press opens the form if it is not. */
export function stillSolvedCard({ followUpId, customerName, serviceName, articleTitle, solvedAt, now }: FollowedUp, m: Messages): Card {
  const { followUp, buttons } = m.selfHelp;
  return card(
    m,
    followUp.heading,
    [
      heading(followUp.heading),
      placeOf([customerName || undefined, serviceName]),
      text(followUp.text(relative(solvedAt, now, m.locale)), { spacing: 'small' }),
      said([run(shortened(articleTitle, 160), { weight: 'bolder' })], { spacing: 'small' }),
      hint(followUp.back, { spacing: 'small' }),
    ],
    [
      submit(buttons.stillSolved, { kind: 'selfHelp.stillSolved', followUpId }, 'positive'),
      submit(buttons.cameBack, { kind: 'selfHelp.cameBack', followUpId }),
      submit(buttons.neverAsk, { kind: 'selfHelp.neverAsk' }),
    ],
  );
}

/** It still is. */
export function stillSolvedThanksCard(
  { customerName, serviceName, articleTitle }: Pick<FollowedUp, 'customerName' | 'serviceName' | 'articleTitle'>,
  m: Messages,
): Card {
  const { followUp } = m.selfHelp;
  return card(
    m,
    followUp.thanksHeading,
    [
      heading(followUp.thanksHeading),
      placeOf([customerName || undefined, serviceName]),
      said([run(shortened(articleTitle, 160))], { spacing: 'small' }),
      text(followUp.thanks, { spacing: 'small' }),
    ],
    [submit(m.buttons.anotherRequest, { kind: 'request.new' }), submit(m.buttons.myRequests, { kind: 'request.list' })],
  );
}

/** Whether a person is asked at all, as they have just said; the other way is one press away. */
export function followUpsCard({ asked }: { asked: boolean }, m: Messages): Card {
  const { followUp, buttons } = m.selfHelp;
  const title = asked ? followUp.againHeading : followUp.neverHeading;
  return card(
    m,
    title,
    [heading(title), text(asked ? followUp.again : followUp.never, { spacing: 'small' })],
    [submit(asked ? buttons.neverAsk : buttons.askAgain, { kind: 'selfHelp.neverAsk', ...(asked ? {} : { again: true }) })],
  );
}
