import { useRef } from 'preact/hooks';

/** One function for the life of a component, which does what the latest one given does. */
export function useSteady<Given extends readonly unknown[], Result>(
  act: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(act);
  latest.current = act;
  return useRef((...given: Given): Result => latest.current(...given)).current;
}
