import { useState } from 'preact/hooks';
import type { Paper } from '../../lib/papers/index.ts';
import type { PageSize } from './pageStyle.ts';
import { saveAsDocx, saveAsMarkdown, saveAsText, saveAsZip } from './saveDocx.ts';

type Props = {
  /** What is saved: composed on the click, since there may be many. */
  readonly papers: () => readonly Paper[] | Promise<readonly Paper[]>;
  /** How many there are. */
  readonly count: number;
  readonly size: PageSize;
  /** The file’s name, without its ending. */
  readonly name: string;
};

type State = 'idle' | 'writing' | 'failed';

/** The same papers as files to change: Word, Markdown, plain text. */
export function SavePapers({ papers, count, size, name }: Props) {
  const [state, setState] = useState<State>('idle');
  const write = async (save: typeof saveAsDocx): Promise<void> => {
    setState('writing');
    try {
      await save(await papers(), size, name);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button
        class="btn ruled"
        type="button"
        disabled={state === 'writing'}
        onClick={() => void write(saveAsDocx)}
      >
        {count > 1 ? 'Word, all in one file' : 'Word'}
      </button>
      {count > 1 && (
        <button
          class="btn ruled"
          type="button"
          disabled={state === 'writing'}
          onClick={() => void write(saveAsZip)}
        >
          Word, one file each
        </button>
      )}
      <button class="btn ruled" type="button" onClick={() => void write(saveAsMarkdown)}>
        Markdown
      </button>
      <button class="btn ruled" type="button" onClick={() => void write(saveAsText)}>
        Plain text
      </button>
      <span role="status" class="small">
        {state === 'writing' && 'Writing the file.'}
        {state === 'failed' &&
          'The file could not be written: its writer could not be fetched. Check the connection and press again.'}
      </span>
    </>
  );
}
