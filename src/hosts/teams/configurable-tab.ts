import { app, pages } from '@microsoft/teams-js';

import { err, ok, withinTimeLimit, type Clock, type Result } from '#shared';

import type { ConfigurableTab, SaveAnswer } from '../configurable-tab-types.ts';
import { toHostError } from '../host-error.ts';
import type { HostError } from '../types.ts';

import { toChannelContext } from './channel-context.ts';
import { tellShownAgain } from './shown-again.ts';

const answerTimeoutMs = 10_000;

/** The library is initialised already: the page's host has done that. */
export async function createConfigurableTab(
  clock: Clock,
): Promise<Result<ConfigurableTab, HostError>> {
  try {
    const answer = await withinTimeLimit(app.getContext(), answerTimeoutMs, clock);
    if (answer.status !== 'settled') return err({ kind: 'hosts/timeout' });
    const channel = toChannelContext(answer.value);
    return channel === undefined
      ? err({ kind: 'hosts/not-in-channel' })
      : ok({ channel, ...tabActions, onShownAgain: tellShownAgain(answer.value) });
  } catch (reason) {
    return err(toHostError(reason));
  }
}

const tabActions: Omit<ConfigurableTab, 'channel' | 'onShownAgain'> = {
  setValidity: (validity) => {
    pages.config.setValidityState(validity === 'valid');
  },
  onSave: (handler) => {
    pages.config.registerOnSaveHandler((event) => {
      void answerEvent(event, async () => {
        const answer = await handler();
        if (answer.status === 'save') await keep(answer.settings);
        return answer;
      });
    });
  },
  onRemove: (handler) => {
    pages.config.registerOnRemoveHandler((event) => {
      void answerEvent(event, handler);
    });
  },
};

type Settings = Extract<SaveAnswer, { readonly status: 'save' }>['settings'];

const keep = ({ displayName, ...settings }: Settings): Promise<void> =>
  pages.config.setConfig({ ...settings, suggestedDisplayName: displayName });

type AnsweredEvent = {
  notifySuccess(): void;
  notifyFailure(reason?: string): void;
};

/** Teams waits for exactly one answer; a handler's bug and Teams' own refusal are one as well. */
async function answerEvent(
  event: AnsweredEvent,
  handler: () => Promise<{ readonly status: string; readonly reason?: string }>,
): Promise<void> {
  try {
    const answer = await handler();
    if (answer.status === 'fail') event.notifyFailure(answer.reason);
    else event.notifySuccess();
  } catch (reason) {
    event.notifyFailure(reason instanceof Error ? reason.message : String(reason));
  }
}
