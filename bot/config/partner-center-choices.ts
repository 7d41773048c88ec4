/** Where known outages are read: `incidents.json` in the data folder, or Microsoft Graph. */
export const HEALTH_SOURCES = ['file', 'graph'] as const;
export type HealthSource = (typeof HEALTH_SOURCES)[number];

/** Whether Partner Center is asked as a signed-in person of the partner, or by the app alone. Service requests want a person. */
export const AUTH_KINDS = ['app+user', 'app'] as const;
export type AuthKind = (typeof AUTH_KINDS)[number];
