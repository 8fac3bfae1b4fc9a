/** Ranks as people write them: `1`, `2nd`, `third`, `4º`, `Erstwunsch`, `premier choix`. */

/** Folded words for first to tenth: English, French, German, Spanish, Italian, Portuguese, Dutch, Polish. */
const wordsByRank: readonly string[] = [
  'first premier premiere premiers erste erster erstes ersten primero primera primer primo prima primeiro primeira eerste pierwszy pierwsza pierwsze',
  'second seconde deuxieme zweite zweiter zweites zweiten segundo segunda secondo seconda tweede drugi druga drugie',
  'third troisieme dritte dritter drittes dritten tercero tercera tercer terzo terza terceiro terceira derde trzeci trzecia trzecie',
  'fourth quatrieme vierte vierter viertes vierten cuarto cuarta quarto quarta vierde czwarty czwarta czwarte',
  'fifth cinquieme funfte funfter funftes funften quinto quinta vijfde piaty piata piate',
  'sixth sixieme sechste sechster sechstes sechsten sexto sexta sesto sesta zesde szosty szosta szoste',
  'seventh septieme siebte siebter siebtes siebten septimo septima settimo settima setimo setima zevende siodmy siodma siodme',
  'eighth huitieme achte achter achtes achten octavo octava ottavo ottava oitavo oitava achtste osmy osma osme',
  'ninth neuvieme neunte neunter neuntes neunten noveno novena nono nona negende dziewiaty dziewiata dziewiate',
  'tenth dixieme zehnte zehnter zehntes zehnten decimo decima tiende dziesiaty dziesiata dziesiate',
];

const rankOfWord: ReadonlyMap<string, number> = new Map(
  wordsByRank.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)),
);

/** German compounds: Erstwunsch, Zweitwahl. */
const compound = /^(erst|zweit|dritt|viert|funft)(?:wunsch|wahl|prio\w*|praferenz|stimme)$/;
const compounds: readonly string[] = ['erst', 'zweit', 'dritt', 'viert', 'funft'];
/** `1`, `1st`, `2e`, `3eme`, `4o`: digits with at most an ordinal's ending. */
const digits = /^(\d{1,3})(?:st|nd|rd|th|er|ere|eme|ieme|e|o|a|te|ter|tes|ten|de|ste|ro|ra|do|to)?$/;

/** The rank that one folded word stands for, from 1; null for other words. */
export function rankOfWordPart(word: string): number | null {
  const known = rankOfWord.get(word);
  if (known !== undefined) return known;
  const joined = compound.exec(word)?.[1];
  if (joined !== undefined) return compounds.indexOf(joined) + 1;
  const number =
    digits.exec(word)?.[1] ??
    /^(?:choice|choix|wahl|rank|rang|pick|option|wunsch|pref|no|nr)(\d{1,2})$/.exec(word)?.[1];
  return number === undefined || Number(number) === 0 ? null : Number(number);
}

/** Every rank named in folded text, in order. */
export function ranksIn(folded: string): readonly number[] {
  const ranks: number[] = [];
  for (const word of folded.split(' ')) {
    const rank = rankOfWordPart(word);
    if (rank !== null) ranks.push(rank);
  }
  return ranks;
}

/** Words that may stand beside a rank in a cell without changing it. */
const besideRank =
  /^(?:choice|rank|place|position|pref|preference|priority|choix|rang|wahl|wunsch|platz|prioritat|praferenz|opcion|eleccion|preferencia|puesto|scelta|preferenza|posto|escolha|opcao|lugar|keuze|voorkeur|plaats|wybor|preferencja|miejsce|no|nr|number|numero|my|mon|ma|meine|mi|minha|mijn|moj)$/;

/**
 * The rank written in a cell, from 1; null if the cell says anything else. `1.0` and `1,0` count as 1.
 * `folded` is the cell folded, `text` as it stands there.
 */
export function rankInCell(text: string, folded: string): number | null {
  const plain = /^#?\s*(\d{1,3})(?:[.,]0+)?[.)]?$/.exec(text)?.[1];
  if (plain !== undefined) return Number(plain) === 0 ? null : Number(plain);
  let rank: number | null = null;
  for (const word of folded.split(' ')) {
    const here = rankOfWordPart(word);
    if (here === null && !besideRank.test(word)) return null;
    if (here !== null && rank !== null) return null;
    rank = here ?? rank;
  }
  return rank;
}
