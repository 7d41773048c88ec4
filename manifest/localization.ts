import { LOCALIZATION_SCHEMA, type Manifest } from './manifest.js';

/** Every word of a manifest that a language file replaces, by its path in the manifest as Teams writes it (`staticTabs[0].name`). */
export function wordsOf(manifest: Manifest): Readonly<Record<string, string>> {
  const { name, description, staticTabs = [], bots = [] } = manifest;
  const commands = bots.flatMap(({ commandLists = [] }, bot) =>
    commandLists.flatMap((list, at) =>
      list.commands.flatMap((command, number) => {
        const path = `bots[${bot}].commandLists[${at}].commands[${number}]`;
        return [
          [`${path}.title`, command.title],
          [`${path}.description`, command.description],
        ] as const;
      }),
    ),
  );
  return Object.fromEntries([
    ['name.short', name.short],
    ['name.full', name.full],
    ['description.short', description.short],
    ['description.full', description.full],
    ...staticTabs.map((tab, at) => [`staticTabs[${at}].name`, tab.name ?? ''] as const),
    ...commands,
  ]);
}

/** The language file that goes with a manifest made in that language. */
export function localization(manifest: Manifest): Readonly<Record<string, string>> {
  return { $schema: LOCALIZATION_SCHEMA, ...wordsOf(manifest) };
}
