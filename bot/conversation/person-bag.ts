import { BotState, type Storage, type StatePropertyAccessor, type TurnContext } from 'botbuilder-core';
import type { DialogState } from '../../dialogs/sdk.js';
import { personStateFrom, type PersonState } from '../../dialogs/person-state.js';
import type { PartnerUser } from '../../services/model/partner.js';

const USER = Symbol('user');

/**
 * All that is stored of one partner user, in one document: one read and one write a turn. The key holds no conversation, so that a draft
 * moves with its author between Teams and the widget; turns of one person are serialised by the turn queue.
 */
export class PersonBag extends BotState {
  readonly dialog: StatePropertyAccessor<DialogState>;
  private readonly person: StatePropertyAccessor<unknown>;

  constructor(storage: Storage) {
    super(storage, (context) => Promise.resolve(keyOf(context)));
    this.dialog = this.createProperty<DialogState>('dialog');
    this.person = this.createProperty<unknown>('person');
  }

  /** Says whose state this turn reads and writes. */
  belongsTo(context: TurnContext, user: PartnerUser): void {
    context.turnState.set(USER, user);
  }

  /** The person's record; changes to it are stored by `saveChanges`. A record of another version starts anew. */
  async personOf(context: TurnContext): Promise<PersonState> {
    const state = personStateFrom(await this.person.get(context));
    await this.person.set(context, state);
    return state;
  }
}

function keyOf(context: TurnContext): string {
  const user = context.turnState.get<PartnerUser | undefined>(USER);
  if (!user) throw new Error('the state of nobody is asked for');
  return `${user.partnerId}/people/${user.id}`;
}
