import { err, ok } from '#shared';
import { callPermissions } from '../../access/call-permissions.ts';
import { hasPermission } from '../../access/has-permission.ts';
import { accessDenied, badRequest, notImplemented } from '../../failures.ts';
import { readJsonObject } from '../../http/read-json.ts';
import type { GraphOperation } from '../../types.ts';
import { findPerson } from '../people/find-person.ts';
import { immutableIdOf } from './item-ids.ts';

/** Source: Microsoft Learn, user-translateexchangeids. */
const maxIds = 1000;

/** EWS ids may hold `/` and `+`, where those for REST have `-` and `_`. Source: Microsoft Learn, Office.context.mailbox.convertToRestId. */
const toRestId = (id: string): string => id.replaceAll('/', '-').replaceAll('+', '_');

const translations: ReadonlyMap<string, (id: string) => string> = new Map([
  ['ewsId restId', toRestId],
  ['ewsId restImmutableEntryId', (id) => immutableIdOf(toRestId(id))],
  ['restId restImmutableEntryId', immutableIdOf],
]);

/** `POST /me/translateExchangeIds`. Source: Microsoft Learn, user-translateexchangeids. */
export const translateIds: GraphOperation = async (exchange) => {
  const lookup = findPerson(exchange);
  if (lookup.status !== 'found') return err(lookup.failure);
  if (!hasPermission(exchange.caller, callPermissions.translateIds)) return err(accessDenied);
  const body = await readJsonObject(exchange.request);
  if (!body.ok) return body;
  const { inputIds, sourceIdType, targetIdType } = body.value;
  if (!Array.isArray(inputIds) || inputIds.length > maxIds) {
    return err(badRequest(`inputIds must be a list of at most ${maxIds} ids.`));
  }
  const pair = `${String(sourceIdType)} ${String(targetIdType)}`;
  const translate = translations.get(pair);
  if (translate === undefined) {
    const where = 'resources/contacts/translate-ids.ts';
    return err(notImplemented(`does not translate ids of type ${pair}`, where));
  }
  const value = inputIds.map(String).map((id) => ({ sourceId: id, targetId: translate(id) }));
  const { url, version } = exchange;
  const context = `${url.origin}/${version}/$metadata#Collection(microsoft.graph.convertIdResult)`;
  return ok({ kind: 'json', body: { '@odata.context': context, value } });
};
