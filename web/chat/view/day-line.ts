import { element } from '../../shared/element.js';
import type { Locale, WidgetMessages } from '../../shared/locale.js';

const DAY_MS = 86_400_000;

function dayName(day: Date, words: WidgetMessages, locale: Locale): string {
  const today = new Date();
  if (day.toDateString() === today.toDateString()) return words.today;
  if (day.toDateString() === new Date(today.getTime() - DAY_MS).toDateString()) return words.yesterday;
  return day.toLocaleDateString(locale, { dateStyle: 'full' });
}

/** The lines that part one day from the next. */
export function dayLine() {
  const lines: { day: Date; line: HTMLElement }[] = [];
  let name = (day: Date) => day.toDateString();
  return {
    /** @returns a line when what was said at `timestamp` begins another day than what came before it. */
    before(timestamp: string | undefined): HTMLElement | undefined {
      const day = new Date(timestamp ?? Date.now());
      if (Number.isNaN(day.getTime()) || lines.at(-1)?.day.toDateString() === day.toDateString()) return undefined;
      const line = element('div', { class: 'day' }, name(day));
      lines.push({ day, line });
      return line;
    },
    relabel(words: WidgetMessages, locale: Locale) {
      name = (day) => dayName(day, words, locale);
      for (const { day, line } of lines) line.textContent = name(day);
    },
  };
}
