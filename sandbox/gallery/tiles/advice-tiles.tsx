import { adviseOn, failureKinds, type Failure, type FailureKind } from '#advice';
import type { GraphErrorKind, RequestDetails } from '#graph';
import { useTranslator } from '#i18n';
import { FailureNotice } from '#ui';

import type { Tile } from '../tile.ts';

const details: RequestDetails = {
  method: 'PUT',
  path: '/v1.0/me/photo/$value',
  status: 403,
  code: 'ErrorAccessDenied',
  requestId: '7c1b7d0f-5f0a-4f0e-9d53-1a2f6f1f2b11',
  clientRequestId: '1f0c2f3a-7a52-4a77-8f0e-0a4f9f2b8c33',
  time: '2026-01-15T09:30:00.000Z',
};

const isGraphKind = (kind: FailureKind): kind is GraphErrorKind => kind.startsWith('graph/');

/** A failure of `kind` with as much detail as such a failure can have. */
function sampleFailure(kind: FailureKind): Failure {
  if (isGraphKind(kind)) return { kind, details };
  if (kind === 'app/config-unreadable' || kind === 'app/config-invalid') {
    return { kind, problem: { key: 'config.cloud' } };
  }
  return { kind };
}

function Notice({ kind }: { readonly kind: FailureKind }) {
  const { t } = useTranslator();
  return <FailureNotice words={adviseOn(sampleFailure(kind), t)} />;
}

export const adviceTiles: readonly Tile[] = failureKinds.map((kind) => ({
  id: `advice/${kind}`,
  group: 'advice',
  title: kind,
  shows: [],
  render: () => <Notice kind={kind} />,
}));
