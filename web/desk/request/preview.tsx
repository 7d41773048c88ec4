import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useDeskContext } from '../words/desk-context.js';
import { usePicture } from './use-picture.js';

/** A small picture that opens large. */
export function Preview({ url, name }: { url: string; name: string }) {
  const { m } = useDeskContext();
  const picture = usePicture(url);
  if (picture === undefined) return <span className="preview" aria-busy />;
  if (picture === 'failed') return <span className="preview quiet">{m.request.fileFailed}</span>;
  return (
    <Dialog>
      <DialogTrigger disableButtonEnhancement>
        <button type="button" className="preview" aria-label={m.request.enlarge(name)}>
          <img src={picture} alt="" />
        </button>
      </DialogTrigger>
      <DialogSurface className="picture">
        <DialogBody>
          <DialogTitle>
            <bdi>{name}</bdi>
          </DialogTitle>
          <DialogContent>
            <img src={picture} alt={name} />
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button appearance="primary">{m.close}</Button>
            </DialogTrigger>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
