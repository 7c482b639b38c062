import { app } from '@microsoft/teams-js';

import type { ConfigurableTab } from '../configurable-tab-types.ts';

import { fieldOf, textOf } from './context.ts';

/**
 * Has Teams keep the page that was opened with `context`. Teams reuses a kept page for any tab of the app and names
 * the one that it is wanted for. Source: Microsoft Learn, "App suspension for your tab app" (app-caching).
 */
export const tellShownAgain =
  (context: unknown): ConfigurableTab['onShownAgain'] =>
  (listener) => {
    // Without both handlers Teams keeps no page.
    app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => Promise.resolve());
    app.lifecycle.registerOnResumeHandler(({ entityId, contentUrl }) => {
      const other = { status: 'other-tab', contentUrl } as const;
      if (entityId !== entityIdOf(context)) {
        // At once, without a question to Teams: the page still shows what belongs to the tab before.
        listener(other);
        return;
      }
      app.notifySuccess().catch(() => undefined);
      void hasMoved(context).then((moved) => listener(moved ? other : { status: 'same-tab' }));
    });
  };

/** Two channels of one team have tabs with the same entity. Where Teams does not answer, the page stays. */
async function hasMoved(context: unknown): Promise<boolean> {
  try {
    const now = channelIdOf(await app.getContext());
    return now !== undefined && now !== channelIdOf(context);
  } catch {
    return false;
  }
}

const entityIdOf = (context: unknown) => textOf(fieldOf(fieldOf(context, 'page'), 'id'));

const channelIdOf = (context: unknown) => textOf(fieldOf(fieldOf(context, 'channel'), 'id'));
