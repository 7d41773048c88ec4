import type { Messages } from '../locales/messages.js';
import { mayReport, REPORTED_STATUSES } from '../services/model/reported.js';
import { isOpen, type ServiceRequest } from '../services/model/request.js';
import { showCard, submit, submitInputs, type Action, type ShowCardAction } from './action-elements.js';
import { present } from './card.js';
import { remedy } from './delivery-trouble.js';
import { forwardAction } from './forward-action.js';
import { textInput } from './inputs.js';

type Named = Pick<ServiceRequest, 'id' | 'number' | 'status'>;

/** A note's form, unfolded by its button. */
export function addNote({ id, status }: Named, m: Messages): ShowCardAction | undefined {
  if (status === 'withdrawn') return undefined;
  const { label, placeholder, required } = m.requests.note;
  return showCard(
    status === 'closed' ? m.buttons.reopen : status === 'waiting_on_partner' ? m.buttons.reply : m.buttons.addNote,
    [textInput({ id: 'note', label, placeholder, isMultiline: true, isRequired: true, errorMessage: required })],
    [submitInputs(m.buttons.sendNote, { kind: 'request.addNote', requestId: id })],
  );
}

function rejectResolution({ id }: Named, m: Messages): ShowCardAction {
  const { rejectLabel, rejectRequired } = m.requests.note;
  return showCard(
    m.buttons.rejectResolution,
    [textInput({ id: 'note', label: rejectLabel, isMultiline: true, isRequired: true, errorMessage: rejectRequired })],
    [submitInputs(m.buttons.sendRejection, { kind: 'request.rejectResolution', requestId: id })],
  );
}

/** What the partner may say to a request as it stands (domain.md section 4), the most likely first. */
export function answerActions(request: Named, m: Messages): readonly Action[] {
  if (request.status !== 'resolved') return present([addNote(request, m)]);
  return [
    submit(m.buttons.acceptResolution, { kind: 'request.acceptResolution', requestId: request.id }, 'positive'),
    rejectResolution(request, m),
  ];
}

/** Everything that can be done with a request now, by whom `userId` is: what gets it going first, what is seldom needed folded away. */
export function requestActions(request: ServiceRequest, userId: string, m: Messages): readonly Action[] {
  const mends = remedy(request, m);
  const [first, ...others] = answerActions(request, m);
  // One primary action a card: while it is stuck, that is the way out.
  const answers = mends && first?.type === 'Action.Submit' ? [submit(first.title, first.data), ...others] : present([first, ...others]);
  const people = takeOver(request, userId, m);
  const shown = present([mends, ...answers, forwardAction(request, m), people]);
  // Renderers show five buttons at most.
  const folded = shown.length > 4 ? people : undefined;
  return present([...shown.slice(0, 4), more(request, userId, m, folded)]);
}

function takeOver({ id, owner, ...request }: ServiceRequest, userId: string, m: Messages): Action | undefined {
  if (!isOpen(request)) return undefined;
  return owner.userId === userId
    ? submit(m.together.buttons.handOver, { kind: 'request.handOver', requestId: id })
    : submit(m.together.buttons.takeOver, { kind: 'request.handOver', requestId: id, userId });
}

/** Where 21Vianet answers by a portal or an e-mail, only the partner can say that it has. */
function reports(request: ServiceRequest, m: Messages): readonly Action[] {
  const titles = { in_progress: m.relaying.buttons.answered, closed: m.relaying.buttons.solved };
  return REPORTED_STATUSES.filter((to) => mayReport(request, to)).map((to) =>
    submit(titles[to], { kind: 'request.report', requestId: request.id, status: to }),
  );
}

function more(request: ServiceRequest, userId: string, m: Messages, first?: Action): Action | undefined {
  const { id, owner, watchers, status } = request;
  const { buttons } = m.together;
  const own = owner.userId === userId;
  const follows = watchers.some((watcher) => watcher.userId === userId);
  const folded = present([
    first,
    own || status === 'withdrawn'
      ? undefined
      : submit(follows ? buttons.unfollow : buttons.follow, { kind: follows ? 'request.unfollow' : 'request.follow', requestId: id }),
    ...reports(request, m),
    // By telephone, for instance. With the prepared hand-off it has a place of its own.
    isOpen(request) && request.relay !== 'handoff' && request.externalReference === undefined
      ? submit(m.forwarding.buttons.enterReference, { kind: 'request.enterReference', requestId: id })
      : undefined,
    own || !isOpen(request) ? undefined : submit(buttons.handOver, { kind: 'request.handOver', requestId: id }),
    isOpen(request) && status !== 'resolved' ? submit(m.buttons.withdraw, { kind: 'request.withdraw', requestId: id }) : undefined,
    submit(m.buttons.myRequests, { kind: 'request.list' }),
  ]);
  return folded.length > 1 ? showCard(buttons.more, [], folded) : folded[0];
}
