import type { Exchange } from '../transport/request.ts';
import { longestRetryAfterMs } from '../transport/retry-delay.ts';
import type { GraphError, TokenAccount } from '../types.ts';
import { classifyRefusal, type Refusal } from './classification.ts';
import { parseServiceProblem, type ServiceProblem } from './service-problem.ts';

/** What the refused request was about. */
export type RefusalTopic = Pick<Refusal, 'subject' | 'access'>;

export const isSuccess = ({ answer }: Exchange): boolean =>
  answer.status >= 200 && answer.status < 300;

export const readProblem = async ({ answer }: Exchange): Promise<ServiceProblem> =>
  parseServiceProblem(await answer.body.text());

/** The service's way of saying that there is no photo. */
export const saysNoPhoto = ({ answer }: Exchange, problem: ServiceProblem): boolean =>
  answer.status === 404 &&
  (problem.code === 'ImageNotFound' || problem.text.includes('ImageNotFoundException'));

/** The failure that a refusal stands for. */
export const refusalError = (
  { answer, details, account, retryAfterMs }: Exchange,
  problem: ServiceProblem,
  topic: RefusalTopic,
): GraphError => {
  const requestId = details.requestId ?? problem.requestId;
  // Whatever the status, being asked to wait longer than anyone would is being throttled.
  const kind =
    retryAfterMs !== undefined && retryAfterMs > longestRetryAfterMs
      ? 'graph/throttled'
      : classifyRefusal({
          ...topic,
          status: answer.status,
          problem,
          account: accountKind(account),
        });
  return {
    kind,
    ...(kind === 'graph/throttled' && retryAfterMs !== undefined && { retryAfterMs }),
    details: {
      ...details,
      ...(problem.code !== undefined && { code: problem.code }),
      ...(requestId !== undefined && { requestId }),
    },
  };
};

/** A 2xx whose content is not what the address promises, e.g. a captive portal's page. */
export const unexpectedAnswer = ({ details }: Exchange): GraphError => ({
  kind: 'graph/unexpected-answer',
  details,
});

/** Tenant of all personal Microsoft accounts. Source: Microsoft Learn, id-token-claims-reference. */
const personalAccountsTenantId = '9188040d-6c67-4c5b-b112-36a304b66dad';

const accountKind = (account: TokenAccount | undefined): Refusal['account'] => {
  if (account === undefined) return 'unknown';
  const { tenantId, homeTenantId = tenantId } = account;
  if (tenantId === personalAccountsTenantId) return 'personal';
  return homeTenantId === tenantId ? 'member' : 'guest';
};
