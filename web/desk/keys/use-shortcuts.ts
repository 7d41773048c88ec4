import { useEffect } from 'react';
import type { Command, Commands } from './commands.js';

/** The keys, and what the help shows for them. */
export const KEYS: readonly (readonly [Command, readonly string[]])[] = [
  ['next', ['j', '↓']],
  ['previous', ['k', '↑']],
  ['search', ['/']],
  ['note', ['n']],
  ['question', ['q']],
  ['resolution', ['r']],
  ['take', ['t']],
  ['show', ['.']],
  ['back', ['Esc']],
  ['help', ['?']],
];
const byKey = new Map(KEYS.flatMap(([command, keys]) => keys.map((key) => [key, command] as const)));

const isTyping = (target: Element) => target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');
/** Menus and dialogs have keys of their own. */
const isElsewhere = (target: Element) => target.closest('[role=dialog], [role=alertdialog], [role=menu], [role=listbox]') !== null;

/** Single keys, wherever nothing is being typed; `enabled` turns off all but Escape, for those whose voice input or trembling presses keys unasked. */
export function useShortcuts(commands: Commands, enabled: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target, key } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (!(target instanceof Element) || isElsewhere(target)) return;
      const command = key === 'Escape' ? 'back' : enabled && !isTyping(target) ? byKey.get(key.toLowerCase()) : undefined;
      const act = command && commands.get(command);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [commands, enabled]);
}
