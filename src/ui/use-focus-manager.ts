import { useRestoreFocusTarget } from '@fluentui/react-components';

/**
 * Holds Fluent's focus manager for as long as the caller stands. A dialog that were its only user would end it as it
 * closes, and what the dialog had hidden from screen readers would stay hidden. Source: useTabster of
 * @fluentui/react-tabster 9, seen in the browser.
 */
export function useFocusManager(): void {
  useRestoreFocusTarget();
}
