import { z } from 'zod';

/** A text that may be missing, null or of another kind: then it is as if it were not there. */
const text = z.string().optional().catch(undefined);

/** An issue as `healthOverviews?$expand=issues` lists it (Microsoft Graph v1.0, serviceHealthIssue). Without an id it can neither be shown nor followed. */
export const issueSchema = z.looseObject({
  id: z.string().regex(/^[\w.-]{1,60}$/),
  title: text,
  impactDescription: text,
  classification: text,
  status: text,
  service: text,
  feature: text,
  startDateTime: text,
  lastModifiedDateTime: text,
  isResolved: z.boolean().optional().catch(undefined),
});
export type GraphIssue = z.infer<typeof issueSchema>;

/** What is told of one service (serviceHealth). `issues` is absent where the cloud does not expand them. */
const overviewSchema = z.looseObject({ service: text, issues: z.array(z.unknown()).optional().catch(undefined) });
export type GraphOverview = z.infer<typeof overviewSchema>;

/** One page of the list. */
export const overviewsSchema = z.looseObject({ value: z.array(overviewSchema), '@odata.nextLink': text });
