import { expect, test } from './support/sandbox-test.ts';
import { spokenLanguages, wordsOf } from './support/texts.ts';

const parts = [
  { what: 'the script that starts it', file: '**/assets/personal-tab-start*.js' },
  { what: 'the view', file: '**/assets/personal-tab-view*.js' },
  { what: 'the texts', file: '**/assets/texts-*.js' },
] as const;

for (const { language, locale } of spokenLanguages) {
  const words = wordsOf(language);

  for (const { what, file } of parts) {
    test(`says that ${what} cannot be downloaded, and goes on after a reload (${language})`, async ({
      context,
      openTeams,
    }) => {
      await context.route(file, (route) => route.abort('internetdisconnected'));
      const { tab } = await openTeams({ query: { locale } });
      const alert = tab.getByRole('alert');
      await expect(alert).toContainText(words('page.notLoaded'));
      await expect(tab.getByRole('heading')).toHaveText(words('personalTab.heading'));

      await context.unroute(file);
      await alert.getByRole('button', { name: words('action.reload') }).click();

      await expect(tab.getByRole('button', { name: words('action.changePhoto') })).toBeVisible();
    });
  }
}
