import { graphClouds } from '#graph';

import { ask, fault } from './site.mjs';

/** @typedef {import('./site.mjs').Finding} Finding */
/** @typedef {import('./config.mjs').Config} Config */

const cureOfCloud =
  "Set cloud and tenantId of the deployment's values to those of the tenant, build, and upload anew.";

/** @returns {Record<string, unknown>} */
function parse(/** @type {Buffer} */ bytes) {
  try {
    const content = JSON.parse(bytes.toString());
    return typeof content === 'object' && content !== null ? content : {};
  } catch {
    return {};
  }
}

const originOf = (/** @type {unknown} */ address) =>
  typeof address === 'string' && URL.canParse(address) ? new URL(address).origin : undefined;

/** Where people of `tenantId` sign in, by the sign-in's own description. @returns {Finding[]} */
function judge(/** @type {Config} */ config, /** @type {Record<string, unknown>} */ metadata) {
  const { authorityRoot } = graphClouds[config.cloud];
  const found = originOf(metadata['authorization_endpoint']);
  if (found === authorityRoot) return [];
  const words =
    found === undefined
      ? `What ${authorityRoot} says of the tenant ${config.tenantId} is no description of a sign-in.`
      : `The tenant ${config.tenantId} signs in at ${found}, and the cloud ${config.cloud} at ${authorityRoot}.`;
  return [fault(found === undefined ? 'sign-in' : 'cloud', words, cureOfCloud)];
}

/**
 * That the tenant is known where the pages will sign in. From a machine without internet it cannot be seen, which is
 * a note and no fault. The registration itself shows to nobody from outside.
 * Source: OpenID Connect Discovery 1.0; Microsoft Learn, identity-platform/v2-protocols-oidc.
 * @param {Config} config
 * @param {typeof fetch} fetchAddress
 * @returns {Promise<Finding[]>}
 */
export async function examineSignIn(config, fetchAddress) {
  const { authorityRoot } = graphClouds[config.cloud];
  const address = `${authorityRoot}/${config.tenantId}/v2.0/.well-known/openid-configuration`;
  const answer = await ask(fetchAddress, address);
  if (answer.kind === 'unreachable') {
    const words = `Not checked: ${authorityRoot} cannot be reached from here (${answer.why}).`;
    const cure = 'Run the doctor where the internet is.';
    return [{ area: 'sign-in', severity: 'note', words, cure }];
  }
  if (answer.status === 200) return judge(config, parse(answer.bytes));
  const words = `${authorityRoot} does not know the tenant ${config.tenantId} (${answer.status}).`;
  return [fault('sign-in', words, cureOfCloud)];
}
