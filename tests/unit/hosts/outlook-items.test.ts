import { readOpenItem } from '../../../src/hosts/outlook/read-open-item.ts';

const wire = (emailAddress: string, recipientType = 'externalUser') => ({
  displayName: emailAddress.split('@')[0],
  emailAddress,
  recipientType,
});

const asking = (value: unknown) => ({
  getAsync: (callback: (result: unknown) => void) => {
    callback({ status: 'succeeded', value });
  },
});

const peopleOf = async (item: unknown, own = 'me@contoso.com') =>
  (await readOpenItem(item, own))?.people.map(({ mailAddress, role }) => `${role} ${mailAddress}`);

describe('the people on the open item', () => {
  it('begin with who wrote the message, and leave me out', async () => {
    const item = {
      to: [wire('me@contoso.com'), wire('olu@b.example')],
      from: wire('elena@a.example'),
      cc: [],
    };
    expect(await peopleOf(item)).toEqual(['sender elena@a.example', 'recipient olu@b.example']);
  });

  it('are asked for one by one where the members answer to a call, as in a draft', async () => {
    const item = {
      from: asking(wire('me@contoso.com')),
      to: asking([wire('hanna@a.example')]),
      cc: asking([]),
      bcc: asking([wire('grant@b.example')]),
    };
    expect(await peopleOf(item)).toEqual([
      'recipient hanna@a.example',
      'recipient grant@b.example',
    ]);
  });

  it('begin with the organizer of an appointment', async () => {
    const item = {
      optionalAttendees: [wire('room@a.example', 'other')],
      requiredAttendees: [wire('me@contoso.com'), wire('dana@a.example')],
      organizer: wire('siobhan@a.example'),
    };
    expect(await peopleOf(item)).toEqual([
      'organizer siobhan@a.example',
      'attendee dana@a.example',
      'attendee room@a.example',
    ]);
  });

  it('are each there once, however their addresses are written', async () => {
    const item = { from: wire('Elena@A.example'), to: [wire('elena@a.example')], cc: [] };
    expect(await peopleOf(item)).toEqual(['sender Elena@A.example']);
  });

  it.each([
    ['user', 'colleague'],
    ['externalUser', 'outsider'],
    ['distributionList', 'distribution-list'],
    ['other', 'other'],
    [undefined, 'other'],
  ])('of the type %s are told as %s', async (recipientType, recipient) => {
    const from = { ...wire('a@b.example'), recipientType };
    expect(await readOpenItem({ from }, undefined)).toMatchObject({ people: [{ recipient }] });
  });

  it('without an address are nobody, and without a name bear their address', async () => {
    const item = { from: { displayName: 'Nobody' }, to: [{ emailAddress: 'a@b.example' }] };
    expect(await readOpenItem(item, undefined)).toEqual({
      people: [
        {
          displayName: 'a@b.example',
          mailAddress: 'a@b.example',
          role: 'recipient',
          recipient: 'other',
        },
      ],
    });
  });

  it('are none where Outlook refuses to tell', async () => {
    const to = {
      getAsync: (callback: (result: unknown) => void) => {
        callback({ status: 'failed', error: { code: 9002 } });
      },
    };
    expect(await peopleOf({ to })).toEqual([]);
  });

  it('come with the owner of a shared mailbox', async () => {
    const item = {
      from: wire('a@b.example'),
      getSharedPropertiesAsync: asking({ owner: 'nia@contoso.com' }).getAsync,
    };
    expect(await readOpenItem(item, undefined)).toMatchObject({ sharedBy: 'nia@contoso.com' });
  });
});

it.each([null, undefined, ''])('no item is open where Outlook says %p', async (item) => {
  expect(await readOpenItem(item, undefined)).toBeUndefined();
});
