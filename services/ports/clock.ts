/** The time, as a port: tests don't sleep, and Beijing midnight can be tested. */
export interface Clock {
  now(): Date;
}

/** Gives a new GUID. */
export type NewId = () => string;
