/** Parts of a tool that it can begin without: their code is fetched a little later. */
import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** How long a part that is out of sight waits, in milliseconds: by then the tool has given its first answer. */
const REST = 1500;

type Place = { readonly current: HTMLElement | null };

/** Calls `begin` once the place comes near to being seen, or when the page has had time to come to rest. */
function useNearness(place: Place, begin: () => void): void {
  useEffect(() => {
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) begin();
      },
      { rootMargin: '25%' },
    );
    if (place.current) watcher.observe(place.current);
    const timer = setTimeout(begin, REST);
    return () => {
      watcher.disconnect();
      clearTimeout(timer);
    };
  }, []);
}

/**
 * The component that `load` fetches, when the reader comes near it and in any case soon after the page has come
 * to rest. Until it is there its place is empty and busy; a failed attempt can be made again.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let found: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [state, setState] = useState<'waiting' | 'there' | 'failed'>(found ? 'there' : 'waiting');
    const place = useRef<HTMLDivElement>(null);
    const fetch = (): void => {
      setState('waiting');
      load().then(
        (component) => {
          found = component;
          setState('there');
        },
        () => setState('failed'),
      );
    };
    useNearness(place, fetch);
    const Found = found;
    if (Found) return <Found {...props} />;
    if (state === 'waiting') return <div ref={place} class="later" aria-busy="true" />;
    return (
      <p class="small" role="alert">
        A part of this page could not be fetched. Check the connection.{' '}
        <button class="btn plain small" type="button" onClick={fetch}>
          Try again
        </button>
      </p>
    );
  };
}
