/** Parts of a tool that are not needed to begin with: their code is fetched when they are first shown. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The component that `load` fetches. Until it is there its place says so; a failed attempt can be made again. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let found: ComponentType<Props> | undefined;
  return function Later(props: Props) {
    const [state, setState] = useState<'loading' | 'there' | 'failed'>(found ? 'there' : 'loading');
    useEffect(() => {
      if (state !== 'loading') return;
      load().then(
        (component) => {
          found = component;
          setState('there');
        },
        () => setState('failed'),
      );
    }, [state]);
    if (found) {
      const Found = found;
      return <Found {...props} />;
    }
    if (state === 'loading') return <p class="small" aria-busy="true" />;
    return (
      <p class="small" role="alert">
        This part could not be fetched. Check the connection.{' '}
        <button class="btn plain small" type="button" onClick={() => setState('loading')}>
          Try again
        </button>
      </p>
    );
  };
}
