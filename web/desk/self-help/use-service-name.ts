import { useDeskContext } from '../words/desk-context.js';

/** Gives a service's name in the page's language; its id while it is not known. */
export function useServiceName(): (id: string) => string {
  const { options, locale } = useDeskContext();
  return (id) => options.services.find((service) => service.id === id)?.name[locale] ?? id;
}
