import { Link } from '@fluentui/react-components';
import { DocumentRegular } from '@fluentui/react-icons/svg/document';
import { attachmentUrl } from '../api/desk-api.js';
import { useDeskContext } from '../words/desk-context.js';
import { Preview } from './preview.js';
import type { RequestProps } from './request-view.js';
import { Section } from './section.js';

const PREVIEWED = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp'];
const LARGEST_PREVIEW = 10 * 1024 * 1024;

export function Attachments({ request: { id, attachments } }: RequestProps) {
  const { m } = useDeskContext();
  const words = m.request;
  if (attachments.length === 0) return null;
  return (
    <Section title={words.files}>
      <ul className="files">
        {attachments.map(({ blobId, name, contentType, size }, index) => (
          <li key={`${blobId}-${index}`}>
            {PREVIEWED.includes(contentType) && size <= LARGEST_PREVIEW ? (
              <Preview url={attachmentUrl(id, blobId)} name={name} />
            ) : (
              <DocumentRegular className="file-icon" aria-hidden />
            )}
            <Link href={attachmentUrl(id, blobId)} download={name} aria-label={words.download(name)}>
              <bdi>{name}</bdi>
            </Link>
            <span className="quiet">{words.size(Math.max(1, Math.round(size / 1024)))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
