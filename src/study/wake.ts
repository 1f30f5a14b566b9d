// Brings a check to life when it comes near the screen; until then it is plain HTML and costs no script.

/** How far ahead of the screen a check begins to load. */
const ahead = '300px';

/**
 * Watches `[data-check]` elements. The first that comes near loads the player and the questions of the lesson
 * (`data-checks-from` of the element around the checks is their address); if that fails, the next that comes near tries again.
 */
export function wakeChecks(root: Document): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting && target instanceof HTMLElement) void wake(target, observer);
    },
    { rootMargin: ahead },
  );
  const checks = root.querySelectorAll<HTMLElement>('[data-check]');
  const asleep = () => [...checks].filter(({ dataset }) => dataset.awake === undefined);
  for (const check of checks) {
    observer.observe(check);
    check.addEventListener('submit', (event) => {
      if (check.dataset.awake !== undefined) return;
      // A form without its player would send the reader to another page, or to none when offline.
      event.preventDefault();
      void wake(check, observer).then(() => answerSoon(check));
    });
  }
  // An observer tells of what comes near, not of what has been near all the time.
  addEventListener('online', () => {
    for (const check of asleep()) {
      observer.unobserve(check);
      observer.observe(check);
    }
  });
}

/** The element around the checks of a lesson; what holds for all of them stands there once. */
const around = (check: HTMLElement) => check.closest<HTMLElement>('[data-checks-from]');

/** Answers for the reader who pressed the button before the player was there, or says that it did not come. */
function answerSoon(check: HTMLElement, tries = 40): void {
  const form = check.querySelector('form');
  const notice = check.querySelector('.notice');
  if (check.dataset.awake === undefined) {
    if (notice !== null) notice.textContent = around(check)?.dataset.checksFailed ?? '';
  } else if (form?.dataset.ready === 'true') form.requestSubmit();
  else if (tries > 0) setTimeout(() => answerSoon(check, tries - 1), 50);
}

let loading:
  Promise<readonly [typeof import('./hydrate.tsx'), Readonly<Record<string, unknown>>]> | undefined;

async function wake(check: HTMLElement, observer: IntersectionObserver): Promise<void> {
  const id = check.dataset.check ?? '';
  const from = around(check)?.dataset.checksFrom ?? '';
  loading ??= Promise.all([
    import('./hydrate.tsx'),
    fetch(from).then((answer) => {
      if (!answer.ok) throw new Error(answer.statusText);
      return answer.json();
    }),
  ]);
  // Offline, most likely. The question stays readable; it is tried again when it comes back on the screen.
  const loaded = await loading.catch(() => (loading = undefined));
  if (loaded === undefined) return;
  const [{ hydrateCheck, ready }, questions] = loaded;
  const drawable = await ready(questions[id]).then(
    () => true,
    () => false,
  );
  // A check may have come near twice while that was under way.
  if (!drawable || check.dataset.awake !== undefined) return;
  // The player takes over the HTML as it was built; a word about an earlier failure is no part of that.
  check.querySelector('.notice')?.replaceChildren();
  hydrateCheck(check, questions[id]);
  check.dataset.awake = '';
  observer.unobserve(check);
}
