import { type Activity, type Attachment, TurnContext } from 'botbuilder-core';
import { DialogSet, DialogTurnStatus } from '../../dialogs/sdk.js';
import { readAnswer } from '../../dialogs/answer.js';
import type { Ports } from '../../dialogs/ports.js';
import { SupportDialog } from '../../dialogs/support-dialog.js';
import { setTurn, Turn } from '../../dialogs/turn.js';
import { messagesFor } from '../../locales/index.js';
import type { Address } from '../../services/model/request.js';
import type { PartnerUser } from '../../services/model/partner.js';
import type { TakeInFiles } from '../files/take-in-files.js';
import type { Metrics } from '../metrics.js';
import { channelAuthorization } from '../teams/channel-authorization.js';
import type { TurnQueue } from '../turn-queue.js';
import { identify, type Identity } from './identity.js';
import { withPatience } from './patience.js';
import type { PersonBag } from './person-bag.js';
import { refuse } from './refuse.js';
import { isRepeated } from './repeated.js';
import { sendReplies } from './send-replies.js';
import { spokenLocale } from './spoken-locale.js';
import type { TurnErrors } from './turn-errors.js';
import { withoutMention } from './without-mention.js';

interface Deps {
  readonly ports: Ports;
  readonly bag: PersonBag;
  readonly queue: TurnQueue;
  readonly metrics: Metrics;
  readonly errors: TurnErrors;
  readonly takeInFiles: TakeInFiles;
}

/**
 * Runs a turn that an adapter brings: identify the person, wait for their place in the queue, walk the dialog, one write, then the replies.
 * `vouches` says whether that adapter's channel can be believed about who speaks.
 */
export type SupportBot = (vouches: (channelId: string) => boolean) => (context: TurnContext) => Promise<void>;

export function makeSupportBot({ ports, bag, queue, metrics, errors, takeInFiles }: Deps): SupportBot {
  const dialogs = new DialogSet(bag.dialog).add(new SupportDialog(ports));

  return (vouches) => async (context) => {
    const { activity } = context;
    const identity = vouches(activity.channelId) ? identify(activity) : undefined;
    const ended = metrics.turnStarted(activity.channelId);
    const keys = [`conversation ${activity.conversation.id}`, ...(identity ? [`person ${identity.partnerId} ${identity.userId}`] : [])];
    try {
      await queue.run(keys, () => takePlace(context, identity));
    } finally {
      ended();
    }
  };

  async function takePlace(context: TurnContext, identity: Identity | undefined): Promise<void> {
    let user: PartnerUser | undefined;
    try {
      user = identity && (await ports.partners.findUser(identity.partnerId, identity.userId));
      if ((await refuse(context, user, ports.partners)) || !user) return;
      await converse(context, user);
    } catch (error) {
      await errors.recover(context, error, user);
    }
  }

  async function converse(context: TurnContext, user: PartnerUser): Promise<void> {
    const { activity } = context;
    const said = withoutMention(activity.text, activity.entities, activity.recipient?.id);
    const heard = { ...activity, ...(said === undefined ? {} : { text: said }) };
    const answer = readAnswer(heard);
    if (answer.kind === 'nothing') return;
    const person = await bag.load(context, user);
    const now = ports.clock.now();
    if (isRepeated(person, activity.id, answer, now)) return;

    const text = answer.kind === 'text' || answer.kind === 'files' ? answer.text : undefined;
    const m = messagesFor(spokenLocale(person, user, { locale: activity.locale, text }));
    const address = TurnContext.getConversationReference(activity) as Address;
    const turn = new Turn({ user, m, answer, person, now, channel: activity.channelId, address });
    setTurn(context, turn);
    await withPatience(context, turn, async () => {
      if (answer.kind === 'files') await fetchFiles(turn, heard, context);
      const dialog = await dialogs.createContext(context);
      const { status } = await dialog.continueDialog();
      if (status === DialogTurnStatus.empty) await dialog.beginDialog(SupportDialog.id);
      delete person.failed;
      await bag.save(context);
    });
    await sendReplies(context, turn);
    await turn.sent();
  }

  /** The files that the channel only names, fetched before the conversation sees the turn. */
  async function fetchFiles(turn: Turn, activity: Partial<Activity>, context: TurnContext): Promise<void> {
    const { attachments, serviceUrl } = activity;
    const { partnerId } = turn.user;
    const taking = takeInFiles({ partnerId, attachments, serviceUrl, authorization: () => channelAuthorization(context) });
    if (!taking) return;
    turn.waitingFor = 'files';
    const taken = await taking;
    turn.hand(readAnswer({ ...activity, attachments: [...taken.attachments] as Attachment[] }, taken.refused));
  }
}
