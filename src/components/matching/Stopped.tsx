type Props = {
  /** Whether a match from before still stands below. */
  readonly before: boolean;
  readonly again: () => void;
};

/** The organiser ended the matching before it was done. */
export const Stopped = ({ before, again }: Props) => (
  <div class="answer" role="status">
    <h2>You stopped the matching</h2>
    <p>{before && 'What stands below is the match from before your last change. '}Nothing is lost.</p>
    <p class="btns">
      <button class="btn" type="button" onClick={again}>
        Match now
      </button>
    </p>
  </div>
);
