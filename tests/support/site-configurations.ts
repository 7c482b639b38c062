/** Headers by name in lower case, as a browser sees them. */
export type AnswerHeaders = Readonly<Record<string, string>>;

const lowerCased = (headers: readonly (readonly [string, string])[]): AnswerHeaders =>
  Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));

export type StaticWebAppConfig = {
  readonly globalHeaders: Readonly<Record<string, string>>;
  readonly routes: readonly {
    readonly route: string;
    readonly headers: Readonly<Record<string, string>>;
  }[];
};

/** As Azure Static Web Apps reads it: the first route that matches, its headers over the global ones. */
export function staticWebAppHeaders(config: StaticWebAppConfig, path: string): AnswerHeaders {
  const matched = config.routes.find(({ route }) =>
    route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : path === route,
  );
  return lowerCased(Object.entries({ ...config.globalHeaders, ...matched?.headers }));
}

const addHeader = /^\s*add_header (\S+) "([^"]*)"( always)?;$/;
const locationStart = /^location (=|\^~) (\S+) \{$/;

type NginxBlock = {
  readonly modifier?: string;
  readonly path: string;
  readonly headers: [string, string][];
};

function parseNginx(lines: string): readonly NginxBlock[] {
  const blocks: NginxBlock[] = [{ path: '', headers: [] }];
  let current = blocks[0]!;
  for (const line of lines.split('\n').filter((text) => text !== '')) {
    const [, modifier, path] = locationStart.exec(line) ?? [];
    const [, name, value] = addHeader.exec(line) ?? [];
    if (modifier !== undefined && path !== undefined) {
      current = { modifier, path, headers: [] };
      blocks.push(current);
    } else if (name !== undefined && value !== undefined) current.headers.push([name, value]);
    else if (line === '}') current = blocks[0]!;
    else throw new Error(`No line that this reader knows: ${line}`);
  }
  return blocks;
}

/** As nginx reads them: an exact location, else the longest prefix, else the server's own; nothing is inherited. */
export function nginxHeaders(lines: string, path: string): AnswerHeaders {
  const [server, ...locations] = parseNginx(lines);
  const exact = locations.find((block) => block.modifier === '=' && block.path === path);
  const [longest] = locations
    .filter((block) => block.modifier === '^~' && path.startsWith(block.path))
    .sort((one, other) => other.path.length - one.path.length);
  return lowerCased((exact ?? longest ?? server!).headers);
}
