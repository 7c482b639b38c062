import type { HostFacts } from './host-facts.ts';

/** `OutlookWebApp` in Office.js. */
const outlookWebApp = 64;

/** The answer to `ContextActivationManager_getAppContextAsync`, with which Office.js makes `Office.context`. */
export const appContext = (facts: HostFacts) => ({
  _id: facts.appId,
  _appName: outlookWebApp,
  _appVersion: '16.01',
  _appUILocale: facts.locale,
  _dataLocale: facts.locale,
  _docUrl: facts.hostOrigin,
  _clientMode: 0,
  _settings: {},
  _reason: 'documentOpened',
  _osfControlType: 1,
  _eToken: '',
  _correlationId: facts.conversationId,
  _appInstanceId: facts.conversationId,
  _requirementMatrix: JSON.stringify({
    Mailbox: '1.15',
    DialogApi: '1.2',
    IdentityAPI: '1.3',
    ...(facts.bridge === 'present' && { NestedAppAuth: '1.1' }),
  }),
  _appDomains: [new URL(facts.pageUrl).origin],
  _hostFullVersion: '16.01',
  _featureGates: {},
});
