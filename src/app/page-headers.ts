/**
 * The headers that every answer of the host of the pages carries, as data. They are made from the table of
 * addresses and enter no bundle; the local server, the files for real hosts, the sandbox and the tests take them
 * from here, so that none can differ.
 */
import { imagingWorkerPolicy, pagePolicy, strictPolicy } from './content-security-policy.ts';
import { pageNames, type PageAddresses, type PageName } from './page-addresses.ts';

export type HeaderSet = Readonly<Record<string, string>>;

/** Headers of the one file at `path`, or of every file whose path begins with it. Paths begin with a slash. */
export type HeaderRule = {
  readonly match: 'exact' | 'prefix';
  readonly path: string;
  readonly headers: HeaderSet;
};

/** The first rule that matches a path gives its headers whole; where none does, `otherwise` holds. */
export type SiteHeaders = {
  readonly rules: readonly HeaderRule[];
  readonly otherwise: HeaderSet;
};

export type SiteHeadersOptions = {
  readonly addressesOf: (page: PageName) => PageAddresses;
  /** How the site is reached: over plain http it cannot ask for https in future. */
  readonly scheme: 'https' | 'http';
};

/**
 * The camera is for taking a photo; the host must grant it to the frame as well. The rest is refused to anything
 * that might run here.
 */
const permissions = [
  'camera=(self)',
  'display-capture=()',
  'geolocation=()',
  'microphone=()',
  'payment=()',
  'usb=()',
].join(', ');

/** A browser may keep them, but asks each time whether they are still the same. */
const askedEachTime = 'no-cache';
/** Outlook fetches a ribbon's icons under fixed names, and shows none that it may not keep. */
const keptForADay = 'public, max-age=86400';
/** Their names change with their content. */
const keptForEver = 'public, max-age=31536000, immutable';

/** Headers of each path of the built site, which stands at the root of its origin. */
export function siteHeaders({ addressesOf, scheme }: SiteHeadersOptions): SiteHeaders {
  // Not for subdomains, which belong to others, and no Cross-Origin-Opener-Policy: sign-in windows answer their opener.
  const https = { 'Strict-Transport-Security': 'max-age=31536000' };
  const otherwise: HeaderSet = {
    'Content-Security-Policy': strictPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': permissions,
    ...(scheme === 'https' && https),
    'Cache-Control': askedEachTime,
  };
  const asset: HeaderSet = { ...otherwise, 'Cache-Control': keptForEver };
  const rules: readonly HeaderRule[] = [
    ...pageNames.map((page) => ({
      match: 'exact' as const,
      path: `/${page}.html`,
      headers: { ...otherwise, 'Content-Security-Policy': pagePolicy(addressesOf(page)) },
    })),
    { match: 'exact', path: '/assets/favicon.svg', headers: otherwise },
    {
      match: 'prefix',
      path: '/assets/icon-',
      headers: { ...otherwise, 'Cache-Control': keptForADay },
    },
    // Published files under their own names, which anybody may exchange.
    { match: 'prefix', path: '/assets/libheif/', headers: otherwise },
    {
      match: 'prefix',
      path: '/assets/imaging-worker.',
      headers: { ...asset, 'Content-Security-Policy': imagingWorkerPolicy },
    },
    // webpack puts a hash of the content into every other name here.
    { match: 'prefix', path: '/assets/', headers: asset },
  ];
  return { rules, otherwise };
}

/** The headers of the answer at `pathname`, whether there is a file or not. */
export const headersAt = ({ rules, otherwise }: SiteHeaders, pathname: string): HeaderSet =>
  rules.find(({ match, path }) =>
    match === 'exact' ? path === pathname : pathname.startsWith(path),
  )?.headers ?? otherwise;
