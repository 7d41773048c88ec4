import { hear, type FromFrame } from '../shared/frame-messages.js';

interface Wishes {
  readonly locale: string;
  readonly theme: string;
  readonly title: string | undefined;
}

/** The chat's frame inside the launcher's shadow root; made when it is first opened, and kept afterwards. */
export function makeFrame(host: ShadowRoot, service: URL, { locale, theme, title }: Wishes, react: (message: FromFrame) => void) {
  const frame = document.createElement('iframe');
  const wishes = new URLSearchParams({ origin: location.origin, locale, theme, ...(title ? { title } : {}) });
  frame.src = `${new URL('chat', service).href}#${wishes.toString()}`;
  frame.allow = 'clipboard-write';
  frame.title = title ?? 'Escalation to 21Vianet';
  host.prepend(frame);
  hear<FromFrame>(() => frame.contentWindow, service.origin, react);
  return {
    window: () => frame.contentWindow,
    show(shown: boolean) {
      frame.hidden = !shown;
    },
    focus: () => frame.focus(),
  };
}
