/** `absent` plays a host that knows no nested app authentication. */
export type BridgeSupport = 'present' | 'absent';

export type RuntimeFacts = {
  readonly bridge: BridgeSupport;
  readonly settings: 'present' | 'absent';
};

/**
 * The version that the host claims. From 2.0.0 on the library does not fall back to its table of old Teams versions.
 * Source: @microsoft/teams-js 2.58.0, src/internal/appHelpers.
 */
const hostSdkVersion = '2.0.5';

/**
 * What the library may offer the page. Only what this host really answers stands here: the library then refuses
 * the rest by itself (`isSupported()` is false) before a message is sent.
 * Source: @microsoft/teams-js 2.58.0, src/public/runtime (apiVersion 4).
 */
const runtimeConfig = ({ bridge, settings }: RuntimeFacts) => ({
  apiVersion: 4,
  isNAAChannelRecommended: bridge === 'present',
  isDeeplyNestedAuthSupported: false,
  isLegacyTeams: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { notifySuccessResponse: {} },
    ...(bridge === 'present' ? { nestedAppAuth: {} } : {}),
    permissions: {},
    // A tab of a channel has settings that the host keeps; a personal tab has none.
    ...(settings === 'present' ? { pages: { config: {} } } : {}),
  },
});

/**
 * The answer to `initialize`: `[frameContext, clientType, version, runtime]`. The bridge is made only when the
 * runtime is the fourth item, and modern capabilities work only when the third is a version.
 * Source: @microsoft/teams-js 2.58.0, src/internal/nestedAppAuthUtils and src/internal/appHelpers.
 */
export const initializeAnswer = (
  frameContext: string,
  runtime: RuntimeFacts,
): readonly [string, 'web', string, string] => [
  frameContext,
  'web',
  hostSdkVersion,
  JSON.stringify(runtimeConfig(runtime)),
];
