import type { z } from 'zod';
import { checkReferences } from './check-references.js';
import type { DataFolder } from './data-folder.js';
import { DataFilesError, type Problem } from './problems.js';
import { readArticles } from './read-articles.js';
import { readJson } from './read-json.js';
import { readLexicon } from './read-lexicon.js';
import { readRepresentatives } from './representatives.js';
import {
  customersFile,
  holidaysFile,
  incidentsFile,
  offersFile,
  partnersFile,
  portalsFile,
  servicesFile,
  supportTermsFile,
} from './schemas.js';

/**
 * Reads everything in the data folder, once, at start. Incidents and
 * representatives are only checked here: they change while the process runs, see `makeSampleHealth` and `makeRepresentatives`.
 *
 * @throws DataFilesError that names every problem with its file, its place in it and how to mend it. References between files are
 * looked at once every file is right in itself.
 */
export async function loadDataFolder(dir: string): Promise<DataFolder> {
  const problems: Problem[] = [];
  const report = (problem: Problem) => void problems.push(problem);
  const read = <T>(file: string, schema: z.ZodType<T>) => readJson(dir, file, schema, report);
  const partners = read('partners.json', partnersFile);
  const customers = read('customers.json', customersFile);
  const services = read('services.json', servicesFile);
  const offers = read('offers.json', offersFile);
  const supportTerms = read('support-terms.json', supportTermsFile);
  const holidays = read('holidays.json', holidaysFile);
  const portals = read('portals.json', portalsFile);
  const incidents = read('incidents.json', incidentsFile);
  readRepresentatives(dir, report);
  const articles = readArticles(dir, report);
  const lexicon = readLexicon(dir, report);
  if (problems.length > 0 || !partners || !customers || !services || !offers || !supportTerms || !holidays || !portals || !incidents) {
    throw new DataFilesError(dir, problems);
  }
  const data: DataFolder = {
    ...splitPartners(partners),
    ...splitCustomers(customers),
    services,
    offers,
    supportTerms,
    holidays,
    portals,
    articles: articles.map(({ article }) => article),
    lexicon,
  };
  checkReferences(data, articles, incidents, report);
  if (problems.length > 0) throw new DataFilesError(dir, problems);
  return data;
}

function splitPartners(partners: z.infer<typeof partnersFile>): Pick<DataFolder, 'partners' | 'users'> {
  return {
    partners: partners.map(({ users: _, ...partner }) => partner),
    users: partners.flatMap(({ id, name, users }) => users.map((user) => ({ ...user, partnerId: id, partnerName: name }))),
  };
}

function splitCustomers(customers: z.infer<typeof customersFile>): Pick<DataFolder, 'customers' | 'subscriptions'> {
  return {
    customers: customers.map(({ subscriptions: _, ...customer }) => customer),
    subscriptions: customers.flatMap(({ id, subscriptions }) => subscriptions.map((subscription) => ({ ...subscription, customerId: id }))),
  };
}
