/**
 * An article's Markdown as plain text, for where nothing renders it: marks of emphasis and code go, a link keeps its address behind its words,
 * lists and lines stay as they are.
 */
export function plainMarkdown(markdown: string): string {
  return markdown
    .replace(/^[^\S\n]*(?:```|~~~).*$\n?/gmu, '')
    .replace(/(?<!\\)!?\[([^\]]*)(?<!\\)\]\(\s*<?([^)\s<>]+)>?(?:\s[^)]*)?\)/gu, (_, words: string, url: string) =>
      words && words !== url ? `${words} (${url})` : url,
    )
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/gsu, '$2')
    .replace(/`+([^`]+)`+/gu, '$1')
    .replace(/(?<![\w*\\])\*(?=\S)([^*\n]+?)(?<=[^\s\\])\*(?![\w*])/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/gu, '$1')
    .replace(/^[^\S\n]*>[^\S\n]?/gmu, '')
    .trim();
}

/** The same on one line. */
export function plainLine(markdown: string): string {
  return plainMarkdown(markdown).replace(/\s+/gu, ' ');
}
