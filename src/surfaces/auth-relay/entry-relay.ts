import './auth-relay.css';

import { applyFirstLook, readOwnSignIn } from '#app';
import { checkRelayRequest, relaySignIn } from '#auth/relay';
import { textLoaders } from '#i18n';

import { createRelayPage } from './relay-page.ts';

async function run(): Promise<void> {
  const language = applyFirstLook();
  const [texts, signIn] = await Promise.all([textLoaders[language](), readOwnSignIn()]);
  const page = createRelayPage(document, texts.default);
  if (!signIn.ok) {
    page.tell('settings-unread');
    return;
  }
  const expected = signIn.value;
  if (!checkRelayRequest(window, expected).ok) {
    page.tell('refused');
    return;
  }
  const where = { site: location.host, signInSite: new URL(expected.authority).host };
  page.ask(where, () => page.tell(relaySignIn(window, expected).ok ? 'waiting' : 'refused'));
}

void run();
