import type { Article } from '../../model/article.js';
import { partsOf, wordsOnly } from './article-text.js';
import type { Saying } from './finding.js';

const FORBIDDEN: readonly (readonly [RegExp, string, string])[] = [
  [/^\s*#{1,6}\s/mu, 'a heading', 'leave it off: an article has causes, steps and a check'],
  [/!\[[^\]]*\]\(/u, 'an image', 'say it in words'],
  [/^\s*\|.*\|\s*$/mu, 'a table', 'say it in words or steps'],
  [/<\/?[a-z][^<>]*>/iu, 'HTML', 'leave it off; put a placeholder such as <name> into backticks'],
  [/^\s+(?:[-*+]|\d+\.)\s/mu, 'a list within a list', 'make steps of it, or a sentence'],
];

/** Cards show bold words and code only. */
export function lintMarkup(article: Article): readonly Saying[] {
  return partsOf(article).flatMap(({ where, text }) => {
    const plain = wordsOnly(text);
    const bold = (plain.match(/\*\*/gu)?.length ?? 0) % 2 === 1;
    const code = (text.match(/`/gu)?.length ?? 0) % 2 === 1;
    return [
      ...FORBIDDEN.filter(([pattern]) => pattern.test(plain)).map(([, what, mend]) => ({ problem: `${where} has ${what}`, mend })),
      ...(bold ? [{ problem: `${where} has ** without its partner`, mend: 'close what is bold' }] : []),
      ...(code ? [{ problem: `${where} has a backtick without its partner`, mend: 'close what is code' }] : []),
    ];
  });
}

/** Links only where an operator has allowed them: a link that died or leads to another cloud costs the trust in all of them. */
export function lintLinks(article: Article, hosts: ReadonlySet<string>): readonly Saying[] {
  const texts = partsOf(article).map(({ where, text }) => ({ where, urls: text.match(/https?:\/\/[^\s`)）"'<>]+/giu) ?? [] }));
  return [{ where: 'the link', urls: article.link === undefined ? [] : [article.link] }, ...texts].flatMap(({ where, urls }) =>
    urls.flatMap((url) => {
      const { protocol, hostname } = URL.canParse(url) ? new URL(url) : { protocol: '', hostname: url };
      if (protocol !== 'https:') return [{ problem: `${where} has ${url}, which is no https address`, mend: 'write it with https://' }];
      return isAllowed(hostname, hosts)
        ? []
        : [
            {
              problem: `${where} leads to ${hostname}, which is not in link-hosts.txt`,
              mend: 'use a page of a host that is, or add it there',
            },
          ];
    }),
  );
}

/** `*.contoso.cn` stands for every name below. */
function isAllowed(host: string, hosts: ReadonlySet<string>): boolean {
  const parts = host.split('.');
  return hosts.has(host) || parts.some((_, at) => at > 0 && hosts.has(`*.${parts.slice(at).join('.')}`));
}
