import { itemsOf, openedItem } from '../../../sandbox/hosts/outlook/mail/mailbox.ts';
import { frameName } from '../../../sandbox/hosts/outlook/protocol/frame-name.ts';
import type { HostFacts } from '../../../sandbox/hosts/outlook/protocol/host-facts.ts';
import {
  nestedAuthMessage,
  parseNestedAuthMessage,
} from '../../../sandbox/hosts/outlook/protocol/nested-auth-message.ts';
import {
  officeResponse,
  parseOfficeMessage,
} from '../../../sandbox/hosts/outlook/protocol/office-message.ts';
import { reactToOffice } from '../../../sandbox/hosts/outlook/protocol/react-to-office.ts';
import type { BridgeAnswers } from './bridge-answers.ts';
import type { HostProgram } from './types.ts';

/** Its sender is a contact with a photo. */
const openMessageId = 'autumn-samples';

function openMessage({ displayName, userPrincipalName }: BridgeAnswers['person']) {
  const items = itemsOf({ name: displayName, address: userPrincipalName, kind: 'user' });
  const item = items.find(({ id }) => id === openMessageId);
  if (item === undefined) throw new Error(`The sandbox has no message ${openMessageId}.`);
  return openedItem(item);
}

/** Outlook with a message open, around the page at `address`, as Office.js meets it; `hostOrigin` is that of the framing page. */
export function createOutlookHost(
  { address, hostOrigin }: { address: string; hostOrigin: string },
  { person, answer }: Pick<BridgeAnswers, 'person' | 'answer'>,
): HostProgram {
  const facts: HostFacts = {
    conversationId: crypto.randomUUID(),
    appId: crypto.randomUUID(),
    hostOrigin,
    pageUrl: address,
    locale: 'en-US',
    theme: 'light',
    person: { displayName: person.displayName, mailAddress: person.userPrincipalName },
    bridge: 'present',
    item: openMessage(person),
  };
  return {
    frame: { src: address, name: frameName(facts) },
    hear(data) {
      const request = parseNestedAuthMessage(data);
      if (request !== undefined) {
        const { method, response } = answer(request);
        return { name: method, answer: nestedAuthMessage(JSON.stringify(response)) };
      }
      const message = parseOfficeMessage(data);
      if (message === undefined) return undefined;
      const reaction = reactToOffice(message, facts);
      return {
        name: message.actionName,
        answer: officeResponse(message, { hostOrigin, answer: reaction }),
      };
    },
  };
}
