type Props = {
  readonly count: number;
  /** The id of the place where it is decided. */
  readonly place: string;
};

/** Says under an answer that it is provisional, and leads to what is left to decide. */
export const LeftToDecide = ({ count, place }: Props) => (
  <p class="small">
    <a href={`#${place}`}>
      {count === 1 ? 'One thing is left for you to decide' : `${count} things are left for you to decide`}
    </a>
    , so this is provisional.
  </p>
);
