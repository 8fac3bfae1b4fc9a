// Waits for somebody to want the search, and only then fetches it.
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** `from` is where the focus goes back to. */
async function open(from: Element | null): Promise<void> {
  const { openSearch } = await import('./searchDialog.ts');
  openSearch(from instanceof HTMLElement ? from : undefined);
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('[data-search-open]');
  if (button) void open(button);
});

document.addEventListener('keydown', (event) => {
  const slash =
    event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
  const command =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
  if (!slash && !command) return;
  event.preventDefault();
  void open(document.activeElement);
});
