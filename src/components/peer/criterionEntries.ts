/** The menu of criteria. */
import menu from '../../content/criteria.json';
import type { Criterion } from '../../lib/programme/index.ts';

export type MenuEntry = (typeof menu)[number];
export const menuEntries: readonly MenuEntry[] = menu;

/** An entry of the menu as the playbook suggests it: *should*, weight 3. */
export const criterionFrom = (entry: MenuEntry): Criterion => ({
  id: entry.menu,
  menu: entry.menu,
  family: entry.family as Criterion['family'],
  name: entry.name,
  question: entry.question,
  type: entry.type as Criterion['type'],
  options: entry.options,
  asked: 'everyone',
  relation: entry.relation as Criterion['relation'],
  need: 'should',
  weight: 3,
  near: entry.near ?? null,
  reason: entry.reason,
});
