import type { Clock } from '../../services/ports/clock.js';

/** A `Clock` that stands still until it is moved. */
export class ManualClock implements Clock {
  constructor(private at = new Date('2026-11-23T02:00:00Z')) {}

  now(): Date {
    return new Date(this.at);
  }

  set(at: string | Date): void {
    this.at = new Date(at);
  }

  forward({ days = 0, hours = 0, minutes = 0, seconds = 0 }: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    this.at = new Date(this.at.getTime() + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
  }
}
