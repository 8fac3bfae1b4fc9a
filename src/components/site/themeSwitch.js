// Light or dark, before the first paint: this text is put into the head of every page as it stands.
// A choice that agrees with the system is not kept, so that the page follows the system again.
(() => {
  const root = document.documentElement;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const kept = () => {
    try {
      return localStorage.getItem('theme');
    } catch {
      return null;
    }
  };
  const keep = (theme) => {
    try {
      if (theme) localStorage.setItem('theme', theme);
      else localStorage.removeItem('theme');
    } catch {
      // A browser that forbids storage shows the choice for this page alone.
    }
  };
  const show = (theme) => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  show(kept());
  addEventListener('storage', (event) => {
    if (event.key === 'theme') show(event.newValue);
  });
  document.addEventListener('click', (event) => {
    if (!event.target.closest?.('[data-theme-switch]')) return;
    const now = root.dataset.theme ?? (system.matches ? 'dark' : 'light');
    const next = now === 'dark' ? 'light' : 'dark';
    const own = next !== (system.matches ? 'dark' : 'light');
    show(own ? next : null);
    keep(own ? next : null);
  });
})();
