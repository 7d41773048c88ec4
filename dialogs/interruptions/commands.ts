import { helpCard } from '../../cards/help-card.js';
import { messagesFor, readCommand, type Command } from '../../locales/index.js';
import { newDraft, stepBack } from '../draft-facts.js';
import type { Ports } from '../ports.js';
import type { Turn } from '../turn.js';
import { sayExport } from './export-requests.js';
import type { Outcome } from './interruption.js';
import { sayQuietHours } from './quiet-hours.js';
import { showList, type ShowPorts } from './show-requests.js';
import { sayShift } from './show-shift.js';
import { saySyncStatus } from './sync-status.js';
import { sayWelcome } from './welcome.js';

/** The languages by their own names, so that everybody finds theirs. */
const LANGUAGE_NAMES = ['简体中文', '繁體中文', 'English'];

/** Words that mean the same at any time: help, cancel, start over, back, my requests, a language, a greeting. */
export function obeyCommand(
  ports: ShowPorts & Pick<Ports, 'newId' | 'partners' | 'exportLinks' | 'report' | 'noticeSettings' | 'customerSync'>,
) {
  return async function obeyCommand(turn: Turn): Promise<Outcome> {
    if (turn.untaken.kind === 'locale') return switchLanguage(turn, turn.untaken.locale);
    if (turn.untaken.kind !== 'text') return 'pass';
    const command = readCommand(turn.untaken.text);
    if (command === undefined || (isAnswer(command) && turn.draft)) return 'pass';
    turn.settle();
    return typeof command === 'object' ? switchLanguage(turn, command.language) : obey(turn, command);
  };

  async function obey(turn: Turn, command: Exclude<Command, object>): Promise<Outcome> {
    const { conversation } = turn.m;
    switch (command) {
      case 'help':
        turn.say({ card: helpCard(turn.m) });
        return 'askAgain';
      case 'greeting':
        sayWelcome(turn);
        return 'askAgain';
      case 'list':
        await showList(ports, turn, 1);
        return 'askAgain';
      case 'export':
        await sayExport(ports, turn);
        return 'askAgain';
      case 'language':
        turn.say({ text: conversation.askLanguage, suggestions: LANGUAGE_NAMES });
        return 'done';
      case 'cancel':
        turn.say({ text: turn.draft ? conversation.cancelled : conversation.nothingToCancel });
        turn.forgetDraft();
        return 'done';
      case 'start_over':
        turn.say({ text: conversation.startedOver });
        turn.person.draft = newDraft(ports.newId(), turn.now.toISOString());
        return 'askAgain';
      case 'back':
        return goBack(turn);
      case 'shift':
        await sayShift(ports, turn);
        return 'askAgain';
      case 'quiet':
        await sayQuietHours(ports, turn);
        return 'askAgain';
      case 'sync':
        await saySyncStatus(ports, turn);
        return 'askAgain';
      case 'yes':
      case 'no':
      case 'solved':
      case 'unsolved':
      case 'collect':
        turn.say({ text: conversation.notUnderstood });
        return 'done';
    }
  }
}

/** Words that answer a question; without one they mean nothing. */
function isAnswer(command: Command): boolean {
  return command === 'yes' || command === 'no' || command === 'solved' || command === 'unsolved' || command === 'collect';
}

function goBack(turn: Turn): Outcome {
  const { conversation } = turn.m;
  const before = turn.draft && stepBack(turn.draft);
  if (before) turn.learn(before);
  else turn.say({ text: turn.draft ? conversation.backAtTheBeginning : conversation.nothingToGoBackTo });
  return 'askAgain';
}

function switchLanguage(turn: Turn, locale: Turn['m']['locale']): Outcome {
  turn.settle();
  if (turn.person.chosenLocale === locale && turn.m.locale === locale && turn.draft) return 'askAgain';
  turn.person.chosenLocale = locale;
  turn.m = messagesFor(locale);
  if (turn.draft) turn.say({ text: turn.m.conversation.languageChanged });
  else sayWelcome(turn);
  return 'askAgain';
}
