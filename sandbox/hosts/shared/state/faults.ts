import type { Fault, SandboxSettings } from '../../../types.ts';

export type FaultId =
  | 'slow-network'
  | 'offline'
  | 'throttled'
  | 'forbidden'
  | 'policy'
  | 'no-mailbox'
  | 'service-error'
  | 'token-refused'
  | 'upload-cut'
  | 'answer-lost';

export type Frequency = 'off' | 'once' | 'always';

export type FaultDefinition = {
  readonly id: FaultId;
  readonly label: string;
  /** Which requests it meets, in plain words. */
  readonly reach: string;
  /** `policy` is a setting of the tenant rather than a disturbance of single requests. */
  readonly effect:
    { readonly kind: 'fault'; readonly fault: Omit<Fault, 'times'> } | { readonly kind: 'policy' };
};

export type FaultPlan = Readonly<Partial<Record<FaultId, 'once' | 'always'>>>;

/** "Every request": the most that the control call takes, and more than anybody makes. */
const alwaysTimes = 100_000;

const uploads = { method: 'PUT', path: '*/photo/$value' } as const;
const graph = { path: '/v1.0/*' } as const;
/** Sign-in included. */
const everything = { path: '*' } as const;

const everyRequest = 'Every request, sign-in included';
const everyGraphRequest = 'Every request to Graph';
const everyUpload = 'Saving a photo';

const fault = (
  names: { readonly id: FaultId; readonly label: string; readonly reach: string },
  effect: Omit<Fault, 'times'>,
): FaultDefinition => ({ ...names, effect: { kind: 'fault', fault: effect } });

/** In the order of the panel. Codes as Graph gives them; the service's own rules stand in `sandbox/graph`. */
export const faultDefinitions: readonly FaultDefinition[] = [
  fault(
    { id: 'slow-network', label: 'Slow network', reach: `${everyRequest}: 3 seconds longer` },
    { ...everything, delayMs: 3000 },
  ),
  fault(
    { id: 'offline', label: 'Offline', reach: everyRequest },
    { ...everything, cut: 'request' },
  ),
  fault(
    { id: 'throttled', label: 'Throttled (429)', reach: everyGraphRequest },
    { ...graph, status: 429, code: 'TooManyRequests', retryAfterSeconds: 2 },
  ),
  fault(
    { id: 'forbidden', label: 'Forbidden (403)', reach: everyUpload },
    {
      ...uploads,
      status: 403,
      code: 'ErrorAccessDenied',
      message: 'Access is denied. Check credentials and try again.',
    },
  ),
  {
    id: 'policy',
    label: 'Photo changes turned off by policy',
    reach: 'The tenant lets nobody change photos',
    effect: { kind: 'policy' },
  },
  fault(
    { id: 'no-mailbox', label: 'No mailbox (404)', reach: everyUpload },
    {
      ...uploads,
      status: 404,
      code: 'MailboxNotEnabledForRESTAPI',
      message: 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    },
  ),
  fault(
    { id: 'service-error', label: 'Service error (500)', reach: everyUpload },
    { ...uploads, status: 500, code: 'ErrorInternalServerError' },
  ),
  fault(
    { id: 'token-refused', label: 'Token refused (401)', reach: everyGraphRequest },
    {
      ...graph,
      status: 401,
      code: 'InvalidAuthenticationToken',
      message: 'Access token has expired or is not yet valid.',
    },
  ),
  fault(
    {
      id: 'upload-cut',
      label: 'Connection breaks during upload',
      reach: 'Saving a photo; the photo does not arrive',
    },
    { ...uploads, cut: 'request' },
  ),
  fault(
    {
      id: 'answer-lost',
      label: 'Connection breaks after upload',
      reach: 'Saving a photo; it arrives, the answer does not',
    },
    { ...uploads, cut: 'response' },
  ),
];

export const isFaultId = (value: string): value is FaultId =>
  faultDefinitions.some(({ id }) => id === value);

const sameFault = (left: Omit<Fault, 'times'>, right: Omit<Fault, 'times'>): boolean =>
  left.path === right.path &&
  left.method === right.method &&
  left.status === right.status &&
  left.code === right.code &&
  left.delayMs === right.delayMs &&
  left.cut === right.cut;

/** The part of the sandbox's status that the panel's disturbances are read from. */
export const plannedBy = ({
  faults,
  settings,
}: {
  readonly faults: readonly Fault[];
  readonly settings: Pick<SandboxSettings, 'photoPolicy'>;
}): ServerFaults => ({ faults, photoPolicy: settings.photoPolicy });

const definitionOf = (planned: Fault): FaultDefinition | undefined =>
  faultDefinitions.find(
    ({ effect }) => effect.kind === 'fault' && sameFault(effect.fault, planned),
  );

export type ServerFaults = {
  readonly faults: readonly Fault[];
  readonly photoPolicy: 'allowed' | 'blocked';
};

/** What the panel shows for what the sandbox has planned, and the disturbances that are not the panel's own. */
export function readPlan(server: ServerFaults): {
  readonly plan: FaultPlan;
  readonly others: readonly Fault[];
} {
  const plan: Partial<Record<FaultId, 'once' | 'always'>> = {};
  const others: Fault[] = [];
  for (const planned of server.faults) {
    const definition = definitionOf(planned);
    if (definition === undefined) others.push(planned);
    // Half of "always" is still always: the service counts down what is left.
    else plan[definition.id] = (planned.times ?? 1) > alwaysTimes / 2 ? 'always' : 'once';
  }
  if (server.photoPolicy === 'blocked') plan.policy = 'always';
  return { plan, others };
}

/**
 * A request meets the first planned fault that fits it. So single ones go before lasting ones, those of few requests
 * before those of all, and mere slowness last: each switch that is on can then be seen to work.
 */
const precedence = ({ method, delayMs, times = 1 }: Fault): number =>
  (times > 1 ? 4 : 0) + (method === undefined ? 2 : 0) + (delayMs === undefined ? 0 : 8);

/** What to tell the sandbox so that exactly this plan holds; faults of others are kept. */
export function writePlan(plan: FaultPlan, others: readonly Fault[]): ServerFaults {
  const own = faultDefinitions.flatMap(({ id, effect }): readonly Fault[] => {
    const frequency = plan[id];
    if (frequency === undefined || effect.kind === 'policy') return [];
    return [{ ...effect.fault, times: frequency === 'always' ? alwaysTimes : 1 }];
  });
  return {
    faults: [...others, ...own.toSorted((left, right) => precedence(left) - precedence(right))],
    photoPolicy: plan.policy === undefined ? 'allowed' : 'blocked',
  };
}

export function withFrequency(plan: FaultPlan, id: FaultId, frequency: Frequency): FaultPlan {
  const others = Object.fromEntries(Object.entries(plan).filter(([key]) => key !== id));
  return frequency === 'off' ? others : { ...others, [id]: frequency };
}
