import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { PersonAddRegular } from '@fluentui/react-icons/svg/person-add';
import { useDeskContext } from '../words/desk-context.js';
import type { RequestProps } from './request-view.js';

/** Gives it to a colleague. */
export function AssignMenu({ request, busy, assign }: RequestProps & { busy: boolean; assign: (name: string) => void }) {
  const { m, options } = useDeskContext();
  const others = options.representatives.filter((name) => name !== request.representative);
  if (others.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<PersonAddRegular />} disabledFocusable={busy}>
          {m.actions.assign}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className="assignees">
          {others.map((name) => (
            <MenuItem key={name} onClick={() => assign(name)}>
              <bdi>{name}</bdi>
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
