import type { NoStablePairing } from '../../lib/matching/index.ts';
import { listOf } from './matchWords.ts';

type Props = { readonly proof: NoStablePairing; readonly nameOf: (id: string) => string };

/** Why no pairing is free of two who would leave for each other: the odd rings of people who stand in the way. */
export function Ring({ proof, nameOf }: Props) {
  return (
    <section class="ring" aria-label="Why there is none">
      <h3>Why there is none</h3>
      {proof.oddRings.map((ring) => (
        <ol key={ring.join()}>
          {ring.map((id, at) => {
            const [next, before] = [ring[(at + 1) % ring.length], ring.at(at - 1)].map((one) =>
              nameOf(one ?? id),
            );
            return (
              <li key={id}>
                <b>{nameOf(id)}</b> would rather have {next} than {before}.
              </li>
            );
          })}
        </ol>
      ))}
      <p class="small">
        {proof.oddRings.length === 1
          ? `${listOf((proof.oddRings[0] ?? []).map(nameOf))} look to each other in a ring, and their number is odd.`
          : 'In each ring everybody looks to the next, and the number of people is odd.'}{' '}
        Pair them as you like: one is over, and somebody in the ring would rather have that one.
        {proof.ties && ' Ties were broken by balance or by draw; with another draw number it may come out.'}
      </p>
    </section>
  );
}
