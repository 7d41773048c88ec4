import { isOpen, type Person, type ServiceRequest, type Watcher } from '../model/request.js';
import { SupportError } from '../support-error.js';
import { recorded, type Change } from './transitions.js';

/** The request with one more of the partner's people told of its changes. */
export function followed(request: ServiceRequest, watcher: Watcher, { actor, at }: Change): ServiceRequest {
  const known = request.watchers.some(({ userId }) => userId === watcher.userId);
  const watched = withWatcher(request, watcher);
  return known ? watched : recorded(watched, { at, actor, kind: 'followed' });
}

/** Not told any more; who answers for it goes on being told (`owner_follows`). */
export function unfollowed(request: ServiceRequest, userId: string, { actor, at }: Change): ServiceRequest {
  if (request.owner.userId === userId) throw new SupportError('owner_follows');
  const watchers = request.watchers.filter((watcher) => watcher.userId !== userId);
  if (watchers.length === request.watchers.length) return request;
  const notices = request.notices.filter((notice) => notice.userId !== userId);
  return recorded({ ...request, watchers, notices }, { at, actor, kind: 'unfollowed' });
}

/**
 * Another one answers for it from here on, and is told of changes: where they followed it already, else as `watcher` says. The former owner goes
 * on following. Nobody has to answer for what is over (`transition_not_allowed`).
 */
export function handedOver(request: ServiceRequest, to: Person, watcher: Watcher, { actor, at }: Change): ServiceRequest {
  if (!isOpen(request)) throw new SupportError('transition_not_allowed');
  const known = request.watchers.find(({ userId }) => userId === to.userId);
  const isOwner = request.owner.userId === to.userId;
  if (isOwner && known && !watcher.address) return request;
  const watched = withWatcher(request, known && !watcher.address ? known : watcher);
  if (isOwner) return watched;
  return recorded({ ...watched, owner: to }, { at, actor, kind: 'owner', from: request.owner, to });
}

function withWatcher(request: ServiceRequest, watcher: Watcher): ServiceRequest {
  return { ...request, watchers: [...request.watchers.filter(({ userId }) => userId !== watcher.userId), watcher] };
}
