/** Shows in the step strip how far the saved programme has come. Reads one small record that the store keeps. */
import { hideStates, type State, showStates } from './stripState.ts';

export const recordName = 'playbook-ready';

export function showSavedStates(): void {
  try {
    const saved = localStorage.getItem(recordName);
    if (saved === null) hideStates();
    else showStates(JSON.parse(saved) as Record<string, State>);
  } catch {
    // Without storage, or with a record from elsewhere, the strip simply shows no state.
  }
}
