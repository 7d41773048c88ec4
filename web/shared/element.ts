type Child = Node | string | undefined | false;
type Attributes = Record<string, string | number | boolean | undefined>;

function fill<E extends Element>(made: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

/** Makes an element; strings become text nodes, so nothing that a person or the bot wrote is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** A line icon on a 20 by 20 grid, drawn in the text's colour and silent to screen readers. */
export function icon(path: string): SVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const drawn = fill(document.createElementNS(space, 'path'), { d: path }, []);
  return fill(document.createElementNS(space, 'svg'), { viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true', focusable: 'false' }, [
    drawn,
  ]);
}
