import type { ComponentChildren } from 'preact';

type Props = {
  /** What is missing, said plainly: "No rankings yet". */
  readonly title: string;
  /** What will stand here, and how to get there. */
  readonly children: ComponentChildren;
  /** The next step: one button or link. */
  readonly action?: ComponentChildren;
  /** Level of the heading where it stands. */
  readonly level?: 2 | 3 | 4;
};

/** Nothing here yet. That is no error: it says what will come, and offers the next step. */
export function Empty({ title, children, action, level = 3 }: Props) {
  const Title = `h${level}` as const;
  return (
    <div class="empty">
      <Title>{title}</Title>
      <p>{children}</p>
      {action && <p class="btns">{action}</p>}
    </div>
  );
}
