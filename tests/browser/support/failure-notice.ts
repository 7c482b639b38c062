import { expect, type Locator } from '@playwright/test';

import type { FailureKind } from '#advice';

import type { Words } from './texts.ts';

/** The alert says what advice says of this kind, and the details for support name the kind itself. */
export async function expectFailure(
  place: Locator,
  kind: FailureKind,
  words: Words,
): Promise<void> {
  const alert = place.getByRole('alert');
  await expect(alert).toContainText(words(`advice.${kind}.title`), { timeout: 20_000 });
  await expect(alert).toContainText(words(`advice.${kind}.explanation`));
  await expect(alert).toContainText(words(`advice.${kind}.nextStep`));
  await place.getByText(words('failure.details')).click();
  await expect(place.getByRole('definition').first()).toHaveText(kind);
}
