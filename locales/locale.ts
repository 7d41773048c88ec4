/** The languages that are spoken; the same three as the domain's, repeated because words depend on nothing. */
export type Locale = 'zh-CN' | 'zh-TW' | 'en-US';
