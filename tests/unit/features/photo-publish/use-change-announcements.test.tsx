/** @jest-environment jsdom */
import { screen } from '@testing-library/react';

import { useChangeAnnouncements } from '#features/photo-publish';

import type { ChangeState } from '../../../../src/features/photo-publish/published-photo.ts';
import { graphError } from '../../../support/fake-graph.ts';
import { renderInPage } from '../../../support/render-page.tsx';

function Announcer({ change }: { readonly change: ChangeState }) {
  useChangeAnnouncements(change);
  return null;
}

const saved: ChangeState = {
  status: 'done',
  job: 'save',
  undo: { status: 'not-possible' },
  verification: 'checking',
};

async function follow(first: ChangeState) {
  const { rerender } = await renderInPage(<Announcer change={first} />);
  return (next: ChangeState) => rerender(<Announcer change={next} />);
}

it('says the course of a change in the live region', async () => {
  const become = await follow({ status: 'idle' });
  expect(screen.getByRole('status')).toHaveTextContent(/^$/);
  become({ status: 'working', job: 'save' });
  expect(screen.getByRole('status')).toHaveTextContent('Saving…');
  become(saved);
  expect(screen.getByRole('status')).toHaveTextContent('Saved');
  become({ status: 'working', job: 'undo' });
  expect(screen.getByRole('status')).toHaveTextContent('Undoing…');
  become({ ...saved, job: 'undo' });
  expect(screen.getByRole('status')).toHaveTextContent('Undone');
  become({ status: 'working', job: 'remove' });
  expect(screen.getByRole('status')).toHaveTextContent('Removing…');
  become({ ...saved, job: 'remove' });
  expect(screen.getByRole('status')).toHaveTextContent('Photo removed');
});

it('is not said again while the steps and the verification go on', async () => {
  const become = await follow({ status: 'working', job: 'save' });
  const said = screen.getByRole('status').firstChild;
  become({ status: 'working', job: 'save', step: 'uploading' });
  expect(screen.getByRole('status').firstChild).toBe(said);
});

it('is silent about a failure, which is an alert of its own', async () => {
  const become = await follow({ status: 'working', job: 'save' });
  become({
    status: 'failed',
    job: 'save',
    failure: graphError('graph/network'),
    stored: 'old',
  });
  expect(screen.getByRole('status')).toHaveTextContent(/^$/);
});
