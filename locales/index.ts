export * from './commands.js';
export * from './format.js';
export * from './messages.js';
