import type { Programme } from './schema.ts';

/** How far one ingredient has come: nothing yet, part of it, or ready to use. */
export type Readiness = 'empty' | 'part' | 'ready';

const stage = (some: boolean, all: boolean): Readiness => (all ? 'ready' : some ? 'part' : 'empty');

/**
 * How far each of the five ingredients has come in this programme.
 * 1: three criteria with something alike and something different, and words on what is offered.
 * 2: the shape is decided by the people listed. 3: people have said what they offer and seek.
 * 4: a match was adopted. 5: papers have a start date and a programme lead to write to.
 */
export function readiness(programme: Programme): Readonly<Record<1 | 2 | 3 | 4 | 5, Readiness>> {
  const { peer, people, ballots, match, start, lead } = programme;
  const alike = peer.criteria.some(({ relation }) => relation === 'same' || relation === 'near');
  const apart = peer.criteria.some(({ relation }) => relation === 'different');
  const told = people.filter(({ offers, seeks }) => offers.length > 0 && seeks.length > 0).length;
  return {
    1: stage(
      peer.criteria.length > 0 || peer.nature !== '',
      peer.criteria.length >= 3 && alike && apart && peer.nature !== '',
    ),
    2: stage(people.length > 0, people.length > 1),
    3: stage(told > 0, told > 0 && told === people.length),
    4: stage(ballots.length > 0, match !== null),
    5: stage(start !== null || lead.name !== '', start !== null && lead.name !== '' && lead.contact !== ''),
  };
}
