import { err, ok, type Result } from '#shared';

import { joinPath } from '../addresses/encode-key.ts';
import { targetPath } from '../addresses/target-path.ts';
import { ask, fromJson } from '../ask.ts';
import { isGraphError } from '../is-graph-error.ts';
import { writeTimeoutMs } from '../limits.ts';
import type { Mailbox } from '../targets.ts';
import type { GraphTransport } from '../transport/transport.ts';
import type { GraphError, WriteOptions } from '../types.ts';
import {
  contactFields,
  contactRequest,
  contactsPath,
  parseContact,
  type Folder,
} from './contact-questions.ts';
import { findInFolder } from './find-contacts.ts';
import { mayAppear, type SentContactMemory } from './sent-contacts.ts';
import type { CreatedContact, NewContact, OutlookContact } from './types.ts';

export type CreateJob<TokenFailure> = {
  readonly transport: GraphTransport<TokenFailure>;
  readonly mailbox: Mailbox;
  readonly contact: NewContact;
  readonly options: WriteOptions;
  readonly memory: SentContactMemory;
};

type Failed<TokenFailure> = GraphError | TokenFailure;
type Created<TokenFailure> = Result<CreatedContact, Failed<TokenFailure>>;
type Looked<TokenFailure> = Result<OutlookContact | undefined, Failed<TokenFailure>>;

/** Waits before looking whether a contact is there: at once, and for 7 s in all. */
const lookAfterMs = [0, 1_000, 2_000, 4_000] as const;

/** The longest wait between looks for a contact that was sent before. */
const longestLookAfterMs = 15_000;

export const createContact = async <TokenFailure>(
  job: CreateJob<TokenFailure>,
): Promise<Created<TokenFailure>> => {
  const existing = await findExisting(job);
  if (!existing.ok) return existing;
  if (existing.value !== undefined) {
    job.memory.forget();
    return found(existing.value);
  }
  const earlier = await findSentBefore(job);
  return earlier ?? make(job);
};

const make = async <TokenFailure>(job: CreateJob<TokenFailure>): Promise<Created<TokenFailure>> => {
  const { memory, transport } = job;
  const sentAtMs = transport.parts.clock.now();
  // Remembered before it is sent: cancelled on its way, it may arrive all the same.
  memory.remember({ sentAtMs });
  const made = await post(job);
  if (made.ok) {
    memory.remember({ sentAtMs, contact: made.value });
    return ok({
      status: 'created',
      contact: made.value,
      visible: await waitUntilSeen(job, made.value),
    });
  }
  if (isCertain(made.error)) {
    memory.forget();
    return err(made.error);
  }
  const arrived = await lookForArrival(job);
  return arrived === undefined
    ? err(made.error)
    : ok({ status: 'created', contact: arrived, visible: 'yes' });
};

const found = (contact: OutlookContact): Created<never> =>
  ok({ status: 'found', contact, visible: 'yes' });

/**
 * The contact of an earlier call that the search did not show, waited for as long as it may still come up.
 * `undefined` where there was none, or it is not coming.
 */
const findSentBefore = async <TokenFailure>(
  job: CreateJob<TokenFailure>,
): Promise<Created<TokenFailure> | undefined> => {
  const { memory, transport, options } = job;
  const { clock } = transport.parts;
  const sent = memory.recall();
  if (sent === undefined) return undefined;
  if (sent.contact !== undefined && mayAppear(sent, clock.now())) {
    const visible = await waitUntilSeen(job, sent.contact);
    return ok({ status: 'found', contact: sent.contact, visible });
  }
  for (let durationMs = 1_000; mayAppear(sent, clock.now()); durationMs *= 2) {
    await clock.sleep(Math.min(durationMs, longestLookAfterMs), options.signal);
    const seen = await findExisting(job);
    if (!seen.ok) return seen;
    if (seen.value !== undefined) return found(seen.value);
  }
  return undefined;
};

const folderOf = ({
  mailbox,
  contact,
}: Pick<CreateJob<unknown>, 'mailbox' | 'contact'>): Folder => ({
  mailbox,
  path: contact.folderPath ?? [],
});

const findExisting = async <TokenFailure>(
  job: CreateJob<TokenFailure>,
): Promise<Looked<TokenFailure>> => {
  const { mailAddress } = job.contact;
  const inFolder = await findInFolder(
    job.transport,
    { folder: folderOf(job), mailAddress },
    job.options,
  );
  return inFolder.ok ? ok(inFolder.value[0]) : inFolder;
};

const post = <TokenFailure>(
  job: CreateJob<TokenFailure>,
): Promise<Result<OutlookContact, Failed<TokenFailure>>> => {
  const { displayName, givenName, surname, mailAddress } = job.contact;
  const bytes = JSON.stringify({
    displayName,
    givenName,
    surname,
    emailAddresses: [{ address: mailAddress, name: displayName }],
  });
  const folder = folderOf(job);
  return ask(
    job.transport.send,
    {
      subject: 'contact',
      access: 'write',
      request: {
        ...contactRequest(job.mailbox, 'create'),
        method: 'POST',
        path: contactsPath(folder),
        timeoutMs: writeTimeoutMs,
        content: { type: 'application/json', bytes },
        effect: 'once',
      },
      parse: fromJson((json) => parseContact(json, folder)),
    },
    job.options,
  );
};

/** A refusal that the service wrote itself, or a token that could not be had: nothing was made. */
const isCertain = (error: unknown): boolean => {
  if (!isGraphError(error)) return true;
  const { status } = error.details;
  return status !== undefined && status >= 400 && status < 500;
};

const lookForArrival = async <TokenFailure>(
  job: CreateJob<TokenFailure>,
): Promise<OutlookContact | undefined> => {
  for (const durationMs of lookAfterMs) {
    await job.transport.parts.clock.sleep(durationMs, job.options.signal);
    const seen = await findExisting(job);
    if (!seen.ok) return undefined;
    if (seen.value !== undefined) return seen.value;
  }
  return undefined;
};

/** A contact made a moment ago may be answered 404 for a while: inferred, not documented. */
const waitUntilSeen = async <TokenFailure>(
  job: CreateJob<TokenFailure>,
  { target }: OutlookContact,
): Promise<CreatedContact['visible']> => {
  const path = joinPath('/v1.0', targetPath(target), `?${contactFields}`);
  for (const durationMs of lookAfterMs) {
    await job.transport.parts.clock.sleep(durationMs, job.options.signal);
    const seen = await ask(
      job.transport.send,
      {
        subject: 'contact',
        access: 'read',
        request: { ...contactRequest(job.mailbox, 'read'), method: 'GET', path },
        parse: fromJson((json) => parseContact(json, folderOf(job))),
      },
      job.options,
    );
    if (seen.ok) return 'yes';
    if (!isNotFound(seen.error)) return 'not-yet';
  }
  return 'not-yet';
};

const isNotFound = (error: unknown): boolean =>
  isGraphError(error) && error.kind === 'graph/contact-not-found';
