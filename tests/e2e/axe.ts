// How the browser tests ask axe.
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The pages have no frames, so that the older and quicker way of axe does; what passes need not be listed. */
export const axeOn = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
