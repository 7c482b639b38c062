import '../browser/reset.css';
import './start.css';

import { byId, element, icon } from '../browser/dom.ts';
import { parseStatus } from '../browser/status.ts';
import type { SandboxStatus } from '../browser/status.ts';
import { callEntry } from './call-entry.ts';
import { controlCalls } from './control-calls.ts';

type Card = {
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly picture: readonly string[];
  /** What the browser will ask, before it asks. */
  readonly question?: string;
  /** In a tab of its own. */
  readonly tab?: 'new';
};

const cardsFor = ({ app, outlook }: SandboxStatus['origins']): readonly Card[] => [
  {
    href: '/teams',
    title: 'In Microsoft Teams',
    text: 'The personal tab inside a pretend Teams. A side panel switches person, theme, language and width, and breaks things on purpose.',
    picture: [
      'M2.5 4h15v12h-15z',
      'M6 4v12',
      'M11.8 9.4a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.8z',
      'M8.4 14c.4-2 1.7-3 3.4-3s3 1 3.4 3',
    ],
  },
  {
    href: '/teams?place=channel&dialog=add',
    title: 'In a Teams channel',
    text: 'The dialog in which an owner adds Portrait to a channel and gives the team its photo. The panel switches role, kind of channel and state of the team.',
    picture: [
      'M2.5 4h15v12h-15z',
      'M2.5 7.2h15',
      'M6 10h3.4v3.4H6z',
      'M11.4 10.4h3.4',
      'M11.4 13h2.2',
    ],
  },
  {
    href: `${outlook}/outlook?item=autumn-samples&pane=open`,
    title: 'In Outlook',
    text: 'The pane for the photos of contacts beside a pretend mailbox: messages, drafts, appointments and a shared mailbox.',
    question:
      'Outlook’s add-ins run over https alone, so your browser warns about a certificate that this machine made for itself. Choose “Advanced”, then go on to localhost: it is asked once. Or stop here, run “npm run certs”, which has your system trust one, and start again.',
    tab: 'new',
    picture: ['M2.5 5h15v10.5h-15z', 'M2.5 5.5l7.5 5.5 7.5-5.5'],
  },
  {
    href: `${app}/personal-tab.html`,
    title: 'In a plain browser',
    text: 'The same page without Teams around it. It signs in with an ordinary sign-in window, as anybody of the pretend organization.',
    picture: ['M2.5 4h15v12h-15z', 'M2.5 7.2h15', 'M4.6 5.6h.1', 'M6.6 5.6h.1', 'M8.6 5.6h.1'],
  },
  {
    href: '/gallery',
    title: 'Every state',
    text: 'A gallery of what Portrait can look like: every step, every outcome and every refusal, in each theme and language.',
    picture: [
      'M2.5 3h6.5v6.5H2.5z',
      'M11 3h6.5v6.5H11z',
      'M2.5 11.5h6.5V18H2.5z',
      'M11 11.5h6.5V18H11z',
    ],
  },
];

const newTab = (tab: Card['tab']) => (tab === 'new' ? { target: '_blank', rel: 'noopener' } : {});

const cardEntry = ({ href, title, text, picture, question, tab }: Card): HTMLLIElement =>
  element(
    'li',
    { class: 'card' },
    icon(...picture),
    element('h3', {}, element('a', { href, ...newTab(tab) }, title)),
    element('p', { class: 'soft' }, text),
    question === undefined ? undefined : element('p', { class: 'question' }, question),
  );

async function showSandbox(): Promise<void> {
  const response = await fetch('/sandbox/status', { cache: 'no-store' });
  const { origins, person } = parseStatus(await response.json());
  const calls = controlCalls({ ...origins, userPrincipalName: person });
  byId('cards').replaceChildren(...cardsFor(origins).map(cardEntry));
  byId('calls').replaceChildren(...calls.map(callEntry));
}

showSandbox().catch((reason: unknown) => {
  const problem = byId('problem');
  problem.hidden = false;
  problem.textContent = `The sandbox does not answer (${String(reason)}). Start it with “npm start”, then reload this page.`;
});
