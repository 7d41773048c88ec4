import type { Watching } from '../en-US/watching.js';

export const watching: Watching = {};
