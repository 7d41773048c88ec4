import { AppManifestUtils } from '@microsoft/app-manifest';
import { LOCALIZATION_SCHEMA, MANIFEST_SCHEMA } from './manifest.js';

type Schema = { readonly patternProperties?: Readonly<Record<string, unknown>> };

/** Checks a file against the schema it names. Only the two that came with the dev dependencies are taken, so nothing is fetched. */
export async function checkSchema(name: string, content: { readonly $schema?: unknown }): Promise<string[]> {
  const url = [MANIFEST_SCHEMA, LOCALIZATION_SCHEMA].find((known) => known === content.$schema);
  if (!url) return [`${name}: names a schema that cannot be checked offline: ${String(content.$schema)}`];
  const schema = readable((await AppManifestUtils.fetchSchema(url)) as unknown as Schema);
  const found = await AppManifestUtils.validateAgainstSchema(content as never, schema as never);
  return found.map((problem) => `${name}: ${problem}`);
}

/** The published localisation schemas hold patterns that are no regular expressions by today's rules; what they allow (none of ours) is refused. */
function readable(schema: Schema): Schema {
  if (!schema.patternProperties) return schema;
  const patterns = Object.entries(schema.patternProperties).filter(([pattern]) => isPattern(pattern));
  return { ...schema, patternProperties: Object.fromEntries(patterns) };
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
