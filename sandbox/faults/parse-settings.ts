import { err, ok, type Result } from '#shared';
import type { SandboxSettings } from '../types.ts';
import {
  oneOf,
  readFields,
  text,
  wholeNumber,
  yesOrNo,
  type FieldReader,
  type FieldReaders,
} from './read-fields.ts';

/** Everything at once, unlimited, and allowed: how the sandbox starts. */
export const initialSettings: SandboxSettings = {
  lagMs: 0,
  photoPolicy: 'allowed',
  allowPhotoProperties: false,
};

type Optional = 'requestsPerSecond' | 'burst' | 'authenticationContext';

/** `null` takes a limit, or a demand, away again. */
type GivenSettings = Omit<SandboxSettings, Optional> & {
  readonly requestsPerSecond: number | null;
  readonly burst: number | null;
  readonly authenticationContext: string | null;
};

const limit: FieldReader<number | null> = (given) => {
  if (given === null) return ok(null);
  const isLimit =
    typeof given === 'number' && Number.isFinite(given) && given > 0 && given <= 100_000;
  return isLimit ? ok(given) : err('a number above 0 and up to 100000, or null for no limit');
};

const readers: FieldReaders<GivenSettings> = {
  lagMs: wholeNumber(0, 600_000),
  requestsPerSecond: limit,
  burst: (given) => (given === null ? ok(null) : wholeNumber(1, 100_000)(given)),
  photoPolicy: oneOf('allowed', 'blocked'),
  allowPhotoProperties: yesOrNo,
  authenticationContext: (given) => (given === null ? ok(null) : text(given)),
};

/** Reads the body of `POST /sandbox/settings`: fields that are not given stay as in `current`. */
export function parseSettings(
  given: unknown,
  current: SandboxSettings,
): Result<SandboxSettings, string> {
  const fields = readFields(given, readers);
  if (!fields.ok) return fields;
  const merged = { ...current, ...fields.value };
  const { requestsPerSecond, burst, authenticationContext, ...others } = merged;
  return ok({
    ...others,
    ...(requestsPerSecond == null ? {} : { requestsPerSecond }),
    ...(burst == null ? {} : { burst }),
    ...(authenticationContext == null ? {} : { authenticationContext }),
  });
}
