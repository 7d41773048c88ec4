import type { Together } from '../en-US/together.js';

export const together: Together = {};
