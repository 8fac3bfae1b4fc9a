/** Leads to the step in which all answers are read once before anything is printed. */
export const CheckButton = ({ onClick }: { readonly onClick: () => void }) => (
  <button class="btn" type="button" onClick={onClick}>
    Check your answers, then print
  </button>
);
