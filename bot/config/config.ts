import type { BotConfig } from './bot-config.js';
import type { LogLevel } from './log-level.js';
import type { DirectoryName } from '../../services/model/directory-status.js';
import type { HealthSource } from './partner-center-choices.js';
import type { PartnerCenterConfig } from './partner-center-config.js';
import type { RelaysConfig } from './relays-config.js';
import type { SelfHelpConfig } from './self-help-config.js';
import type { TabConfig } from './tab-config.js';

/** Everything an operator decides, checked as a whole; `demo` is the mode without any credentials: sample data, this machine only. */
export interface Config {
  readonly mode: 'demo' | 'configured';
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder in which the embedded store keeps what it is told. */
  readonly dataDir: string;
  /** Absolute path of the operator's `data/` folder: catalogue, holidays, articles, demo partners. */
  readonly dataFolder: string;
  /** Absolute path of the built browser files. */
  readonly webFolder: string;
  readonly store: 'lowdb';
  /** Whether a write is forced to the disk before it is acknowledged. */
  readonly fsync: boolean;
  readonly relays: RelaysConfig;
  /** Where partners' customers come from, and what their tenants are told of outages; a partner of the data folder may have its own `directory`. */
  readonly directory: DirectoryName;
  readonly health: HealthSource;
  /** Absent when neither Partner Center nor Graph is asked for anything. */
  readonly partnerCenter?: PartnerCenterConfig;
  readonly selfHelp: SelfHelpConfig;
  /** As people and other systems reach this service from outside, without a slash at the end; for links in messages. */
  readonly publicUrl?: string;
  /** Absent when no channel of the Bot Framework is connected. */
  readonly bot?: BotConfig;
  /** Without `secret` no portal can ask for tokens (demo mode has its own sign-in). `origins` are exact, e.g. `https://portal.example.cn`. */
  readonly webchat: { readonly secret?: string; readonly origins: readonly string[] };
  readonly desk: { readonly secret?: string };
  /** Absent when the Teams tab cannot sign people in. */
  readonly tab?: TabConfig;
  readonly logLevel: LogLevel;
}
