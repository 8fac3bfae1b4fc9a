/** Brings a demonstration inside a guide to life when a reader comes near it; until then its page is plain text. */
type Alive = { readonly start: (place: HTMLElement) => void };

/** Fetches the code of the demonstrations called `name` once one of them is nearly in sight, and starts it there. */
export function enliven(name: string, load: () => Promise<Alive>): void {
  const begin = async (place: HTMLElement): Promise<void> => {
    (await load()).start(place);
    place.dataset.live = '';
  };
  for (const place of document.querySelectorAll<HTMLElement>(`[data-demonstration="${name}"]`)) {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        // Without a connection the picture and the table stay as they were built.
        begin(place).catch(() => undefined);
      },
      { rootMargin: '50%' },
    );
    watcher.observe(place);
  }
}
