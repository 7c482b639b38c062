import { languages, type Language } from '../../src/i18n/languages.ts';
import { galleryAddress, galleryThemes } from '../../sandbox/gallery/query.ts';

import { findAccessibilityProblems, findLayoutProblems } from './support/looks/index.ts';
import { expect, test } from './support/sandbox-test.ts';

/** English, long words and right to left: what breaks does so in one of them. */
const judged: readonly string[] = ['en', 'de', 'ar'];
const judgedLanguages = (Object.keys(languages) as readonly Language[]).filter((language) =>
  judged.includes(language),
);

test.describe.configure({ mode: 'parallel' });
test.use({ contextOptions: { reducedMotion: 'reduce' }, viewport: { width: 400, height: 560 } });

for (const theme of galleryThemes) {
  for (const language of judgedLanguages) {
    test(`every state is accessible and whole, ${theme}, ${language} @long`, async ({
      page,
      sandboxOfWorker,
    }) => {
      test.setTimeout(600_000);
      const { start } = sandboxOfWorker.origins;
      const open = (tile?: string) =>
        page.goto(`${start}${galleryAddress({ tile, theme, language })}`);

      await open();
      const links = page.getByRole('main').getByRole('link');
      const addresses = await links.evaluateAll((all) =>
        all.map((a) => (a as HTMLAnchorElement).href),
      );
      expect(addresses.length).toBeGreaterThan(40);

      for (const address of addresses) {
        await page.goto(address);
        await expect(page.locator('html')).toHaveAttribute('data-tile', 'ready');
        const where = new URL(address).searchParams.get('tile') ?? '';
        expect.soft(await findAccessibilityProblems(page), where).toEqual([]);
        expect.soft(await findLayoutProblems(page.mainFrame()), where).toEqual([]);
      }
    });
  }
}

test('shows every state in a frame of its own, and leads to each', async ({
  page,
  sandboxOfWorker,
}) => {
  const { start } = sandboxOfWorker.origins;
  await page.goto(`${start}/`);
  await page.getByRole('link', { name: 'Every state' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every state of Portrait');
  const frame = page.locator('iframe[title="graph/forbidden-by-policy"]');
  // A frame loads when somebody comes near it.
  await frame.scrollIntoViewIfNeeded();
  const policy = frame.contentFrame();
  await expect(policy.getByRole('alert')).toContainText('administrator');

  await page.getByRole('link', { name: 'dark', exact: true }).click();
  await page.getByRole('link', { name: 'es', exact: true }).click();
  await page.getByRole('link', { name: 'graph/forbidden-by-policy' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});
