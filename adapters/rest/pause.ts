import type { Clock } from '../../services/ports/clock.js';

/** Holds something up for a while. */
export interface Pause {
  /** In ms; 0 when there is none. */
  left(): number;
  /** From now on for at least so long. */
  atLeast(ms: number): void;
}

/** The timer ends it, whatever the clock does meanwhile. */
export function makePause(clock: Clock, held: { pause(): void; goOn(): void }): Pause {
  let until = 0;
  let length = 0;
  let timer: NodeJS.Timeout | undefined;

  const left = () => (timer ? Math.min(Math.max(until - clock.now().getTime(), 1), length) : 0);
  function end(): void {
    timer = undefined;
    held.goOn();
  }
  return {
    left,
    atLeast(ms) {
      if (ms <= left()) return;
      clearTimeout(timer);
      length = ms;
      until = clock.now().getTime() + ms;
      held.pause();
      timer = setTimeout(end, ms);
      timer.unref();
    },
  };
}
