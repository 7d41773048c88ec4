import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Switch } from '@fluentui/react-components';
import { useDeskContext } from '../words/desk-context.js';
import { KEYS } from './use-shortcuts.js';

interface HelpDialogProps {
  readonly open: boolean;
  readonly close: () => void;
  readonly enabled: boolean;
  readonly setEnabled: (enabled: boolean) => void;
}

export function HelpDialog({ open, close, enabled, setEnabled }: HelpDialogProps) {
  const { m } = useDeskContext();
  const rows: (readonly [string, readonly string[]])[] = [
    ...KEYS.map(([command, keys]) => [m.keys[command], keys] as const),
    [m.keys.enter, ['Enter']],
    [m.keys.send, ['Ctrl', 'Enter']],
  ];
  return (
    <Dialog open={open} onOpenChange={(_, { open: wanted }) => wanted || close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{m.keys.heading}</DialogTitle>
          <DialogContent>
            <dl className="keys">
              {rows.map(([what, keys]) => (
                <div key={what}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
            <Switch label={m.keys.enabled} checked={enabled} onChange={(_, { checked }) => setEnabled(checked)} />
            <p className="quiet">{m.beijing}</p>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {m.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
