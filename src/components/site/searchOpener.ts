// Waits for somebody to want the search, and only then fetches it.
const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What is typed while the search is on its way; undefined when it is not. */
let early: string | undefined;

/** `from` is where the focus goes back to. */
async function open(from: Element | null): Promise<void> {
  early ??= '';
  try {
    const { openSearch } = await import('./searchDialog.ts');
    openSearch(from instanceof HTMLElement ? from : undefined, early);
  } finally {
    early = undefined;
  }
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element && target.closest('[data-search-open]');
  if (button) void open(button);
});

document.addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey, altKey, shiftKey } = event;
  const plain = !ctrlKey && !metaKey && !altKey;
  const slash = key === '/' && plain && !typing(target);
  const command = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !shiftKey && !altKey;
  if (early !== undefined && plain && key.length === 1) early += key;
  else if (slash || command) void open(document.activeElement);
  else return;
  event.preventDefault();
});
