/** What packages in CommonJS expect to find at the head of a bundle. The builder does not see these names: they are such as no module uses. */
export const REQUIRE_FOR_COMMONJS = [
  "import { createRequire as banner$createRequire } from 'node:module';",
  "import { dirname as banner$dirname } from 'node:path';",
  "import { fileURLToPath as banner$fileURLToPath } from 'node:url';",
  'const require = banner$createRequire(import.meta.url), __filename = banner$fileURLToPath(import.meta.url), __dirname = banner$dirname(__filename);',
].join('');
