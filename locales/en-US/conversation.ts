/** What the bot says in plain sentences, between cards. */
export const conversation = {
  unknownUser: () =>
    'I could not find you among the partner users I know, so I cannot show customers or take requests here. Please ask your partner’s administrator to add you. For something urgent, call 21Vianet on +86 400-089-0365.',
  salesAgent: (names: readonly string[]) =>
    names.length === 0
      ? 'Your role is sales agent, and that role cannot raise support requests or see service health. Please ask your partner’s administrator for the helpdesk agent role.'
      : `Your role is sales agent, and that role cannot raise support requests or see service health. Colleagues who can: ${names.join(', ')}.`,
  customerGuessed: 'I did not recognise one of your customers in that sentence; these come nearest. The rest is noted.',
  customerNotRecognised: 'I did not recognise one of your customers in that sentence. The rest is noted.',
  outOfDate: 'This card is out of date; nothing was changed. Here is where we are now.',
  alreadyDone: 'That is done already; it was not done twice.',
  cancelled: 'Cancelled. The draft is discarded and nothing was sent.',
  nothingToCancel: 'There is nothing to cancel. When a customer has a problem, tell me in one sentence.',
  startedOver: 'We start over. The former draft is discarded.',
  backAtTheBeginning: 'This is the first step already.',
  nothingToGoBackTo: 'There is no draft to go back in. When a customer has a problem, tell me in one sentence.',
  languageChanged: 'I will continue in English.',
  askLanguage: 'Which language do you prefer?',
  joined: (number: string) => `You are following ${number} now; I will tell you here when something changes.`,
  noteAdded: (number: string) => `The note was added to ${number}.`,
  withdrawn: (number: string) => `${number} is withdrawn. 21Vianet will be told to stop work on it.`,
  resolutionAccepted: (number: string) => `Thank you. ${number} is closed.`,
  resolutionRejected: (number: string) => `${number} is back in progress, with your reason.`,
  notUnderstood: 'I did not understand that. You can type “help” to see what I can do.',
};

export type Conversation = typeof conversation;
