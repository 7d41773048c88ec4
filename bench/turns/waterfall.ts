import { ActivityHandler, ConversationState, MemoryStorage, UserState, type StatePropertyAccessor, type TurnContext } from 'botbuilder';
import {
  ChoiceFactory,
  ChoicePrompt,
  ComponentDialog,
  ConfirmPrompt,
  DialogSet,
  type DialogState,
  DialogTurnStatus,
  ListStyle,
  NumberPrompt,
  TextPrompt,
  WaterfallDialog,
  type WaterfallStepContext,
} from 'botbuilder-dialogs';
import { serveSample } from './sdk-server.js';

interface Profile {
  service: string;
  problem: string;
  users: number;
}

/** A waterfall of prompts with its state in memory, built as the SDK's documentation teaches it: choice, text, number, confirmation. */
class ProfileDialog extends ComponentDialog {
  constructor(private readonly profile: StatePropertyAccessor<Profile>) {
    super('profile');
    this.addDialog(new ChoicePrompt('choice'));
    this.addDialog(new TextPrompt('text'));
    this.addDialog(new NumberPrompt('number'));
    this.addDialog(new ConfirmPrompt('confirm'));
    this.addDialog(
      new WaterfallDialog('steps', [
        (step: WaterfallStepContext) =>
          step.prompt('choice', {
            prompt: 'Which service?',
            choices: ChoiceFactory.toChoices(['Exchange', 'Teams', 'Azure']),
            style: ListStyle.suggestedAction,
          }),
        async (step: WaterfallStepContext<object>) => {
          (step.values as Partial<Profile>).service = (step.result as { value: string }).value;
          return step.prompt('text', 'What is the problem?');
        },
        async (step: WaterfallStepContext<object>) => {
          (step.values as Partial<Profile>).problem = step.result as string;
          await step.context.sendActivity('Thank you.');
          return step.prompt('number', 'How many users are affected?');
        },
        async (step: WaterfallStepContext<object>) => {
          (step.values as Partial<Profile>).users = step.result as number;
          return step.prompt('confirm', 'Shall I save this?');
        },
        async (step: WaterfallStepContext<object>) => {
          await this.profile.set(step.context, step.values as Profile);
          await step.context.sendActivity('It is saved.');
          return step.endDialog();
        },
      ]),
    );
    this.initialDialogId = 'steps';
  }
}

const storage = new MemoryStorage();
const conversationState = new ConversationState(storage);
const userState = new UserState(storage);
const dialogs = new DialogSet(conversationState.createProperty<DialogState>('dialog')).add(
  new ProfileDialog(userState.createProperty<Profile>('profile')),
);

class DialogBot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      const dialog = await dialogs.createContext(context);
      const { status } = await dialog.continueDialog();
      if (status === DialogTurnStatus.empty) await dialog.beginDialog('profile');
      await next();
    });
  }

  override async run(context: TurnContext): Promise<void> {
    await super.run(context);
    await conversationState.saveChanges(context, false);
    await userState.saveChanges(context, false);
  }
}

const bot = new DialogBot();
serveSample((context) => bot.run(context));
