import { Button } from '@fluentui/react-components';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { HeadsetRegular } from '@fluentui/react-icons/svg/headset';
import { KeyboardRegular } from '@fluentui/react-icons/svg/keyboard';
import type { ConnectionState } from '../api/events.js';
import type { Locale } from '../../shared/locale.js';
import { SignOutButton } from '../signing/sign-out-button.js';
import { useDeskContext } from '../words/desk-context.js';
import { LanguageSelect } from './language-select.js';

interface HeaderProps {
  readonly connection: ConnectionState;
  readonly pickLocale: (locale: Locale) => void;
  readonly help: () => void;
  readonly openReport: () => void;
  readonly signOut: () => Promise<void>;
}

export function Header({ connection, pickLocale, help, openReport, signOut }: HeaderProps) {
  const { m, me } = useDeskContext();
  return (
    <header className="top">
      <HeadsetRegular className="logo" aria-hidden />
      <h1>{m.title}</h1>
      <p className="connection" data-state={connection} role="status">
        {m.connection[connection]}
      </p>
      <LanguageSelect pick={pickLocale} />
      <Button
        appearance="subtle"
        icon={<DataBarVerticalRegular />}
        aria-label={m.selfHelp.open}
        title={m.selfHelp.open}
        onClick={openReport}
      />
      <Button appearance="subtle" icon={<KeyboardRegular />} aria-label={m.keys.open} title={`${m.keys.open} (?)`} onClick={help} />
      <span className="me" title={m.signing.signedInAs(me.name)}>
        <bdi>{me.name}</bdi>
      </span>
      <SignOutButton signOut={signOut} />
    </header>
  );
}
