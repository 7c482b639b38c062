import { Button } from '@fluentui/react-components';

import { adviseOn } from '#advice';
import { useTranslator } from '#i18n';
import { FailureNotice, useAnnounce } from '#ui';

import { useRefusal } from './use-refusal.ts';
import type { Published } from './use-published-photos.ts';

export type RefusalNoticeProps = { readonly published: Published };

/** Says before anybody chooses a photo that the organisation refused the last change, and lets it be tried anew. */
export function RefusalNotice({ published }: RefusalNoticeProps) {
  const { formats, t } = useTranslator();
  const announce = useAnnounce();
  const { refused, forget } = useRefusal(published);
  // A refusal of this very moment is said where it happened.
  if (refused === undefined || published.change.status !== 'idle') return null;
  const checkAgain = () => {
    forget();
    published.read();
    announce(t('refusal.forgotten'));
  };
  return (
    <FailureNotice
      actions={<Button onClick={checkAgain}>{t('action.checkAgain')}</Button>}
      note={t('refusal.since', { date: formats.dateTime(refused.atMs) })}
      words={adviseOn({ kind: 'graph/forbidden-by-policy', details: refused.request }, t)}
    />
  );
}
