import type { Files } from '../en-US/files.js';

export const files: Files = {};
