import { useState, useSyncExternalStore } from 'react';

import type { Advice, Failure } from '#advice';
import { useTranslator, type TextKey } from '#i18n';
import type { FailureWords } from '#ui';

function subscribe(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/**
 * The words for a failure whose cause the browser knows: this device is offline, or was until now. Others are left as
 * they are.
 */
export function useConnectionWords(failure: Failure, advice: Advice): Advice & FailureWords {
  const { t } = useTranslator();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  const [hasBeenOffline, setHasBeenOffline] = useState(!isOnline);
  if (!isOnline && !hasBeenOffline) setHasBeenOffline(true);
  if (failure.kind !== 'graph/network' || (isOnline && !hasBeenOffline)) return advice;
  const [title, explanation, nextStep] = isOnline ? backTexts : offlineTexts;
  return {
    ...advice,
    title: t(title),
    explanation: t(explanation),
    nextStep: t(nextStep),
    tone: isOnline ? 'neutral' : 'failure',
  };
}

type Texts = readonly [title: TextKey, explanation: TextKey, nextStep: TextKey];

const offlineTexts: Texts = [
  'connection.offline.title',
  'connection.offline.explanation',
  'connection.offline.nextStep',
];
const backTexts: Texts = [
  'connection.back.title',
  'connection.back.explanation',
  'connection.back.nextStep',
];
