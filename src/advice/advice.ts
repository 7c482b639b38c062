import type { AuthError, AuthErrorKind } from '#auth';
import type { GraphError, GraphErrorKind, RequestDetails } from '#graph';
import type { HostError, HostErrorKind } from '#hosts';
import type { TextKey, Translate } from '#i18n';
import type { ImagingError, ImagingErrorKind } from '#imaging';

export type ConfigErrorKind = 'app/config-unreadable' | 'app/config-invalid';

/** What is wrong with `config.json`; `problem` is a text of its own that names the field. */
export type ConfigError = {
  readonly kind: ConfigErrorKind;
  readonly problem?: { readonly key: TextKey; readonly field?: string };
};

/** Everything that may go wrong and is expected to now and then. */
export type Failure = AuthError | ConfigError | GraphError | HostError | ImagingError;
export type FailureKind =
  AuthErrorKind | ConfigErrorKind | GraphErrorKind | HostErrorKind | ImagingErrorKind;

/** Who can do something about it. */
export type WhoCanAct = 'you' | 'administrator' | 'nobody-wait';

/** What the person is offered beside the words. */
export type NextAction = 'try-again' | 'sign-in' | 'choose-another' | 'none';

type AdviceRule = { readonly who: WhoCanAct; readonly action: NextAction };

const youRetry: AdviceRule = { who: 'you', action: 'try-again' };
const youChoose: AdviceRule = { who: 'you', action: 'choose-another' };
const youSignIn: AdviceRule = { who: 'you', action: 'sign-in' };
const youElsewhere: AdviceRule = { who: 'you', action: 'none' };
const administratorThenRetry: AdviceRule = { who: 'administrator', action: 'try-again' };
const administratorAlone: AdviceRule = { who: 'administrator', action: 'none' };
const nobodyWait: AdviceRule = { who: 'nobody-wait', action: 'try-again' };

/** One row per kind: a failure without advice does not compile. The words stand under `advice.<kind>.*`. */
const rules: Readonly<Record<FailureKind, AdviceRule>> = {
  'graph/network': youRetry,
  'graph/timeout': youRetry,
  'graph/token-refused': youRetry,
  'graph/permission-missing': youRetry,
  'graph/forbidden': administratorThenRetry,
  'graph/forbidden-by-policy': administratorThenRetry,
  'graph/target-not-found': administratorThenRetry,
  'graph/no-mailbox': administratorThenRetry,
  'graph/photo-rejected': youChoose,
  'graph/photo-too-large': youChoose,
  'graph/throttled': nobodyWait,
  'graph/service-failed': youRetry,
  'graph/service-unavailable': nobodyWait,
  'graph/unexpected-answer': youRetry,
  'graph/admin-role-required': administratorAlone,
  'graph/owner-required': youElsewhere,
  'graph/team-archived': youElsewhere,
  'graph/group-synced': administratorAlone,
  'graph/signed-in-user-required': youElsewhere,
  'graph/personal-account': youElsewhere,
  'graph/guest-account': administratorAlone,
  'graph/contact-not-found': youRetry,
  'graph/id-invalid': youElsewhere,
  'graph/mailbox-on-premises': administratorAlone,
  'graph/mailbox-full': youRetry,
  'graph/tenant-without-exchange': administratorAlone,
  'graph/not-offered-by-service': youElsewhere,
  'graph/changed-meanwhile': youRetry,
  'auth/interaction-required': youSignIn,
  'auth/consent-required': youSignIn,
  'auth/cancelled': youSignIn,
  'auth/popup-blocked': youSignIn,
  'auth/timeout': youSignIn,
  'auth/network': youRetry,
  'auth/account-unavailable': youSignIn,
  'auth/unavailable': youSignIn,
  'auth/failed': youRetry,
  'hosts/timeout': youRetry,
  'hosts/failed': youRetry,
  'hosts/not-in-channel': youElsewhere,
  'imaging/empty': youChoose,
  'imaging/not-an-image': youChoose,
  'imaging/unsupported-format': youChoose,
  'imaging/corrupt': youChoose,
  'imaging/too-large-file': youChoose,
  'imaging/too-large-pixels': youChoose,
  'imaging/too-small': youChoose,
  'imaging/timeout': youChoose,
  'imaging/crashed': youChoose,
  'app/config-unreadable': administratorThenRetry,
  'app/config-invalid': administratorThenRetry,
};

export type Advice = {
  readonly kind: FailureKind;
  readonly title: string;
  readonly explanation: string;
  readonly nextStep: string;
  readonly who: WhoCanAct;
  readonly action: NextAction;
  /** Label and value per line, for support. Never a token, never picture data. */
  readonly details: readonly { readonly label: string; readonly value: string }[];
};

/** Every kind there is, for tables, tests and the gallery of states. */
export const failureKinds = Object.keys(rules) as readonly FailureKind[];

/** Says a failure in the language of `t`: what happened, why, what to do, and who can do it. */
export function adviseOn(failure: Failure, t: Translate): Advice {
  const { kind } = failure;
  return {
    kind,
    title: t(`advice.${kind}.title`),
    explanation: explanationOf(failure, t),
    nextStep: nextStepOf(failure, t),
    ...rules[kind],
    details: detailsOf(failure, t),
  };
}

function explanationOf(failure: Failure, t: Translate): string {
  const explanation = t(`advice.${failure.kind}.explanation`);
  if (!('problem' in failure)) return explanation;
  const { key, field } = failure.problem;
  return `${explanation} ${t(key, field === undefined ? {} : { field })}`;
}

function nextStepOf(failure: Failure, t: Translate): string {
  if (failure.kind === 'graph/throttled' && failure.retryAfterMs !== undefined) {
    return t('advice.graph/throttled.nextStepAfter', {
      count: Math.max(1, Math.ceil(failure.retryAfterMs / 60_000)),
    });
  }
  return t(`advice.${failure.kind}.nextStep`);
}

type Line = readonly [TextKey, string | number | undefined];

function detailsOf(failure: Failure, t: Translate): Advice['details'] {
  const lines: readonly Line[] = [
    ['failure.detail.error', failure.kind],
    ...('details' in failure ? requestLines(failure.details) : signInLines(failure)),
  ];
  return lines.flatMap(([key, value]) =>
    value === undefined ? [] : [{ label: t(key), value: String(value) }],
  );
}

const requestLines = (details: RequestDetails): readonly Line[] => [
  ['failure.detail.request', `${details.method} ${details.path}`],
  ['failure.detail.status', details.status],
  ['failure.detail.code', details.code],
  ['failure.detail.requestId', details.requestId],
  ['failure.detail.clientRequestId', details.clientRequestId],
  ['failure.detail.time', details.time],
];

const signInLines = (failure: Exclude<Failure, GraphError>): readonly Line[] => [
  ['failure.detail.code', 'code' in failure ? failure.code : undefined],
  ['failure.detail.correlationId', 'correlationId' in failure ? failure.correlationId : undefined],
];
