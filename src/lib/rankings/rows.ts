/** One row a voter: tables → ballots as written, names not yet resolved. */
import { cellAt } from '../table/index.ts';
import { fromGrid } from './grid.ts';
import { splitList } from './lists.ts';
import { longRows } from './longRows.ts';
import { remembered, saysNobody } from './nobody.ts';
import type { Direction, RawBallot, RawChoice } from './reading.ts';
import type { Roles } from './roles.ts';
import { namesIn, type RawRows, sharedOf } from './rowParts.ts';
import type { Section } from './sections.ts';

function choiceColumns(section: Section, roles: Roles, direction: Direction): RawRows {
  const names = namesIn(section, roles);
  const nobody = remembered(saysNobody);
  const last = Math.max(0, ...roles.choices.map(({ rank }) => rank));
  const ballots = section.body.map((line): RawBallot => {
    const filled = roles.choices.filter(({ field }) => cellAt(section.table, line, field) !== '');
    const named = filled.filter(({ field }) => !nobody(cellAt(section.table, line, field)));
    const choices = named.map(({ field, rank, heading }): RawChoice => {
      const mention = names.other(line, field);
      return { ...mention, heading, rank: direction === 'low-is-best' ? rank : last + 1 - rank };
    });
    const declined = named.length < filled.length;
    return { ...sharedOf(section, roles, line, names), choices, declined };
  });
  return { ballots, findings: [], direction };
}

function listInCell(section: Section, roles: Roles): RawRows {
  const names = namesIn(section, roles);
  const field = roles.list ?? 0;
  const heading = section.columns[field]?.text ?? '';
  const ballots = section.body.map((line): RawBallot => {
    const cell = names.other(line, field);
    const parts = splitList(cell.text).filter(({ text }) => !saysNobody(text));
    const choices = parts.map((part): RawChoice => ({ ...cell, ...part, name: part.text, heading }));
    return {
      ...sharedOf(section, roles, line, names),
      choices,
      declined: cell.text !== '' && choices.length === 0,
    };
  });
  return { ballots, findings: [], direction: 'low-is-best' };
}

/** The ballots of a table, by its roles. `wanted` overrides the direction. Cost: linear. */
export function ballotsOf(section: Section, roles: Roles, wanted?: Direction): RawRows {
  switch (roles.layout) {
    case 'choice-columns':
    case 'rank-columns':
      return choiceColumns(section, roles, wanted ?? 'low-is-best');
    case 'list-in-cell':
      return listInCell(section, roles);
    case 'people-columns':
    case 'matrix':
      return fromGrid(section, roles, wanted);
    case 'points':
      return roles.chosen === null
        ? fromGrid(section, roles, wanted ?? 'high-is-best')
        : longRows(section, roles, wanted ?? 'high-is-best');
    default:
      return longRows(section, roles, wanted ?? 'low-is-best');
  }
}
