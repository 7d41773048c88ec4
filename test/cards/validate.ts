import { createRequire } from 'node:module';
import type * as AdaptiveCards from 'adaptivecards';

/** Plain `import` of the package fails in Node; its UMD build works and needs no DOM to parse and validate. */
const ac = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as typeof AdaptiveCards;

type Json = Readonly<Record<string, unknown>>;
type Described = { getSchema(): AdaptiveCards.SerializableObjectSchema };

/** What the parser reads by hand, so that it is not in its own schema metadata. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['body', 'actions', '$schema', 'selectAction'],
  Container: ['items'],
  Column: ['items'],
  ColumnSet: ['columns'],
  RichTextBlock: ['inlines'],
  ActionSet: ['actions'],
  'Action.ShowCard': ['card'],
};
const NESTED: readonly string[] = ['body', 'actions', 'items', 'columns', 'inlines', 'card', 'selectAction', 'facts', 'choices'];
const UNTYPED: Readonly<Record<string, string>> = { facts: 'Fact', choices: 'Choice' };
const OUR_VERSION = new ac.Version(1, 5);

interface Known {
  readonly since: AdaptiveCards.Version;
  /** The lowest version in which the type has each property. */
  readonly properties: ReadonlyMap<string, AdaptiveCards.Version>;
}

function propertiesOf(schema: AdaptiveCards.SerializableObjectSchema): ReadonlyMap<string, AdaptiveCards.Version> {
  const versions = new Map<string, AdaptiveCards.Version>();
  for (let i = 0; i < schema.getCount(); i++) {
    const { name, targetVersion } = schema.getItemAt(i);
    const former = versions.get(name);
    if (!former || former.compareTo(targetVersion) > 0) versions.set(name, targetVersion);
  }
  return versions;
}

const knownTypes = new Map<string, Known | undefined>();

function describeType(type: string): Known | undefined {
  const own: Readonly<Record<string, () => Described>> = {
    AdaptiveCard: () => new ac.AdaptiveCard(),
    Column: () => new ac.Column(),
    TextRun: () => new ac.TextRun(),
    Fact: () => new ac.Fact(),
    Choice: () => new ac.Choice(),
  };
  const make = own[type];
  if (make) return { properties: propertiesOf(make().getSchema()), since: new ac.Version(1, 2) };
  const registered = ac.GlobalRegistry.elements.findByName(type) ?? ac.GlobalRegistry.actions.findByName(type);
  if (!registered) return undefined;
  return { properties: propertiesOf((new registered.objectType() as Described).getSchema()), since: registered.schemaVersion };
}

function knownType(type: string): Known | undefined {
  if (!knownTypes.has(type)) knownTypes.set(type, describeType(type));
  return knownTypes.get(type);
}

function* problemsOf(json: Json, at: string, implied?: string): Generator<string> {
  const type = implied ?? json['type'];
  const known = typeof type === 'string' ? knownType(type) : undefined;
  if (typeof type !== 'string' || !known) {
    yield `${at}: unknown type ${String(type)}`;
    return;
  }
  if (known.since.compareTo(OUR_VERSION) > 0) yield `${at}: ${type} is newer than 1.5`;
  for (const [name, value] of Object.entries(json)) {
    const since = known.properties.get(name);
    if (name !== 'type' && !since && !CHILDREN[type]?.includes(name)) yield `${at}.${name}: unknown property of ${type}`;
    if (since && since.compareTo(OUR_VERSION) > 0) yield `${at}.${name}: newer than 1.5`;
    if (!NESTED.includes(name)) continue;
    const children = (Array.isArray(value) ? value : [value]) as readonly Json[];
    for (const [i, child] of children.entries()) yield* problemsOf(child, `${at}.${name}[${i}]`, UNTYPED[name]);
  }
}

/** Every object in a card, the card itself first. */
export function* partsOf(card: unknown): Generator<Json> {
  if (Array.isArray(card)) for (const item of card) yield* partsOf(item);
  else if (card && typeof card === 'object') {
    yield card as Json;
    for (const value of Object.values(card)) yield* partsOf(value);
  }
}

/** What is wrong with a card for a client of version 1.5: parser's events, property validation, unknown properties, doubled ids. */
export function cardProblems(card: object): readonly string[] {
  const json = JSON.parse(JSON.stringify(card)) as Json;
  const context = new ac.SerializationContext(OUR_VERSION);
  const parsed = new ac.AdaptiveCard();
  const { regEx } = ac.CardElement.langProperty;
  // The library tests `lang` with a global expression, which remembers where the last card's test ended.
  if (regEx) regEx.lastIndex = 0;
  parsed.parse(json, context);
  const events = Array.from({ length: context.eventCount }, (_, i) => `parse: ${context.getEventAt(i).message}`);
  const failures = parsed.validateProperties().validationEvents.map(({ message }) => `validate: ${message}`);
  const ids = [...partsOf(json)].map((part) => part['id']).filter((id) => typeof id === 'string');
  const doubled = ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `doubled id ${id}`);
  return [...events, ...failures, ...problemsOf(json, 'card'), ...doubled];
}
