import { useId, useState } from 'preact/hooks';
import { programme, update } from '../programmeStore.ts';
import { type LogoCode, readLogo } from './logo.ts';

const wrong: Readonly<Record<LogoCode, string>> = {
  'logo-too-large':
    'That file is larger than 5 MB. Save the logo smaller, about 500 pixels wide, and choose it again.',
  'logo-not-a-picture': 'That file is not a picture this browser can read. Choose a PNG or JPEG.',
  'logo-vector':
    'That file is an SVG, which can hold scripts, so it is not taken. Export the logo as a PNG and choose that.',
  'logo-too-detailed':
    'That picture holds too much detail to be kept with the programme. Choose a plainer or smaller one.',
};

/** The organisation’s logo: a local file that stays in this browser and in the programme’s own file. */
export function LogoField() {
  const [problem, setProblem] = useState<LogoCode>();
  const id = useId();
  const { logo } = programme.value;
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (!file) return;
    const read = await readLogo(file);
    input.value = '';
    setProblem(typeof read === 'string' ? read : undefined);
    if (typeof read !== 'string') update((p) => ({ ...p, logo: read }), 'Logo');
  };
  return (
    <div class="field">
      <label for={id}>Logo</label>
      <p class="hint" id={`${id}-hint`}>
        A PNG or JPEG. It stands at the head of every paper, and never leaves this machine.
      </p>
      {logo && (
        <img
          class="logo-shown"
          src={logo.url}
          width={logo.width}
          height={logo.height}
          alt="The logo in use"
        />
      )}
      <input
        id={id}
        class="input"
        type="file"
        accept="image/png,image/jpeg,image/webp,image/gif"
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={problem !== undefined}
        onChange={({ currentTarget }) => void choose(currentTarget)}
      />
      <div role="alert" id={`${id}-error`}>
        {problem && <p class="error">{wrong[problem]}</p>}
      </div>
      {logo && (
        <p class="btns">
          <button
            class="btn plain small"
            type="button"
            onClick={() => update((p) => ({ ...p, logo: null }), 'Logo taken off')}
          >
            Take the logo off
          </button>
        </p>
      )}
    </div>
  );
}
