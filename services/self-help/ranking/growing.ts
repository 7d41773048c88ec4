/** Numbers of a count that is not known before, in one buffer. */
export interface Growing {
  readonly length: number;
  push(value: number): void;
  at(index: number): number;
  /** A buffer of its own, no longer than needed. */
  cut(): Uint32Array<ArrayBuffer>;
}

export function growing(): Growing {
  let values = new Uint32Array(4096);
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === values.length) {
        const more = new Uint32Array(length * 2);
        more.set(values);
        values = more;
      }
      values[length++] = value;
    },
    at: (index) => values[index] ?? 0,
    cut: () => values.slice(0, length),
  };
}
