import type { z } from 'zod';
import type { Problem } from './problems.js';

/** Says what a schema found in an operator's words. */
export function schemaProblems(file: string, { issues }: z.ZodError): readonly Problem[] {
  return issues.map((issue) => ({ file, path: toPath(issue.path), ...describe(issue) }));
}

function describe(issue: z.core.$ZodIssue): { problem: string; mend: string } {
  if (issue.code === 'invalid_type') {
    return issue.message.endsWith('received undefined')
      ? { problem: 'it is missing', mend: `add it (${issue.expected})` }
      : { problem: issue.message, mend: `make it a value of type ${issue.expected}` };
  }
  if (issue.code === 'invalid_value')
    return { problem: 'the value is not known', mend: `use one of ${issue.values.map(String).join(', ')}` };
  if (issue.code === 'unrecognized_keys') {
    return { problem: `${issue.keys.join(', ')} is not known here`, mend: 'correct the spelling or remove it' };
  }
  if (issue.code === 'invalid_format') {
    return { problem: `it is not a valid ${issue.format}`, mend: `write it as ${EXAMPLES[issue.format] ?? issue.format}` };
  }
  if (issue.code === 'too_small') return { problem: issue.message, mend: 'fill it in' };
  return { problem: issue.message, mend: 'compare it with a neighbouring entry' };
}

const EXAMPLES: Readonly<Record<string, string>> = {
  guid: '0f1e2d3c-4b5a-4697-8879-0a1b2c3d4e5f',
  email: 'name@company.example',
  date: '2026-10-01',
  url: 'https://portal.azure.cn',
  regex: '09:00',
};

function toPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
