import type { Secrets } from '../en-US/secrets.js';

export const secrets: Secrets = {};
