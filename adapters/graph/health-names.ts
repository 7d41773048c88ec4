import type { Service } from '../../services/model/service.js';

/** Which of our services Graph means by a service's name. */
export interface HealthNames {
  serviceIdsOf(name: string): readonly string[];
  /** False for a name that the operator's list does not have. */
  isKnown(name: string): boolean;
}

const plain = (name: string) => name.trim().toLowerCase();

/** From the services' `healthNames`, letter case apart; a name can stand at several services ("Microsoft 365 suite"). */
export function makeHealthNames(services: readonly Service[]): HealthNames {
  const ids = new Map<string, string[]>();
  for (const { id, healthNames = [] } of services) {
    for (const name of healthNames) ids.set(plain(name), [...(ids.get(plain(name)) ?? []), id]);
  }
  return { serviceIdsOf: (name) => ids.get(plain(name)) ?? [], isKnown: (name) => ids.has(plain(name)) };
}
