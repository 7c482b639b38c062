import type { SandboxStatus } from '../../../browser/status.ts';
import type { HostFacts } from '../protocol/app-messages.ts';
import { teamsThemes } from '../state/choices.ts';
import { findPerson } from '../../shared/state/people.ts';
import type { Person } from '../../shared/state/people.ts';
import type { ShellState } from '../state/shell-state.ts';
import type { Store } from '../../shared/state/store.ts';

/** What the host would say of itself right now. */
export type HostFactsSource = {
  person(): Person;
  facts(): HostFacts;
};

export function createHostFacts(
  status: SandboxStatus,
  store: Pick<Store<ShellState>, 'get'>,
): HostFactsSource {
  const sessionId = crypto.randomUUID();

  const person = (): Person => {
    const found = findPerson(status.people, store.get().person ?? status.person);
    if (found === undefined) throw new Error('Nobody is signed in.');
    return found;
  };

  return {
    person,
    facts() {
      const { host, theme, locale, bridge, devices } = store.get();
      return {
        hostName: host,
        frameContext: 'content',
        theme: teamsThemes[theme],
        locale,
        tenantId: status.tenantId,
        person: person(),
        sessionId,
        hostOrigin: location.origin,
        bridge: bridge === 'absent' ? 'absent' : 'present',
        media: devices,
      };
    },
  };
}
