// Brings a check to life when it comes near the screen; until then it is plain HTML and costs no script.

/** How far ahead of the screen a check begins to load. */
const ahead = '300px';

/**
 * Watches `[data-check]` elements. The first that comes near loads the player and the questions of the lesson
 * (`data-check-from` is their address); if that fails, the next that comes near tries again.
 */
export function wakeChecks(root: Document): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting && target instanceof HTMLElement) void wake(target, observer);
    },
    { rootMargin: ahead },
  );
  for (const check of root.querySelectorAll('[data-check]')) observer.observe(check);
}

let loading:
  Promise<readonly [typeof import('./hydrate.tsx'), Readonly<Record<string, unknown>>]> | undefined;

async function wake(check: HTMLElement, observer: IntersectionObserver): Promise<void> {
  const { check: id = '', checkFrom = '' } = check.dataset;
  loading ??= Promise.all([
    import('./hydrate.tsx'),
    fetch(checkFrom).then((answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    }),
  ]);
  // Offline, most likely. The question stays readable; it is tried again when it comes back on the screen.
  const loaded = await loading.catch(() => (loading = undefined));
  // A check may have come near twice while that was under way.
  if (loaded === undefined || check.dataset.awake !== undefined) return;
  const [{ hydrateCheck }, questions] = loaded;
  hydrateCheck(check, questions[id]);
  check.dataset.awake = '';
  observer.unobserve(check);
}
