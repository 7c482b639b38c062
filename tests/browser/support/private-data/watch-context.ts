import type { BrowserContext, Page, Request } from '@playwright/test';

import { mappedNames } from '../mapped-names.ts';

/** A request of the app's own pages: its frame and the windows that it opens. */
export type WatchedRequest = {
  readonly url: URL;
  readonly method: string;
  readonly authorization: string | undefined;
  readonly body: Buffer | undefined;
};

export type Watched = {
  readonly consoleTexts: () => readonly string[];
  readonly requests: () => readonly WatchedRequest[];
  /** What windows of other origins were sent by pages of the app. */
  readonly messagesToOthers: () => Promise<readonly string[]>;
};

const appOrigin = `https://${mappedNames.app}`;

declare global {
  var messagesHeard: string[] | undefined;
}

/** Watches every page that the context has or gets; what the host's own page asks for is not the app's. */
export async function watchContext(context: BrowserContext): Promise<Watched> {
  const consoleTexts: string[] = [];
  const requests: WatchedRequest[] = [];
  context.on('console', (message) => consoleTexts.push(message.text()));
  context.on('weberror', (error) => consoleTexts.push(error.error().message));
  context.on('request', (request) => {
    if (!isOfShell(request)) requests.push(watched(request));
  });
  await context.addInitScript((origin) => {
    globalThis.messagesHeard = [];
    addEventListener('message', (event: MessageEvent<unknown>) => {
      const isFromApp = event.origin === origin && location.origin !== origin;
      if (isFromApp) globalThis.messagesHeard?.push(JSON.stringify(event.data));
    });
  }, appOrigin);
  return {
    consoleTexts: () => consoleTexts,
    requests: () => requests,
    messagesToOthers: async () => (await Promise.all(context.pages().map(heardIn))).flat(),
  };
}

const heardIn = async (page: Page): Promise<readonly string[]> => {
  const frames = page.frames().filter((frame) => !frame.url().startsWith(appOrigin));
  const heard = frames.map((frame) => frame.evaluate(() => globalThis.messagesHeard ?? []));
  return (await Promise.all(heard)).flat();
};

/** The first request of a window comes before its frame is there; windows are the app's. */
function isOfShell(request: Request): boolean {
  const shells: readonly string[] = [mappedNames.teams, mappedNames.outlook];
  if (shells.includes(new URL(request.url()).hostname)) return true;
  try {
    return shells.includes(new URL(request.frame().url()).hostname);
  } catch {
    return false;
  }
}

function watched(request: Request): WatchedRequest {
  const url = new URL(request.url());
  // Fragments are not sent.
  url.hash = '';
  return {
    url,
    method: request.method(),
    authorization: request.headers()['authorization'],
    body: request.postDataBuffer() ?? undefined,
  };
}
