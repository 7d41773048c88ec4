/** `auto` follows the system; `contrast` is Teams' high-contrast theme. */
export type ThemeChoice = 'auto' | 'light' | 'dark' | 'contrast';

/** Any text as a theme: Teams says `default`, portals may leave the attribute out. */
export function toTheme(name: string | null | undefined): ThemeChoice {
  if (name === 'default') return 'light';
  return name === 'light' || name === 'dark' || name === 'contrast' ? name : 'auto';
}

/** Keeps the page's `data-theme` at the chosen theme, following the system while the choice is `auto`. */
export function makeTheme(root: HTMLElement, first: ThemeChoice): { choose(choice: ThemeChoice): void } {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = first;
  function apply() {
    root.dataset['theme'] = chosen === 'auto' ? (system.matches ? 'dark' : 'light') : chosen;
  }
  system.addEventListener('change', apply);
  apply();
  return {
    choose(choice) {
      chosen = choice;
      apply();
    },
  };
}
