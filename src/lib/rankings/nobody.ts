/** Cells that say that nobody is chosen. */
import { fold } from '../table/index.ts';

const nobody =
  /^(?:none|na|n a|nil|null|nobody|no one|noone|not applicable|no (?:further |more |other |third |second )?(?:choices?|preferences?|picks?)|no preference|nothing|blank|empty|any|anyone|anybody|tbc|tbd|unsure|undecided|dont know|do not know|aucun(?:e)?|personne|aucun choix|aucune preference|sans preference|nul|rien|keine[rsn]?|niemand|nichts|kein wunsch|keine wahl|keine angabe|k a|ningun|ninguno|ninguna|nadie|nada|sin preferencia|nessuno|nessuna|niente|nessuna preferenza|ninguem|nenhum|nenhuma|sem preferencia|geen|geen voorkeur|niks|nikt|brak|nikogo|zaden|x|xx|xxx|0)$/;

/** The same question, answered once for each text. */
export function remembered(question: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = question(text);
    answers.set(text, answer);
    return answer;
  };
}

/** Whether a cell says "nobody", in words or with a dash. Not for blank cells. */
export function saysNobody(text: string): boolean {
  if (text === '' || text.length > 40) return false;
  const folded = fold(text);
  return (folded === '' && !/[★☆⭐]/u.test(text)) || nobody.test(folded);
}
