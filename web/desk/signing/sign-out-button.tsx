import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { SignOutRegular } from '@fluentui/react-icons/svg/sign-out';
import { useState } from 'react';
import { forgetTyped, requestsWithTyped } from '../state/kept-text.js';
import { useDeskContext } from '../words/desk-context.js';

/** Asks first when something typed would be lost: the next person at this browser must not find it. */
export function SignOutButton({ signOut }: { signOut: () => Promise<void> }) {
  const { m, me } = useDeskContext();
  const [typed, setTyped] = useState(0);
  function leave() {
    forgetTyped(me.id);
    void signOut();
  }
  function ask() {
    const count = requestsWithTyped(me.id);
    if (count === 0) leave();
    else setTyped(count);
  }
  return (
    <>
      <Button appearance="subtle" icon={<SignOutRegular />} aria-label={m.signing.signOut} title={m.signing.signOut} onClick={ask} />
      <Dialog open={typed > 0} modalType="alert">
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{m.signing.leaveHeading}</DialogTitle>
            <DialogContent>{m.signing.leave(typed)}</DialogContent>
            <DialogActions>
              <Button appearance="primary" onClick={() => setTyped(0)}>
                {m.cancel}
              </Button>
              <Button onClick={leave}>{m.signing.signOut}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
