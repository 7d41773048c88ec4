/** A constructed style sheet: it works under a portal's policy that forbids inline styles. */
export const css = `
:host { all: initial; position: fixed; inset: auto 0 0 auto; z-index: 2147483000; }
button { position: fixed; right: 20px; bottom: 20px; width: 56px; height: 56px; border-radius: 28px; border: 1px solid transparent;
  background: #0f6cbd; color: #fff; cursor: pointer; box-shadow: 0 4px 14px rgb(0 0 0 / .28); display: grid; place-items: center; }
button:hover { background: #115ea3; }
button:focus-visible { outline: 3px solid #0f6cbd; outline-offset: 3px; box-shadow: 0 0 0 3px #fff; }
svg { width: 26px; height: 26px; fill: none; stroke: currentColor; stroke-width: 1.4; stroke-linejoin: round; }
span:empty { display: none; }
span:not(:empty) { position: absolute; top: -4px; right: -4px; min-width: 22px; box-sizing: border-box; padding: 0 5px; border-radius: 11px;
  background: #b10e1c; color: #fff; font: 600 12px/22px system-ui, sans-serif; text-align: center; }
iframe { position: fixed; right: 20px; bottom: 88px; width: 400px; height: min(680px, calc(100vh - 108px)); border: 1px solid rgb(128 128 128 / .4);
  border-radius: 12px; background: #fff; box-shadow: 0 12px 40px rgb(0 0 0 / .3); color-scheme: normal; }
iframe[hidden] { display: none; }
:host([data-theme=dark]) iframe, :host([data-theme=contrast]) iframe { background: #1f1f1f; }
@media (prefers-color-scheme: dark) { :host([data-theme=auto]) iframe { background: #1f1f1f; } }
@media (max-width: 480px) {
  iframe { inset: 0; width: 100%; height: 100%; border: 0; border-radius: 0; }
  :host([data-open]) button { display: none; }
}
`;
