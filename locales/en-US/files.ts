import { grouped } from '../format.js';

const KINDS = 'pictures, PDF, text and logs, CSV, zip, Word, Excel and PowerPoint files, and e-mails';

/** Files, in the conversation and with a request. */
export const files = {
  /** Why one file was not taken, and what to do; keyed by the reason. */
  refused: {
    empty: (name: string) => `“${name}” is empty, so it was not taken. Please check the file and send it again.`,
    too_large: (name: string) => `“${name}” is larger than 10 MB, so it was not taken. Please send the part that matters, or a zip of it.`,
    kind: (name: string) =>
      `“${name}” was not taken: I take ${KINDS}, and the content has to match the name. Please send it as one of these.`,
    program_inside: (name: string) =>
      `“${name}” was not taken: it holds a program, a script or macros. Please send it without; a script may come as a text file (.txt).`,
    archive_inside: (name: string) =>
      `“${name}” was not taken: there is another archive or a disk image in it, which cannot be checked. Please put the files into one zip directly.`,
    encrypted: (name: string) =>
      `“${name}” was not taken: it is protected with a password, so nobody could check or open it. Please send it without a password.`,
    damaged: (name: string) => `“${name}” was not taken: it is damaged or incomplete. Please make it again and send it once more.`,
    disguised: (name: string) =>
      `“${name}” was not taken: there is something else hidden in it than its name says. Please save it anew, for example as a screenshot.`,
    unreachable: (name: string) => `“${name}” could not be fetched from Teams, so it was not taken. Please send it again.`,
    too_many: (name: string) => `“${name}” was not taken: at most 5 files go with one message. Please send it with the next one.`,
    not_possible: (name: string) =>
      `“${name}” cannot be taken in this channel. Please describe what it shows, or send it in the personal chat with me or in the web chat.`,
  },
  others: (n: number) => `${grouped(n, 'en-US')} more ${n === 1 ? 'file was' : 'files were'} not taken either.`,
  unnamed: 'file',
  heading: (n: number): string => (n === 1 ? 'Where does this file belong?' : 'Where do these files belong?'),
  intro: (names: readonly string[]) => `Received: ${names.join(', ')}`,
  note: 'Your words go with them as a note:',
  attach: (number: string) => `Add to ${number}`,
  newProblem: 'Report a new problem',
  /** They are kept until that question is answered. */
  waiting: 'Nothing has been added yet.',
  added: (names: readonly string[], number: string) => `Added to ${number}: ${names.join(', ')}.`,
  known: (number: string) => `${number} has these files already; nothing was added twice.`,
};

export type Files = typeof files;
