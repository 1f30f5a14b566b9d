// The questions that a quiz page carries for its scripts.
import type { Page } from '@playwright/test';
import type { Question } from '../../../src/quiz/kinds.ts';

/** A text as it is read: the marks of its emphasis are not shown. */
export const shown = (text: string): string => text.replaceAll('*', '');

/** All questions of the quiz on the screen, in the order of its file, with their keys. */
export async function questionsOn(page: Page): Promise<Question[]> {
  const texts = await page.locator('[data-player-question]').allTextContents();
  return texts.map((text) => (JSON.parse(text) as { question: Question }).question);
}
