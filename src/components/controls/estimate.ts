/** How long is left of work that is `fraction` done after so many milliseconds; null while nothing can be said. */
export function remaining(elapsed: number, fraction: number): number | null {
  return fraction > 0.02 && fraction < 1 && elapsed > 300 ? (elapsed / fraction) * (1 - fraction) : null;
}

/** A length of time as somebody would say it, rounded so that it does not flicker. In milliseconds. */
export function aboutTime(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 3) return 'a moment';
  if (seconds < 8) return 'a few seconds';
  if (seconds < 55) return `about ${Math.round(seconds / 5) * 5} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes <= 1 ? 'about a minute' : `about ${minutes} minutes`;
}
