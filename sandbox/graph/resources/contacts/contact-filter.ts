import { err, ok, type Result } from '#shared';
import type { Contact } from '../../../tenant/index.ts';
import type { GraphFailure } from '../../answer.ts';
import { badRequest, notImplemented } from '../../failures.ts';

export type ContactTest = (contact: Contact) => boolean;

type Clause = {
  readonly pattern: RegExp;
  readonly build: (captured: readonly string[]) => ContactTest | undefined;
};

/** Exchange compares texts without regard to case (assumed for contacts). */
const same = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();

const propertyOf = (contact: Contact, name: string): string | undefined => {
  switch (name.toLowerCase()) {
    case 'displayname':
      return contact.displayName;
    case 'givenname':
      return contact.givenName;
    case 'surname':
      return contact.surname;
    case 'companyname':
      return contact.companyName;
    default:
      return undefined;
  }
};

const clauses: readonly Clause[] = [
  {
    // Source: Microsoft Learn, user-list-contacts; of addresses, `any` with `eq` alone works (docs issues 562, 2933, 3251).
    pattern: /emailAddresses\/any\(\s*(\w+)\s*:\s*\1\/address\s+eq\s+'((?:[^']|'')*)'\s*\)/iy,
    build:
      ([, address = '']) =>
      ({ emailAddresses }) =>
        emailAddresses.some((each) => same(each.address, address)),
  },
  {
    // Source: docs issue 6423.
    pattern:
      /startswith\(\s*(displayName|givenName|surname|companyName)\s*,\s*'((?:[^']|'')*)'\s*\)/iy,
    build:
      ([name = '', start = '']) =>
      (contact) =>
        propertyOf(contact, name)?.toLowerCase().startsWith(start.toLowerCase()) ?? false,
  },
  {
    pattern: /(displayName|givenName|surname|companyName)\s+eq\s+'((?:[^']|'')*)'/iy,
    build:
      ([name = '', value = '']) =>
      (contact) =>
        same(propertyOf(contact, name) ?? '', value),
  },
];

/** Reads `$filter`: clauses joined by `or`. What the service refuses is refused in its words, what is not emulated loudly. */
export function parseContactFilter(filter: string): Result<ContactTest, GraphFailure> {
  const text = filter.trim();
  const tests: ContactTest[] = [];
  let at = 0;
  for (;;) {
    const clause = readClause(text, at);
    if (clause === undefined) return err(explain(text));
    tests.push(clause.test);
    if (clause.end === text.length) return ok((contact) => tests.some((test) => test(contact)));
    const joint = /\s+or\s+/iy;
    joint.lastIndex = clause.end;
    if (!joint.test(text)) return err(explain(text));
    at = joint.lastIndex;
  }
}

function readClause(
  text: string,
  at: number,
): { readonly test: ContactTest; readonly end: number } | undefined {
  for (const { pattern, build } of clauses) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const test = build(found.slice(1).map((part) => part.replaceAll("''", "'")));
    if (test !== undefined) return { test, end: at + found[0].length };
  }
  return undefined;
}

function explain(filter: string): GraphFailure {
  // Source: docs issue 562 (2016).
  if (/^(contains|startswith|endswith)\(\s*emailAddresses\/address/i.test(filter)) {
    return badRequest(
      "The parent value for a property access of a property 'address' is not a single value. Property access can only be applied to a single value.",
    );
  }
  // Source: docs issue 2933 (2018), microsoft-graph-explorer-v4 issue 3957 (2025).
  if (/emailAddresses\//i.test(filter)) {
    return {
      status: 400,
      code: 'ErrorInvalidUrlQueryFilter',
      message: 'The query filter contains one or more invalid nodes.',
    };
  }
  return notImplemented(
    `does not read the filter ${filter}`,
    'resources/contacts/contact-filter.ts',
  );
}
