import type { Watcher } from '../services/model/request.js';
import type { Turn } from './turn.js';

/** The person as a watcher of a request: told where and in which language they are speaking now. */
export function watcherOf({ user, m, address }: Turn): Watcher {
  return { userId: user.id, locale: m.locale, address };
}
