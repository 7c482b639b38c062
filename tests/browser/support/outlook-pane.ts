import type { FrameLocator, Page } from '@playwright/test';

/** Opens the pane beside an item of the sandbox's Outlook; `query` as the shell's address takes it. */
export async function openPane(
  page: Page,
  outlookOrigin: string,
  query: Readonly<Record<string, string>>,
): Promise<FrameLocator> {
  const search = new URLSearchParams({ panel: 'closed', pane: 'open', ...query }).toString();
  await page.goto(`${outlookOrigin}/outlook?${search}`);
  return page.frameLocator('iframe[title="Portrait"]');
}

/** Opens another item from Outlook's list. */
export const openItem = (page: Page, subject: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: subject }).click();

/** Chooses from the list of people; `name` may be its beginning. */
export async function choosePerson(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole('combobox', { name: 'Person' }).click();
  await pane.getByRole('option', { name: new RegExp(`^${name}(,|$)`) }).click();
}
