/** Why a file of an imported folder is no article, with what an operator can do about it. */
export const SKIP_REASONS = {
  hidden: { why: 'its name, or a folder above it, begins with a dot', mend: 'rename it if it is an article' },
  link: { why: 'it is a symbolic link', mend: 'put the file itself into the folder' },
  'too-large': { why: 'it is larger than 1 MB', mend: 'divide it' },
  'not-utf-8': { why: 'it is not text in UTF-8', mend: 'save it as UTF-8; from GB18030: iconv -f GB18030 -t UTF-8' },
  unreadable: { why: 'it could not be read', mend: 'look at its rights, and import again' },
  navigation: {
    why: 'it only leads to other pages, or is about the folder (table of contents, index, README, licence)',
    mend: 'none needed',
  },
  include: { why: 'it is a part of other pages', mend: 'none needed; it is read with the pages that include it' },
  redirect: { why: 'it only redirects', mend: 'none needed' },
  'front-matter': {
    why: 'its front matter cannot be read, and there is no heading to take the title from',
    mend: 'correct the YAML between the lines of ---',
  },
  'no-title': { why: 'it has neither a title nor a heading', mend: 'add "title:" to its front matter' },
  'too-short': { why: 'it has too little text to be found by', mend: 'write what is wrong and what to do, or leave it' },
  'other-language': { why: 'it is in another language than those of the bot', mend: 'none needed' },
  'language-unknown': { why: 'its language cannot be told', mend: 'say it with --locale, or "locale:" in its front matter' },
  'path-too-long': { why: 'its path is longer than 300 characters', mend: 'move it up, or shorten names' },
  duplicate: { why: 'another file says the same', mend: 'none needed' },
  'same-article': { why: 'another file is the same article in the same language', mend: 'keep one of them' },
} as const satisfies Readonly<Record<string, { readonly why: string; readonly mend: string }>>;

export type SkipReason = keyof typeof SKIP_REASONS;
