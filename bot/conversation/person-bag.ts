import type { StatePropertyAccessor, TurnContext } from 'botbuilder-core';
import { personStateFrom, type PersonState } from '../../dialogs/person-state.js';
import type { DialogState } from '../../dialogs/sdk.js';
import type { PartnerUser } from '../../services/model/partner.js';
import type { KeyValueStore } from '../../services/ports/key-value-store.js';

/** What is stored of one person; `text` is what the store holds. */
interface Bag {
  readonly key: string;
  text: string | undefined;
  dialog?: DialogState;
  person: PersonState;
}

const BAG = Symbol('person bag');

/**
 * All that is stored of one partner user, in one document: one read and at most one write a turn. The key holds no conversation, so that a
 * draft moves with its author between Teams and the widget; turns of one person are serialised by the turn queue. The SDK's `BotState` would
 * stringify the state three times a turn to see whether it changed; here the text to be written tells.
 */
export class PersonBag {
  /** The dialog stack, as the SDK asks for it. */
  readonly dialog: StatePropertyAccessor<DialogState> = {
    get: async <T = DialogState>(context: TurnContext, initial?: T) => (bagOf(context).dialog ??= initial as DialogState),
    set: async (context: TurnContext, state: DialogState) => void (bagOf(context).dialog = state),
    delete: async (context: TurnContext) => void delete bagOf(context).dialog,
  };

  constructor(private readonly keyValues: KeyValueStore) {}

  /** Reads what is stored of this turn's person, also again after a failure: changes that were not stored are forgotten. */
  async load(context: TurnContext, user: PartnerUser): Promise<PersonState> {
    const key = `${user.partnerId}/people/${user.id}`;
    const text = await this.keyValues.read(key);
    const stored = text === undefined ? {} : (JSON.parse(text) as Partial<Bag>);
    const bag: Bag = { key, text, person: personStateFrom(stored.person), ...(stored.dialog ? { dialog: stored.dialog } : {}) };
    context.turnState.set(BAG, bag);
    return bag.person;
  }

  /** Stores the person's record and dialog stack, if they changed. Rejects when they could not be stored. */
  async save(context: TurnContext): Promise<void> {
    const bag = bagOf(context);
    const text = JSON.stringify({ dialog: bag.dialog, person: bag.person });
    if (text === bag.text) return;
    await this.keyValues.write(bag.key, text);
    bag.text = text;
  }
}

function bagOf(context: TurnContext): Bag {
  const bag = context.turnState.get<Bag | undefined>(BAG);
  if (!bag) throw new Error('the state of nobody is asked for');
  return bag;
}
