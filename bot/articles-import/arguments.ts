import { parseArgs } from 'node:util';
import { LOCALES, type Locale } from '../../services/model/locale.js';

export const USAGE = `Usage: npm run articles:import -- <folder> --source <id> --name "<badge>" [options]
       npm run articles:import -- --source <id> --remove
  --source <id>        how its articles are told from others: lower-case letters, digits, hyphens
  --name "<badge>"     what people read on its articles; needed the first time, kept afterwards
  --locale <language>  of pages that tell none: ${LOCALES.join(', ')}; without it, it is seen from the text
  --service <id>       of pages that name none; without it, it is seen from their product and folder
  --link-base <url>    where the folder is published (https), for the links of its articles
  --include <begin>    only what is below this path, * for anything within a name, ** for any folders; may be given several times
  --check              only looks, changes nothing
  --report <file>      writes what was skipped, cut, new, changed or gone there, as CSV
  --remove             takes the source out`;

const LONGEST_NAME = 40;

/** What an operator asks of the import. */
export interface ImportArguments {
  /** Absent only with `remove`. */
  readonly folder?: string;
  readonly source: string;
  readonly name?: string;
  readonly locale?: Locale;
  readonly service?: string;
  /** Ends with a slash. */
  readonly linkBase?: string;
  readonly include: readonly string[];
  readonly check: boolean;
  readonly report?: string;
  readonly remove: boolean;
}

/** @returns what is wrong, one line each, when it is not said so that it can be understood. */
export function readArguments(args: readonly string[]): ImportArguments | readonly string[] {
  let read;
  try {
    read = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    return [error instanceof Error ? error.message : String(error), USAGE];
  }
  const { values, positionals } = read;
  const [folder, ...more] = positionals;
  const { source, locale, service, remove = false, check = false, include = [], report } = values;
  const name = values.name?.trim();
  const linkBase = values['link-base'];
  const base = linkBase !== undefined && URL.canParse(linkBase) ? new URL(linkBase) : undefined;
  const wrong = [
    source === undefined ? '--source is missing: an id for what is imported, for example contoso-docs' : '',
    folder === undefined && !remove ? 'The folder is missing.' : '',
    remove && folder !== undefined ? 'With --remove no folder is read: leave it off.' : '',
    more.length > 0 ? `One folder at a time; there is also ${more.join(', ')}. Put a name with spaces into quotation marks.` : '',
    name !== undefined && (name === '' || name.length > LONGEST_NAME) ? `--name needs 1 to ${LONGEST_NAME} characters.` : '',
    locale !== undefined && !isLocale(locale) ? `--locale is one of ${LOCALES.join(', ')}.` : '',
    linkBase !== undefined && (base?.protocol !== 'https:' || base.search !== '' || base.hash !== '')
      ? '--link-base is an https address without ? and #, for example https://docs.contoso.cn/help/'
      : '',
  ].filter((line) => line !== '');
  if (wrong.length > 0 || source === undefined) return [...wrong, USAGE];
  return {
    source,
    include,
    check,
    remove,
    ...(folder === undefined ? {} : { folder }),
    ...(name === undefined ? {} : { name }),
    ...(isLocale(locale) ? { locale } : {}),
    ...(service === undefined ? {} : { service }),
    ...(base === undefined ? {} : { linkBase: base.href.replace(/\/*$/u, '/') }),
    ...(report === undefined ? {} : { report }),
  };
}

const OPTIONS = {
  source: { type: 'string' },
  name: { type: 'string' },
  locale: { type: 'string' },
  service: { type: 'string' },
  'link-base': { type: 'string' },
  include: { type: 'string', multiple: true },
  check: { type: 'boolean' },
  report: { type: 'string' },
  remove: { type: 'boolean' },
} as const;

function isLocale(text: string | undefined): text is Locale {
  return LOCALES.some((locale) => locale === text);
}
