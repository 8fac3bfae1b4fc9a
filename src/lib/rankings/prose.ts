/** Rankings written as sentences, lists or mails. */
import type { Opened } from '../table/index.ts';
import type { RawReading, ReadOptions } from './reading.ts';

export function readProse(_opened: Opened, _options: ReadOptions): RawReading | null {
  return null;
}
