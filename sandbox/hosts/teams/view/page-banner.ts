import { element } from '../../../browser/dom.ts';
import type { PageStage } from '../protocol/app-messages.ts';

export type PageReport = { readonly stage: 'loading' | PageStage; readonly message?: string };

const words: Readonly<Record<PageReport['stage'], string>> = {
  loading: 'The page has not reported to Teams yet.',
  loaded: 'The page has reported: loaded.',
  succeeded: 'The page has reported: ready.',
  failed: 'The page has reported a failure.',
  'failed-as-expected': 'The page has reported an expected failure.',
};

export const pageWords = ({ stage, message }: PageReport): string =>
  message === undefined || message === '' ? words[stage] : `${words[stage]} ${message}`;

/** Above the page when it has given up; the page itself stays in sight. */
export function showPageBanner(root: HTMLElement, report: PageReport): void {
  const hasFailed = report.stage === 'failed' || report.stage === 'failed-as-expected';
  root.hidden = !hasFailed;
  root.replaceChildren(
    ...(hasFailed
      ? [
          element('strong', {}, pageWords(report)),
          ' Real Teams shows an error page of its own in place of the tab.',
        ]
      : []),
  );
}
