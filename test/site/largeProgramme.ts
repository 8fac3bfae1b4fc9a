/** A programme of many made-up people with rankings, the same for the same seed. */
import {
  emptyProgramme,
  newPerson,
  type Programme,
  writeProgrammeFile,
} from '../../src/lib/programme/index.ts';
import { seededRandom } from '../../src/lib/seededRandom.ts';

const first = ['Ana', 'Bo', 'Chidi', 'Dana', 'Efua', 'Femi', 'Greta', 'Hugo', 'Ines', 'Jonas'];
const last = ['Abara', 'Berg', 'Costa', 'Dahl', 'Egan', 'Fofana', 'Grant', 'Haddad', 'Ito', 'Jansen'];

/** So many founders and as many peer mentors, each with so many choices among the other side. */
export function largeProgramme(aSide: number, choices: number, seed: number): Programme {
  const random = seededRandom(seed);
  const named = (side: 'a' | 'b') =>
    Array.from({ length: aSide }, (_, at) => {
      const name = `${first[at % 10]} ${last[Math.floor(at / 10) % 10]} ${side === 'a' ? 'F' : 'M'}${at}`;
      return newPerson(`${side}${at}`, name, side);
    });
  const [a, b] = [named('a'), named('b')];
  const ballots = [...a, ...b].map(({ id, side }) => ({
    voter: id,
    tiers: random
      .shuffled(side === 'a' ? b : a)
      .slice(0, choices)
      .map((other, at) => ({ rank: at + 1, ids: [other.id] })),
  }));
  return { ...emptyProgramme('large'), name: 'Two hundred people', people: [...a, ...b], ballots };
}

export const largeFile = (programme: Programme) => ({
  name: 'large.programme.json',
  mimeType: 'application/json',
  buffer: Buffer.from(writeProgrammeFile(programme)),
});
