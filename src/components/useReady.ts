import { useEffect, useState } from 'preact/hooks';
import { ready } from './programmeStore.ts';

/**
 * Whether the Programme is there to be shown. False in the first rendering even if it is: that one must be
 * the same as the page that was built, or the browser keeps parts of the old one.
 */
export function useReady(): boolean {
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  return mounted && ready.value;
}
