import '../../browser/reset.css';
import '../shared/styles/tokens.css';
import '../shared/styles/top-bar.css';
import './styles/shell.css';
import '../shared/styles/panel.css';
import '../shared/styles/controls.css';
import '../shared/styles/choices.css';
import '../shared/styles/people.css';
import '../shared/styles/faults.css';
import '../shared/styles/log.css';
import '../shared/styles/consent.css';

import { byId, element } from '../../browser/dom.ts';
import { createSandboxClient } from '../shared/control/sandbox-client.ts';
import { openSandbox } from './shell/opening.ts';
import { runShell } from './shell/run-shell.ts';

const client = createSandboxClient((...request) => fetch(...request));

function showFailure(reason: unknown): void {
  const what = reason instanceof Error ? reason.message : String(reason);
  const place = byId('elsewhere');
  place.hidden = false;
  place.replaceChildren(
    element('h2', {}, 'The sandbox does not answer'),
    element('p', {}, what),
    element('p', {}, 'Start it with “npm start”, then reload this page.'),
  );
}

openSandbox(client, location.search)
  .then((opening) => runShell(client, opening))
  .catch(showFailure);
