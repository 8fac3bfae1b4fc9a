import type { Link } from '../../lib/balance/index.ts';
import { update } from '../programmeStore.ts';
import { forgetLink, judgeLink } from './balanceChanges.ts';

type HelpProps = {
  readonly taker: string;
  readonly giver: string;
  readonly links: readonly Link[];
  readonly unmet: readonly string[];
  readonly offers: readonly string[];
};

/** What one gets from the other, and what to correct by hand. */
export function Help({ taker, giver, links, unmet, offers }: HelpProps) {
  return (
    <section>
      <h3>
        What {taker} gains from {giver}
      </h3>
      {links.length === 0 && <p>Nothing that was wanted and offered in like words.</p>}
      <ul class="balance-links">
        {links.map((link) => (
          <li key={`${link.want}|${link.offer}`}>
            <p>
              Wants <b>{link.want}</b>; offered: <b>{link.offer}</b>
              {link.byHand ? ' (you said so)' : link.strength < 1 ? ' (in part)' : ''}
            </p>
            <LinkButton link={link} />
          </li>
        ))}
      </ul>
      {unmet.length > 0 && offers.length > 0 && (
        <details class="menu">
          <summary>
            {unmet.length === 1 ? 'One want is' : `${unmet.length} wants are`} not met. Do the words hide
            something?
          </summary>
          <ul class="balance-links">
            {unmet.flatMap((want) =>
              offers.map((offer) => (
                <li key={`${want}|${offer}`}>
                  <p>
                    “{want}” and “{offer}”
                  </p>
                  <button
                    class="btn ruled small"
                    type="button"
                    onClick={() => update(judgeLink(want, offer, true), 'A want is met')}
                  >
                    This helps
                    <span class="vh">
                      : {offer}, for {want}
                    </span>
                  </button>
                </li>
              )),
            )}
          </ul>
        </details>
      )}
    </section>
  );
}

const LinkButton = ({ link: { want, offer, byHand } }: { readonly link: Link }) => (
  <button
    class="btn plain small"
    type="button"
    onClick={() =>
      update(byHand ? forgetLink(want, offer) : judgeLink(want, offer, false), 'A want is not met by this')
    }
  >
    Not so
    <span class="vh">
      : {offer}, for {want}
    </span>
  </button>
);
