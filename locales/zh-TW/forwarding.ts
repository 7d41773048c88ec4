import type { Forwarding } from '../en-US/forwarding.js';

export const forwarding: Forwarding = {};
