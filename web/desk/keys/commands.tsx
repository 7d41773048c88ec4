import { createContext, use, useEffect, type ReactNode } from 'react';

/** What a key can ask for; whoever can do it at the moment says so with `useCommand`. */
export type Command = 'next' | 'previous' | 'back' | 'search' | 'note' | 'question' | 'resolution' | 'take' | 'show' | 'help';
export type Commands = Map<Command, () => void>;

const CommandsContext = createContext<Commands>(new Map());

export function CommandsProvider({ commands, children }: { commands: Commands; children: ReactNode }) {
  return <CommandsContext value={commands}>{children}</CommandsContext>;
}

/** Does `act` when the key is pressed, while the component is there and `act` is given. */
export function useCommand(command: Command, act: (() => void) | undefined): void {
  const commands = use(CommandsContext);
  useEffect(() => {
    if (!act) return;
    commands.set(command, act);
    return () => {
      if (commands.get(command) === act) commands.delete(command);
    };
  });
}
