import type { Result } from '#shared';

import type { Host, HostError, HostTheme } from '../../../src/hosts/types.ts';

/** One adapter under test, and the strings by which its surroundings are moved. */
export type HostDriver = {
  load(): Promise<Result<Host, HostError>>;
  changeTheme(theme: HostTheme): Promise<void>;
  dispose(): void;
};

export type StartHost = (surroundings: {
  theme: HostTheme;
  locale: string;
}) => HostDriver | Promise<HostDriver>;

/** What every adapter promises, whatever stands around the page. */
export function describeHostConformance(name: string, start: StartHost): void {
  describe(`the ${name} host keeps the contract of all hosts`, () => {
    let driver: HostDriver;

    afterEach(() => {
      driver.dispose();
    });

    const load = async (theme: HostTheme, locale = 'en-GB'): Promise<Host> => {
      driver = await start({ theme, locale });
      const result = await driver.load();
      if (!result.ok) throw new Error(`The host did not load: ${result.error.kind}`);
      return result.value;
    };

    it.each(['default', 'dark', 'contrast'] as const)('starts in the theme "%s"', async (theme) => {
      const host = await load(theme);
      expect(host.context.theme).toBe(theme);
    });

    it('gives the locale as a canonical language tag', async () => {
      const host = await load('default', 'es-es');
      expect(host.context.locale).toBe('es-ES');
    });

    it('falls back to a language when what it is told is no language tag', async () => {
      const host = await load('default', 'not_a_tag!');
      expect(Intl.getCanonicalLocales(host.context.locale)).toEqual([host.context.locale]);
    });

    it('tells every listener of a new theme, once, and shows it in the context', async () => {
      const host = await load('default');
      const heard: string[] = [];
      host.onThemeChange((theme) => heard.push(`first ${theme}`));
      host.onThemeChange((theme) => heard.push(`second ${theme}`));

      await driver.changeTheme('dark');
      await driver.changeTheme('contrast');

      expect(heard).toEqual(['first dark', 'second dark', 'first contrast', 'second contrast']);
      expect(host.context.theme).toBe('contrast');
    });

    it('keeps one context object until something in it changes', async () => {
      const host = await load('default');
      const before = host.context;
      expect(host.context).toBe(before);
      await driver.changeTheme('dark');
      expect(before.theme).toBe('default');
    });

    it('is silent when the theme is announced again without a change', async () => {
      const host = await load('dark');
      const listener = jest.fn();
      host.onThemeChange(listener);

      await driver.changeTheme('dark');

      expect(listener).not.toHaveBeenCalled();
    });

    it('stops telling a listener that has unsubscribed, and only that one', async () => {
      const host = await load('default');
      const gone = jest.fn();
      const staying = jest.fn();
      const unsubscribe = host.onThemeChange(gone);
      host.onThemeChange(staying);

      unsubscribe();
      unsubscribe();
      await driver.changeTheme('dark');

      expect(gone).not.toHaveBeenCalled();
      expect(staying).toHaveBeenCalledTimes(1);
    });

    it('releases one subscription at a time when a function subscribed twice', async () => {
      const host = await load('default');
      const listener = jest.fn();
      const unsubscribe = host.onThemeChange(listener);
      host.onThemeChange(listener);

      unsubscribe();
      await driver.changeTheme('dark');

      expect(listener).toHaveBeenCalledTimes(1);
    });

    it('takes all notices without complaint, repeated ones too', async () => {
      const host = await load('default');
      expect(() => {
        host.notifyAppLoaded();
        host.notifySuccess();
        host.notifySuccess();
        host.notifyFailure('for the log');
      }).not.toThrow();
    });

    it('gives the same host when it is loaded twice', async () => {
      const host = await load('default');
      const again = await driver.load();
      expect(again.ok && again.value).toBe(host);
    });
  });
}
