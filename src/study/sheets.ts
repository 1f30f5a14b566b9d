// Style sheets that come to a page after it was built.

/** Adds a style sheet to the page unless it has it; resolves when it holds, or has failed to come. */
export function addSheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`) !== null) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve) => {
    link.onload = () => resolve();
    // Without its looks a question can still be read and answered; the next that needs them asks again.
    link.onerror = () => {
      link.remove();
      resolve();
    };
    document.head.append(link);
  });
}
