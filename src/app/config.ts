import type { ConfigError } from '#advice';
import { graphClouds, type GraphCloud } from '#graph';
import { err, ok, type Result } from '#shared';

/** What an organisation sets once, in `config.json` beside the pages. */
export type Config = {
  /** Application (client) ID of the registration in Microsoft Entra. */
  readonly clientId: string;
  readonly cloud: GraphCloud;
  /** A tenant's GUID, or `organizations` for any work or school account. */
  readonly tenantId: string;
  /** Where people find help. */
  readonly supportUrl?: string;
};

const guid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const knownFields = ['clientId', 'cloud', 'tenantId', 'supportUrl'];

type Problem = NonNullable<ConfigError['problem']>;
const invalid = (problem: Problem) => err<ConfigError>({ kind: 'app/config-invalid', problem });

/** Reads `config.json`; a wrong or unknown field is named. */
export async function readConfig(
  fetchFile: typeof fetch,
  address: string,
): Promise<Result<Config, ConfigError>> {
  let content: unknown;
  try {
    const response = await fetchFile(address, { cache: 'no-cache' });
    if (!response.ok) return err({ kind: 'app/config-unreadable' });
    content = await response.json();
  } catch {
    return err({ kind: 'app/config-unreadable' });
  }
  return parseConfig(content);
}

export function parseConfig(content: unknown): Result<Config, ConfigError> {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) {
    return invalid({ key: 'config.notAnObject' });
  }
  const unknownField = Object.keys(content).find((field) => !knownFields.includes(field));
  if (unknownField !== undefined) {
    return invalid({ key: 'config.unknownField', field: unknownField });
  }
  return parseFields({ cloud: 'global', tenantId: 'organizations', ...content });
}

function parseFields(fields: Readonly<Record<string, unknown>>): Result<Config, ConfigError> {
  const { clientId, cloud, tenantId, supportUrl } = fields;
  if (clientId === undefined) return invalid({ key: 'config.missingField', field: 'clientId' });
  if (!isGuid(clientId)) return invalid({ key: 'config.clientId' });
  if (!isCloud(cloud)) return invalid({ key: 'config.cloud' });
  if (tenantId !== 'organizations' && !isGuid(tenantId)) return invalid({ key: 'config.tenantId' });
  if (supportUrl === undefined) return ok({ clientId, cloud, tenantId });
  if (!isHttpsAddress(supportUrl)) return invalid({ key: 'config.supportUrl' });
  return ok({ clientId, cloud, tenantId, supportUrl });
}

const isCloud = (value: unknown): value is GraphCloud =>
  typeof value === 'string' && Object.hasOwn(graphClouds, value);

const isGuid = (value: unknown): value is string => typeof value === 'string' && guid.test(value);

const isHttpsAddress = (value: unknown): value is string =>
  typeof value === 'string' && URL.canParse(value) && new URL(value).protocol === 'https:';
