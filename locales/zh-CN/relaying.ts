import type { Relaying } from '../en-US/relaying.js';

export const relaying: Relaying = {};
