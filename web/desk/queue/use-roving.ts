import { useRef, useState, type KeyboardEvent } from 'react';
import { useCommand } from '../keys/commands.js';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

/** One row at a time is on the way of Tab; arrows, Home, End and j/k move between rows. `openId` is where it starts. */
export function useRoving(ids: readonly string[], openId: string | undefined) {
  const grid = useRef<HTMLDivElement>(null);
  const [wanted, setWanted] = useState(openId);
  const active = [wanted, openId].find((id) => id !== undefined && ids.includes(id)) ?? ids[0];
  const rowOf = (id: string | undefined) =>
    [...(grid.current?.querySelectorAll<HTMLElement>('[data-request]') ?? [])].find((row) => row.dataset['request'] === id);

  function move(step: number) {
    const inside = grid.current?.contains(document.activeElement) ?? false;
    const from = ids.indexOf(active ?? '');
    // From elsewhere the first press only comes back to where one was, unless that is the request that is being read.
    const to = !inside && active !== openId ? from : from + step;
    rowOf(ids[Math.max(0, Math.min(ids.length - 1, to))])?.focus();
  }
  function onKeyDown(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move(step);
  }
  useCommand('next', () => move(1));
  useCommand('previous', () => move(-1));
  return { grid, active, setActive: setWanted, onKeyDown, focus: (id?: string) => rowOf(id ?? active)?.focus() };
}
