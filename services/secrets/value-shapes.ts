const GUID = /^\{?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\}?$/i;
const ADDRESS = /^(?:[a-z][a-z0-9+.-]{1,15}:\/\/|www\.)|^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+$/i;
/** Of Entra ID, Windows and mail; knowledge base articles, incidents of the service health, tickets and our own numbers. */
const CODE =
  /^(?:AADSTS\d+|0x[0-9a-f]+|\d{3}[ -]?\d\.\d{1,2}\.\d{1,3}|KB\d+|[A-Z]{2}\d{5,8}|(?:INC|REQ|CHG|TKT|CAS)-?\d+|SR-[0-9A-Z-]+|error.*|CVE-.*|event\d+)$/i;
const TIME = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T[\d:.Z+-]*)?$|^\d{1,2}:\d{2}(?::\d{2})?$|^\d+(?:\.\d+){1,3}%?$/;
const PRODUCT =
  /^(?:office|microsoft|o|m|ms|windows|win|exchange|sharepoint|server|sql|outlook|dynamics|visio|project|teams|azure|iphone|android|oauth|saml|tls|sha|aes|ipv|intune|d|e|f|p|a)-?\d{1,4}(?:\.\d)?(?:[-/]\w*)?$/i;
/** What stands where a value was: stars, dots, our own mark, a name in brackets. */
const PLACEHOLDER = /^(?:\[[a-z ]*|[*x•.●_#?-]+|[[<{$%].*[\]>}%]|.*\*{3,}.*)$/i;

/** Whether it is certainly no secret, whatever label is before it. */
export function notAValue(value: string): boolean {
  return [GUID, ADDRESS, CODE, TIME, PRODUCT, PLACEHOLDER].some((shape) => shape.test(value)) || isPath(value);
}

function isPath(value: string): boolean {
  return /^(?:[a-z]:\\|\\\\|\.{0,2}\/[\w.-]+\/)/i.test(value) || /^[a-z]+(?:[-/_.+,][a-z]+)+$/i.test(value);
}

const has = (value: string, ...shapes: RegExp[]) => shapes.every((shape) => shape.test(value));

/** Letters, digits and marks together: nobody writes that by chance. */
export function isStrong(value: string): boolean {
  return value.length >= 6 && has(value, /[a-z]/i, /\d/, /[!@#$%^&*+=?~_]/) && !/^[A-Za-z]+[_=&?][\w=&?]*$/.test(value);
}

/** At least two kinds of characters as passwords have them, or only digits in a number that is no year or amount. */
export function isUsualValue(value: string): boolean {
  if (/^\d{6,12}$/.test(value)) return true;
  if (value.length < 6) return false;
  if (has(value, /[a-z]/i, /\d/)) return true;
  return has(value, /[A-Za-z]/, /[!@#$%^&*+=~]/);
}

/** With a colon before it, four digits are enough, and so is a word in mixed case. */
export function isWeak(value: string): boolean {
  return isUsualValue(value) || /^\d{4,12}$/.test(value) || /^[a-z]+[A-Z][A-Za-z]{2,}$/.test(value);
}
