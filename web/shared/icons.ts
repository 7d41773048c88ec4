/** Our own line icons: path data on a 20 by 20 grid. */
export const icons = {
  chat: 'M3.5 4.5h13v9h-7l-3.5 3v-3H3.5z',
  close: 'M5 5l10 10M15 5L5 15',
  send: 'M3.5 10h12M10.5 5l5 5-5 5',
  attach: 'M14.5 9l-5 5a2.8 2.8 0 0 1-4-4l6-6a1.9 1.9 0 0 1 2.7 2.7l-5.8 5.8a.9.9 0 0 1-1.3-1.3l5-5',
  down: 'M5 8l5 5 5-5',
  file: 'M6 3.5h5l3.5 3.5v9.5H6zM11 3.5V7h3.5',
  check: 'M4.5 10.5l3.5 3.5 7.5-8',
} as const;
