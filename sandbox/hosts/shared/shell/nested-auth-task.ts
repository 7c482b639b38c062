import {
  answerBridgeRequest,
  parseBridgeRequest,
  type BridgeResponse,
  type NestedAuthHost,
} from '../protocol/nested-auth.ts';
import type { MessageLog } from '../state/message-log.ts';

export type NestedAuthTask = {
  readonly data: string;
  readonly host: NestedAuthHost;
  readonly log: MessageLog;
  readonly answer: (response: BridgeResponse) => void;
};

/** Answers one request over the bridge; what is left unanswered says so in the log. */
export async function runNestedAuthTask({
  data,
  host,
  log,
  answer,
}: NestedAuthTask): Promise<void> {
  const request = parseBridgeRequest(data);
  if (request === undefined) {
    log.add({ direction: 'note', title: 'no request of nested app authentication', details: data });
    return;
  }
  const result = await answerBridgeRequest(request, host);
  if (result.kind === 'response') answer(result.response);
  else
    log.add({ direction: 'note', title: `${request.method} left unanswered`, outcome: host.mode });
}
