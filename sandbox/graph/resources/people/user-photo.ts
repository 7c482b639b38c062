import { imageNotFound, itemNotFound } from '../../failures.ts';
import type { FindPhotoTarget } from '../photo/photo-target.ts';
import { findPerson, isSelf } from './find-person.ts';

/** `/me` and `/users/{id or userPrincipalName}`; one's own address under `/users` is as good as `/me`. */
export const findUserPhoto: FindPhotoTarget = (exchange) => {
  const lookup = findPerson(exchange);
  if (lookup.status === 'refused') return lookup;
  if (lookup.status === 'missing') {
    // Source: Microsoft Q&A 2079017 (reading), msgraph-sdk-dotnet issue 424 (writing).
    const failure = exchange.request.method === 'GET' ? imageNotFound : itemNotFound;
    return { status: 'missing', kind: 'user', failure };
  }
  const { person } = lookup;
  return {
    status: 'found',
    target: {
      kind: isSelf(exchange, person) ? 'me' : 'user',
      key: `user:${person.objectId}`,
      mailboxId: person.objectId,
      contextPath: `users('${person.objectId}')`,
      person,
    },
  };
};
