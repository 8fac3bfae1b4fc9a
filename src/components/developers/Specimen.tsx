import type { ComponentChildren } from 'preact';

type SectionProps = {
  readonly id: string;
  readonly title: string;
  /** When to use it, in a sentence or two. */
  readonly about: string;
  /** In the accent of this ingredient. */
  readonly ingredient?: 1 | 2 | 3 | 4 | 5;
  readonly children: ComponentChildren;
};

/** One control, in each of its states. */
export function Section({ id, title, about, ingredient, children }: SectionProps) {
  return (
    <section class="specimens" aria-labelledby={id} data-i={ingredient}>
      <div class="specimens-head">
        <h2 id={id}>{title}</h2>
        <p class="small">{about}</p>
      </div>
      <div class="specimens-body">{children}</div>
    </section>
  );
}

type Props = {
  /** The state it is in: "Disabled". */
  readonly state: string;
  /** It takes the whole width. */
  readonly wide?: boolean;
  /** It is drawn as it looks while the cursor is in it. */
  readonly focused?: boolean;
  readonly children: ComponentChildren;
};

export function Specimen({ state, wide = false, focused = false, children }: Props) {
  const name = ['specimen', wide ? 'wide' : '', focused ? 'show-focus' : ''].filter(Boolean).join(' ');
  return (
    <div class={name}>
      <p class="label">{state}</p>
      <div>{children}</div>
    </div>
  );
}
