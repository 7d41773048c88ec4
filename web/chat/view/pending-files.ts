import { element, icon } from '../../shared/element.js';
import { icons } from '../../shared/icons.js';
import type { Locale, WidgetMessages } from '../../shared/locale.js';
import { DirectLineError } from '../direct-line/rest.js';

const LARGEST_MB = 10;
const MOST_FILES = 5;

type Send = (files: readonly File[], onProgress: (share: number) => void) => Promise<void>;

/** The files chosen for the next message: each can be taken back until it is sent, and stays when sending fails. */
export function pendingFiles({ refuse }: { refuse: (reason: string) => void }) {
  const list = element('ul', { class: 'pending', hidden: true });
  const bar = element('progress', { max: 1, value: 0, hidden: true });
  let chosen: readonly File[] = [];
  let words: WidgetMessages;
  let locale: Locale;

  function row(file: File): HTMLElement {
    const remove = element('button', { type: 'button', class: 'small', 'aria-label': words.remove(file.name) }, icon(icons.close));
    remove.addEventListener('click', () => show(chosen.filter((each) => each !== file)));
    return element('li', {}, icon(icons.file), element('span', { dir: 'auto' }, file.name), remove);
  }
  function show(files: readonly File[]) {
    chosen = files;
    list.replaceChildren(...files.map(row));
    list.hidden = files.length === 0;
  }
  function reasonAgainst(file: File): string | undefined {
    if (file.size === 0) return words.fileEmpty(file.name);
    return file.size > LARGEST_MB * 1024 * 1024 ? words.fileTooLarge(file.name, LARGEST_MB) : undefined;
  }
  function say(error: unknown, names: string): string {
    const { status, code, file } = error instanceof DirectLineError ? error : { status: 0, code: '', file: '' };
    const name = file || names;
    const why = words.fileRefused[code as keyof typeof words.fileRefused];
    if (why) return words.fileNotAttached(name, why);
    if (status === 413) return words.fileTooLarge(name, LARGEST_MB);
    if (status === 422) return words.fileEmpty(name);
    return status === 415 ? words.fileTypeNotAccepted(name) : words.uploadFailed(names);
  }

  return {
    element: element('div', {}, list, bar),
    get count() {
      return chosen.length;
    },
    add(files: Iterable<File>) {
      const offered = [...files];
      const reasons = offered.map(reasonAgainst).filter((reason) => reason !== undefined);
      const all = [...chosen, ...offered.filter((file) => reasonAgainst(file) === undefined)];
      if (all.length > MOST_FILES) reasons.push(words.tooManyFiles(MOST_FILES));
      if (reasons.length > 0) refuse(reasons.join(' '));
      show(all.slice(0, MOST_FILES));
    },
    /** @returns whether they were taken. */
    async send(send: Send): Promise<boolean> {
      const files = chosen;
      const names = files.map((file) => file.name).join(', ');
      const progress = (share: number) => {
        bar.value = share;
        bar.setAttribute('aria-label', words.uploading(names, share.toLocaleString(locale, { style: 'percent' })));
      };
      progress(0);
      bar.hidden = false;
      try {
        await send(files, progress);
        show([]);
        return true;
      } catch (error) {
        refuse(say(error, names));
        return false;
      } finally {
        bar.hidden = true;
      }
    },
    relabel(nextWords: WidgetMessages, nextLocale: Locale) {
      words = nextWords;
      locale = nextLocale;
      show(chosen);
    },
  };
}
