// The light-or-dark button. What was chosen stays on this device; without a choice the system decides.
const key = 'theme';

/** Wires the button; the choice itself is applied before the first paint by public/theme.js. */
export function startThemeButton(
  button: HTMLButtonElement,
  labels: { toDark: string; toLight: string },
): void {
  const root = document.documentElement;
  const dark = () =>
    root.dataset.theme === undefined
      ? matchMedia('(prefers-color-scheme: dark)').matches
      : root.dataset.theme === 'dark';
  const label = () => button.setAttribute('aria-label', dark() ? labels.toLight : labels.toDark);
  label();
  button.addEventListener('click', () => {
    root.dataset.theme = dark() ? 'light' : 'dark';
    label();
    try {
      localStorage.setItem(key, root.dataset.theme);
    } catch {
      // A forbidden storage only means that the choice ends with the page.
    }
  });
}
