// What a page of an exercise was built with, for its script.

/** The element that was drawn when the site was built, and what it was drawn from. */
export function propsOf<Props>(
  root: Document,
): { readonly element: Element; readonly props: Props } | undefined {
  const element = root.querySelector('[data-exercise]');
  const data = root.querySelector('[data-exercise-props]')?.textContent;
  if (element === null || data === undefined || data === null) return undefined;
  return { element, props: JSON.parse(data) as Props };
}
