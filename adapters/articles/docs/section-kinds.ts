import type { Section } from './sections.js';

/** What a section of a support page is about. */
export type SectionKind = 'symptoms' | 'cause' | 'resolution' | 'workaround' | 'check' | 'more' | 'links' | 'other';

const WORDS: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'symptoms',
    /^(?:symptoms?|problems?|issues?|error messages?|症状|症狀|徵狀|徵兆|现象|現象|问题|問題|问题描述|問題描述|故障现象|故障現象|错误消息|錯誤訊息)$/u,
  ],
  [
    'cause',
    /^(?:(?:possible )?causes?|reasons?|why did i get this .*|why does this happen|原因|起因|可能的?原因|问题原因|問題原因|故障原因)$/u,
  ],
  [
    'resolution',
    /^(?:resolutions?|solutions?|fix|fixes|procedure|troubleshooting steps|what to do|how (?:do|can) i fix .*|.*how (?:do|can) i fix (?:it|this|this issue)|(?:to )?(?:resolve|fix) (?:the|this) (?:issue|problem)|how to (?:resolve|fix) .*|solution\/workaround|resolution\/workaround|解决方法|解决方案|解决办法|解决步骤|解决|处理方法|处理步骤|解決方法|解決方案|解決方式|解決辦法|解決步驟|解決|處理方式|處理步驟|疑难解答步骤|疑難排解步驟|解析度?|分辨率|解像度|操作步骤|操作步驟)$/u,
  ],
  [
    'workaround',
    /^(?:workarounds?|temporary (?:fix|solution)|变通方法|变通办法|解决方法\/变通方法|临时解决方案?|临时解决方法|因應措施|因應方式|暫時解決方法|替代方案|替代方法|规避方法|應變方法)$/u,
  ],
  ['check', /^(?:verif(?:y|ication).*|(?:how do (?:you|i) know|check|confirm) .*|验证.*|驗證.*|确认.*|確認.*|检查结果|檢查結果)$/u],
  [
    'links',
    /^(?:references?|see also|related (?:articles?|topics?|links?|content|information)|next steps?|third[- ]party .*|feedback|still need help|data collection|另请参阅|另請參閱|相关(?:文章|链接|主题|内容|信息)|相關(?:文章|連結|主題|內容|資訊)|后续步骤|後續步驟|参考|參考|参考资料|參考資料|参考文献|反馈|意見反應|免责声明.*|免責聲明.*)$/u,
  ],
  [
    'more',
    /^(?:more information|additional information|status|applies to|更多信息|详细信息|其他信息|更多資訊|其他資訊|詳細資訊|状态|狀態|适用于|適用於)$/u,
  ],
];

/** Reads a heading; a number at its end, or a name after a colon or a number ("Resolution 2: reset it"), is no part of what it says. */
export function kindOf(title: string): SectionKind {
  const plain = title.normalize('NFKC').toLowerCase().replace(/[’]/gu, "'").trim();
  const words = plain.replace(/[\s?!.:]+$/u, '');
  const first = words
    .replace(/^(?:for |to )?(.+?)\s*\d+\s*(?::.*)?$/u, '$1')
    .replace(/^([^:]{3,24}):.*$/u, '$1')
    .trim();
  for (const [kind, known] of WORDS) if (known.test(words) || known.test(first)) return kind;
  const [, of] = /^(resolution|solution|workaround|cause) (?:for|of|to) /u.exec(words) ?? [];
  return of === undefined ? 'other' : of === 'workaround' || of === 'cause' ? of : 'resolution';
}

/** A section with its kind: what stands under a heading of a kind, at whatever depth, is of that kind unless its own heading says otherwise. */
export interface KnownSection extends Section {
  readonly kind: SectionKind;
  /** Whether its own heading said the kind, rather than one above it. */
  readonly begins: boolean;
}

export function withKinds(sections: readonly Section[]): readonly KnownSection[] {
  const above: { depth: number; kind: SectionKind }[] = [];
  return sections.map((section) => {
    while ((above.at(-1)?.depth ?? -1) >= section.depth) above.pop();
    const own = section.title === '' ? 'other' : kindOf(section.title);
    const kind = own === 'other' && section.depth > 1 ? (above.at(-1)?.kind ?? 'other') : own;
    above.push({ depth: section.depth, kind });
    return { ...section, kind, begins: own !== 'other' };
  });
}
