import { grouped } from '../format.js';

/** What is said when something goes wrong or takes long: what was kept, and what to do next. */
export const notices = {
  /** One text for each failure that is foreseen, by its code. */
  errors: {
    request_not_saved:
      'The request could not be saved just now, so nothing was sent. Everything you typed is kept: please press “Submit the request” again in a minute. If it is urgent, call 21Vianet on +86 400-089-0365.',
    request_not_found: 'I cannot find that request among those of your organisation. Type “my requests” to see the open ones.',
    transition_not_allowed: 'That is no longer possible for this request; nothing was changed. Here is how it stands.',
    note_empty: 'The note is empty, so nothing was added. Please type what 21Vianet should know.',
    note_too_long: 'The note is too long, so it was not added. Please shorten it or send it in two parts.',
    colleague_not_found: 'I cannot find that colleague among those of your organisation who may handle requests; nothing was changed.',
    owner_follows: 'You answer for this request, so you are told of changes. Hand it over first, then you can stop following it.',
    reference_invalid:
      'That does not look like a ticket number, so it was not kept. Please type it as 21Vianet gave it to you: letters and digits, at most 60.',
    too_many_files: 'No more than 10 files can go with one request, so these were not added. Please put several into one zip file.',
    request_changed: 'Somebody else has changed this request meanwhile; nothing of yours was changed. Here is how it stands.',
    directory_unavailable:
      'I cannot reach the customer list at the moment. Your draft is kept; please try again in a minute. If it is urgent, call 21Vianet on +86 400-089-0365.',
    health_unavailable: 'I could not check the service health just now, so a known incident may be missing here. We go on without it.',
  },
  turnError: (correlationId: string) =>
    `Something went wrong on our side. Requests that were saved are safe. Please type “start over”; if it happens again, give support this number: ${correlationId}.`,
  filesAdded: (names: readonly string[]) => `These files will go with the request: ${names.join(', ')}.`,
  tooManyFiles: (max: number) => `No more than ${grouped(max, 'en-US')} files can go with one request; the others were not added.`,
  messageTooLong: (max: number) =>
    `That message is too long for me to read. Please keep it to ${grouped(max, 'en-US')} characters; nothing of your draft is lost.`,
  cardNotUnderstood: 'I could not read what that card sent; nothing was changed.',
  waiting: {
    directory: 'Still looking up your customers…',
    health: 'Still checking the service health…',
    saving: 'Still saving your request…',
    files: 'Still taking in the file…',
  },
};

export type Notices = typeof notices;
