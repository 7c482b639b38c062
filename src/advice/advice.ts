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

/** One row per kind: a failure without advice does not compile. The words stand under `advice.<kind>.*`. */
const rules: Readonly<Record<FailureKind, AdviceRule>> = {
  'graph/network': { who: 'you', action: 'try-again' },
  'graph/timeout': { who: 'you', action: 'try-again' },
  'graph/token-refused': { who: 'you', action: 'try-again' },
  'graph/permission-missing': { who: 'you', action: 'try-again' },
  'graph/forbidden': { who: 'administrator', action: 'try-again' },
  'graph/forbidden-by-policy': { who: 'administrator', action: 'try-again' },
  'graph/target-not-found': { who: 'administrator', action: 'try-again' },
  'graph/no-mailbox': { who: 'administrator', action: 'try-again' },
  'graph/photo-rejected': { who: 'you', action: 'choose-another' },
  'graph/photo-too-large': { who: 'you', action: 'choose-another' },
  'graph/throttled': { who: 'nobody-wait', action: 'try-again' },
  'graph/service-failed': { who: 'you', action: 'try-again' },
  'graph/service-unavailable': { who: 'nobody-wait', action: 'try-again' },
  'graph/unexpected-answer': { who: 'you', action: 'try-again' },
  'graph/admin-role-required': { who: 'administrator', action: 'none' },
  'graph/owner-required': { who: 'you', action: 'none' },
  'graph/signed-in-user-required': { who: 'you', action: 'none' },
  'graph/personal-account': { who: 'you', action: 'none' },
  'graph/guest-account': { who: 'administrator', action: 'none' },
  'graph/contact-not-found': { who: 'you', action: 'try-again' },
  'graph/id-invalid': { who: 'you', action: 'none' },
  'graph/mailbox-on-premises': { who: 'administrator', action: 'none' },
  'graph/mailbox-full': { who: 'you', action: 'try-again' },
  'graph/tenant-without-exchange': { who: 'administrator', action: 'none' },
  'graph/not-offered-by-service': { who: 'you', action: 'none' },
  'graph/changed-meanwhile': { who: 'you', action: 'try-again' },
  'auth/interaction-required': { who: 'you', action: 'sign-in' },
  'auth/consent-required': { who: 'you', action: 'sign-in' },
  'auth/cancelled': { who: 'you', action: 'sign-in' },
  'auth/popup-blocked': { who: 'you', action: 'sign-in' },
  'auth/timeout': { who: 'you', action: 'try-again' },
  'auth/network': { who: 'you', action: 'try-again' },
  'auth/account-unavailable': { who: 'you', action: 'sign-in' },
  'auth/unavailable': { who: 'you', action: 'sign-in' },
  'auth/failed': { who: 'you', action: 'try-again' },
  'hosts/timeout': { who: 'you', action: 'try-again' },
  'hosts/failed': { who: 'you', action: 'try-again' },
  'imaging/empty': { who: 'you', action: 'choose-another' },
  'imaging/not-an-image': { who: 'you', action: 'choose-another' },
  'imaging/unsupported-format': { who: 'you', action: 'choose-another' },
  'imaging/corrupt': { who: 'you', action: 'choose-another' },
  'imaging/too-large-file': { who: 'you', action: 'choose-another' },
  'imaging/too-large-pixels': { who: 'you', action: 'choose-another' },
  'imaging/too-small': { who: 'you', action: 'choose-another' },
  'imaging/timeout': { who: 'you', action: 'choose-another' },
  'imaging/crashed': { who: 'you', action: 'choose-another' },
  'app/config-unreadable': { who: 'administrator', action: 'try-again' },
  'app/config-invalid': { who: 'administrator', action: 'try-again' },
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
      minutes: Math.max(1, Math.ceil(failure.retryAfterMs / 60_000)),
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
