import type { OpenItem } from '../mail/types.ts';
import type { ThemeName } from '../../shared/state/choices.ts';

/** What Outlook would say of itself right now. */
export type HostFacts = {
  readonly conversationId: string;
  readonly appId: string;
  readonly hostOrigin: string;
  readonly pageUrl: string;
  /** BCP 47. */
  readonly locale: string;
  readonly theme: ThemeName;
  readonly person: { readonly displayName: string; readonly mailAddress: string };
  readonly bridge: 'present' | 'absent';
  readonly item: OpenItem | undefined;
};
