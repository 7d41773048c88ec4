/** The time, as a port: tests don't sleep, and Beijing midnight can be tested. */
export interface Clock {
  now(): Date;
}

/** Gives a new GUID. */
export type NewId = () => string;

/** A number from 0 inclusive to 1 exclusive. */
export type Random = () => number;
