import type { Programme } from './schema.ts';

/** How far one ingredient has come: nothing yet, part of it, or ready to use. */
export type Readiness = 'none' | 'part' | 'ready';

const stage = (some: boolean, all: boolean): Readiness => (all ? 'ready' : some ? 'part' : 'none');

/** The five ingredients, and the tools that make them. */
export type ReadinessKey =
  | '1'
  | '2'
  | '3'
  | '4'
  | '5'
  | 'planning'
  | 'peer'
  | 'people'
  | 'format'
  | 'balance'
  | 'rankings'
  | 'matching'
  | 'constitution'
  | 'contract';

/**
 * How far each ingredient and each tool has come in this programme.
 * 1: three criteria with something alike and something different, and words on what is offered.
 * 2: the shape is decided by the people listed. 3: people have said what they offer and seek.
 * 4: a match was taken. 5: papers have a start date and a programme lead to write to.
 */
export function readiness(programme: Programme): Readonly<Record<ReadinessKey, Readiness>> {
  const { people, ballots, match, start, lead, format } = programme;
  const told = people.filter(({ offers, seeks }) => offers.length > 0 && seeks.length > 0).length;
  const peer = peerReadiness(programme.peer);
  const balance = stage(told > 0, told > 0 && told === people.length);
  const structure = stage(
    start !== null || lead.name !== '',
    start !== null && lead.name !== '' && lead.contact !== '',
  );
  return {
    1: peer,
    2: stage(people.length > 0, people.length > 1),
    3: balance,
    4: stage(ballots.length > 0, match !== null),
    5: structure,
    planning: planningReadiness(programme),
    peer,
    people: stage(people.length > 0, people.length > 1 && told === people.length),
    format: stage(people.length > 1, format.decision !== null),
    balance,
    rankings: stage(ballots.length > 0, ballots.length > 0),
    matching: stage(ballots.length > 0, match !== null),
    constitution: structure,
    contract: match === null ? stage(structure !== 'none', false) : structure,
  };
}

function peerReadiness({ criteria, nature }: Programme['peer']): Readiness {
  const alike = criteria.some(({ relation }) => relation === 'same' || relation === 'near');
  const apart = criteria.some(({ relation }) => relation === 'different');
  return stage(criteria.length > 0 || nature !== '', criteria.length >= 3 && alike && apart && nature !== '');
}

/** The day of the event is set, and somebody has begun to fill in a planning paper. */
function planningReadiness({ event, sheets }: Programme): Readiness {
  const begun = ['brief', 'plan', 'application-form', 'privacy-note'].some((kind) =>
    Object.hasOwn(sheets, kind),
  );
  return stage(event !== null || begun, event !== null && begun);
}
