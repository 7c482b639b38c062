import { endMessage } from '../shared/messages.ts';
import { isRecord } from '../shared/parsing.ts';

import { answerRequest } from './answer-request.ts';
import { parseRequest } from './parse-request.ts';
import { whenBreakable } from './unbreakable-work.ts';

declare const self: DedicatedWorkerGlobalScope;

const sendPreview = (bitmap: ImageBitmap): void =>
  self.postMessage({ kind: 'preview', bitmap }, [bitmap]);

async function answer(message: unknown): Promise<void> {
  const reply = await answerRequest(parseRequest(message), sendPreview);
  self.postMessage(reply, reply.kind === 'opened' ? [reply.bitmap] : []);
}

const isEnd = (message: unknown): boolean =>
  isRecord(message) && message['kind'] === endMessage.kind;

self.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (isEnd(event.data)) {
    void whenBreakable().then(() => self.close());
    return;
  }
  // A bug here reaches the page as the worker's error event, which it counts as a crash.
  answer(event.data).catch(self.reportError.bind(self));
});
