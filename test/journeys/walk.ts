import type { Chat, Step } from './chat.js';
import type { House } from './house.js';
import type { Language } from './languages.js';

/** All questions that a person can be asked, in the order of the conversation. */
export const STEPS: readonly Step[] = [
  'identifyCustomer',
  'chooseService',
  'checkSubscription',
  'describeProblem',
  'checkHealth',
  'suggestSelfHelp',
  'collectDetails',
  'checkDuplicates',
];

/** A customer of the first partner whose only subscription with Exchange, Office 365 E1, is suspended. */
export const SUSPENDED = 'Larkspur Logistics';

/** Goes from nothing to the point at which a question stands; what is needed for it is done by others before. */
export async function walkTo(
  step: Step,
  chat: Chat,
  { mail, problem, incident, mailAgain, colleague, locale }: Language,
  house: House,
): Promise<void> {
  switch (step) {
    case 'identifyCustomer':
      await chat.says(problem);
      break;
    case 'chooseService':
      await chat.says('Contoso');
      break;
    case 'checkSubscription':
      await chat.says(mail.replace('Contoso', SUSPENDED));
      break;
    case 'describeProblem':
      await chat.says('Contoso');
      await chat.presses('service.select', {}, 'Exchange');
      break;
    case 'checkHealth':
      await chat.says(incident);
      break;
    case 'suggestSelfHelp':
      await chat.says(mail);
      break;
    case 'collectDetails':
      await chat.says(mail);
      await chat.presses('selfHelp.unsolved');
      break;
    case 'checkDuplicates':
      await files(house.chat({ user: colleague, locale }), mailAgain);
      await chat.says(mail);
      await chat.presses('selfHelp.unsolved');
      await chat.presses('request.submit');
      break;
  }
  chat.isAsked(step);
}

/** The shortest way from a sentence to a submitted request. Gives its id. */
export async function files(chat: Chat, sentence: string, given: Readonly<Record<string, string>> = {}): Promise<string> {
  await chat.says(sentence);
  if (chat.place() === 'checkHealth') await chat.presses('incident.other');
  if (chat.place() === 'suggestSelfHelp') await chat.presses('selfHelp.unsolved');
  await chat.presses('request.submit', given);
  if (chat.place() === 'checkDuplicates') await chat.presses('request.fileAnyway');
  chat.hears((m) => m.requests.receipt.heading);
  return String(chat.find('request.view').action.data['requestId']);
}
