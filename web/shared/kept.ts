/** What a page keeps in the browser. Storage may be blocked (third-party frames, private windows) or full: then nothing is kept, and nothing breaks. */
export interface Kept<T> {
  read(): T | undefined;
  write(value: T | undefined): void;
}

/** One JSON value under `key`; what cannot be read, or is not what `accepts` expects, counts as absent. */
export function makeKept<T>(area: 'sessionStorage' | 'localStorage', key: string, accepts: (value: unknown) => value is T): Kept<T> {
  const name = `escalation-chat/${key}`;
  return {
    read() {
      try {
        const value: unknown = JSON.parse(window[area].getItem(name) ?? 'null');
        return accepts(value) ? value : undefined;
      } catch {
        return undefined;
      }
    },
    write(value) {
      try {
        if (value === undefined) window[area].removeItem(name);
        else window[area].setItem(name, JSON.stringify(value));
      } catch {
        // Blocked or full.
      }
    },
  };
}

export const isText = (value: unknown): value is string => typeof value === 'string';
