import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useLanguage } from '../words/desk-context.js';
import { SignInForm, type SignInProps } from './sign-in-form.js';

/** Over the desk, which stays as it is behind it: a sign-in goes on where the person was. */
export function SessionOverDialog({ open, ...form }: SignInProps & { open: boolean }) {
  const { m } = useLanguage();
  return (
    <Dialog open={open} modalType="alert">
      <DialogSurface className="session-over">
        <DialogBody>
          <DialogTitle>{m.signing.overHeading}</DialogTitle>
          <DialogContent>
            <p>{m.signing.over}</p>
            <SignInForm {...form} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
