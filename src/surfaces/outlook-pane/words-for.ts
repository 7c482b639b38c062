import { adviseOn, type Advice, type Failure } from '#advice';
import type { Translate } from '#i18n';

/** The words for a failure; one of the host's is Outlook's here, and the page is a pane. */
export function wordsFor(failure: Failure, t: Translate): Advice {
  const words = adviseOn(failure, t);
  if (!failure.kind.startsWith('hosts/')) return words;
  return {
    ...words,
    title: t('outlookPane.noAnswer.title'),
    explanation: t('outlookPane.noAnswer.explanation'),
    nextStep: t('outlookPane.noAnswer.nextStep'),
  };
}
