/** What a column holds, by its heading, in eight languages. Works on folded words. */
import { fold } from '../table/index.ts';
import { rankOfWordPart } from './ordinals.ts';

export type Heading =
  /** A choice; its rank if the heading names one. */
  | { readonly kind: 'choice'; readonly rank: number | null; readonly grid: boolean }
  /** A person whose rank or points stand in the column: `Rank the mentors [Rosa Delgado]`. */
  | { readonly kind: 'candidate'; readonly name: string }
  | { readonly kind: PlainKind };

export type PlainKind =
  | 'voter'
  | 'name'
  | 'surname-first'
  | 'first-name'
  | 'last-name'
  | 'party'
  | 'chosen'
  | 'rank'
  | 'points'
  | 'list'
  | 'side'
  | 'team'
  | 'avoid'
  | 'time'
  | 'email'
  | 'order'
  | 'extra';

/** A pattern over whole folded words. */
const words = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern})(?: |$)`);
/** A pattern over the whole folded heading. */
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

const choiceWord =
  'choices?|pick|picks|preferences?|pref|priorit(?:y|ies)|options?|votes?|choix|preferee?s?|priorite|voeux?|wahl|wunsch|wunsche|wunschpartner(?:in)?|praferenz(?:en)?|prioritat|opcion(?:es)?|eleccion(?:es)?|preferencias?|prioridad|voto|scelt[ae]|preferenz[ae]|priorita|escolhas?|opcao|opcoes|prioridade|keuzes?|voorkeur(?:en)?|prioriteit|wybor|wybory|preferencj[ae]|priorytet';
const rankWord =
  'rank|ranking|ranked|place|position|rang|platz|rangfolge|puesto|posicion|posto|posizione|lugar|posicao|plaats|positie|rangorde|miejsce|pozycja|ranga';
const partyWord =
  'founders?|entrepreneurs?|mentees?|mentors?|mentorees?|proteges?|members?|candidates?|applicants?|peers?|startups?|coach|coaches|advisers?|advisors?|partners?|buddy|fondateurs?|fondatrices?|entrepreneuses?|mentores?|mentorin(?:nen)?|mentoren|grunder(?:in|innen)?|unternehmer(?:in)?|fundador(?:a|es|as)?|emprendedor(?:a|es)?|mentor(?:a|as)|fondator[ei]|fondatrici|imprenditor[ei]|imprenditrice|empreendedor(?:a|es)?|oprichters?|ondernemers?|zalozyciel(?:ka)?|przedsiebiorc[ay]|mentork[ai]|mentorzy';
const pluralParty = words(
  'founders|entrepreneurs|mentees|mentors|members|candidates|peers|partners|fondateurs|mentoren|grunder|fundadores|emprendedores|mentores|fondatori|mentori|empreendedores|oprichters|mentorzy',
);
const nameWord = 'names?|nom|nombre|nome|naam';
const firstWord =
  'first ?names?|given ?names?|forenames?|prenoms?|vornamen?|primer nombre|nombre de pila|voornaam|imie';
const lastWord =
  'last ?names?|surnames?|family ?names?|nom de famille|nachnamen?|familienname|zuname|apellidos?|cognome|sobrenome|apelidos?|ultimo nome|achternaam|nazwisko';

const patterns: readonly (readonly [PlainKind, RegExp])[] = [
  [
    'time',
    words(
      'timestamp|time|horodateur|horodatage|zeitstempel|marca temporal|informazioni cronologiche|carimbo|tijdstempel|sygnatura czasowa|submitted (?:at|on)|submit date|submission date|completed(?: at| on)?|created(?: at| on)?|startzeit|fertigstellungszeit|hora|heure|uhrzeit|godzina',
    ),
  ],
  [
    'time',
    whole(
      'date|datum|fecha|data|date and time|date submitted|submitted|end date|start date|recorded date|date created',
    ),
  ],
  ['email', words('e ?mail|mail|courriel|correo|posta elettronica|email address|recipientemail')],
  [
    'avoid',
    words(
      'not with|avoid|exclude|exclusions?|veto|conflicts?|do not (?:match|pair)|dont (?:match|pair)|rather not|not to be (?:matched|paired)|nicht mit|ausschluss|pas avec|eviter|exclure|no con|evitar|excluir|non con|evitare|escludere|nao com|niet met|vermijden|nie z|unikac|wykluczyc',
    ),
  ],
  [
    'extra',
    words(
      'why|reasons?|comments?|notes?|remarks?|explain|explanation|because|feedback|consent|consents|agree|gdpr|privacy|phone|mobile|telephone|company|business|organisation|organization|website|linkedin|photo|pourquoi|raisons?|commentaires?|remarques?|telephone|entreprise|consentement|warum|grunde?|begrundung|kommentar(?:e)?|bemerkung(?:en)?|anmerkung(?:en)?|telefon|firma|unternehmen|einwilligung|porque|por que|motivos?|comentarios?|observaciones|telefono|empresa|consentimiento|perche|motivi|commenti|osservazioni|azienda|consenso|observacoes|telefone|consentimento|waarom|reden(?:en)?|opmerking(?:en)?|toelichting|telefoon|bedrijf|toestemming|dlaczego|powody?|komentarze?|uwagi|zgoda|ip address|respondent id|collector id|network id|response id|duration|progress|finished|recipient\\w*|external\\w*|location\\w*|distribution\\w*|user ?language|status|ip ?address',
    ),
  ],
  ['order', whole('id|no|nr|number|row|entry|response|respondent|lp|n|num|numero')],
  [
    'side',
    whole(
      'side|role|type|group|category|i am an?|are you an?.*|you are an?.*|rolle|typ|gruppe|role dans le programme|lado|rol|tipo|grupo|lato|ruolo|gruppo|papel|kant|rola|strona|seite|cote|participant type|a or b',
    ),
  ],
  ['team', whole('team|team name|equipe|mannschaft|equipo|squadra|ploeg|zespol')],
  [
    'points',
    words(
      'points?|scores?|stars?|ratings?|marks?|punkte|bewertung|sterne|puntos|puntuacion|estrellas|punti|punteggio|stelle|pontos|pontuacao|estrelas|punten|sterren|punkty|ocena|gwiazdki|notation|etoiles|weight|weighting',
    ),
  ],
];

const choiceIn = words(choiceWord);
const rankIn = words(rankWord);
const partyIn = words(partyWord);
const firstIn = words(firstWord);
const lastIn = words(lastWord);
const nameIn = words(nameWord);
const yours = words(
  'your|my|you|votre|ihr|dein|mein|tu|su|mi|tuo|suo|seu|sua|teu|uw|jouw|je|twoje|fill(?:ing)? in',
);
const voterIn = words(
  'voter|ranker|chooser|respondent|submitted by|completed by|filled in by|ballot (?:of|from|by)|who are you|votant|electeur|wahler(?:in)?|votante|elettore|eleitor|stemmer|glosujac[ya]|participants?|teilnehmer(?:in)?|participante|partecipante|deelnemer|uczestnik',
);
const voterWhole = whole(
  'from|by|who|von|de|da|van|od|qui|wer|quien|chi|quem|wie|kto|person|personne|persona|pessoa|persoon|osoba',
);
const chosenIn = words(
  'chosen|chooses|chose|ranks|ranked(?: person)?|target|preferred|candidate|nominee|votes for|voted for|wants|choisi|gewahlt|elegido|elegida|scelto|scelta|escolhido|gekozen|wybrany|wybrana',
);
const chosenWhole = whole('to|for|whom|an|fur|pour|para|per|voor|dla|about');
const pluralChoice = words(
  'choices|picks|preferences|priorities|options|votes|voeux|wunsche|praferenzen|opciones|elecciones|preferencias|scelte|preferenze|escolhas|opcoes|keuzes|voorkeuren|wybory|preferencje|rankings?|rangliste|rangfolge|classement|clasificacion|classifica|classificacao|rangorde|ranglijst|in order|mentors in order',
);
const topChoice = words(
  '(?:top|main|favou?rite) (?:choice|pick|preference|option|mentor|founder)|favou?rite|favori|lieblings\\w+',
);

/** The one rank that a heading names beside a choice, or null. A count ("your 3 choices") is no rank. */
export function rankNamed(folded: string): number | null {
  const parts = folded.split(' ');
  const strong = new Set<number>();
  const weak = new Set<number>();
  parts.forEach((part, index) => {
    const rank = rankOfWordPart(part);
    if (rank === null) return;
    const before = parts[index - 1] ?? '';
    const after = parts[index + 1] ?? '';
    const beside = [before, after].some(
      (word) => choiceIn.test(word) || rankIn.test(word) || partyIn.test(word),
    );
    if (/^\d+$/.test(part)) {
      if (pluralChoice.test(after) || pluralParty.test(after) || before === 'top') return;
      (beside ? strong : weak).add(rank);
    } else strong.add(rank);
  });
  const ranks = strong.size > 0 ? strong : weak;
  if (ranks.size === 1) return [...ranks][0] ?? null;
  return ranks.size === 0 && topChoice.test(folded) ? 1 : null;
}

/** A heading that is nothing but a rank: `1`, `2nd`, `third`, `No. 1`. */
const bareRank = (folded: string): boolean => {
  const parts = folded.split(' ').filter((part) => !/^(?:no|nr|number|numero)$/.test(part));
  return parts.length === 1 && rankOfWordPart(parts[0] ?? '') !== null;
};

const asksWho = words(
  'who|whom|which|wen|welche[nrms]?|qui|quel(?:le)?|quien|cual|chi|quale|quem|qual|wie|welke|kto|kogo|ktor\\w+',
);
const joinedChoice =
  /(?:^| )(?:(?:erst|zweit|dritt|viert|funft)(?:wunsch|wahl|prio)|(?:choice|choix|wahl|rank|rang|pick|option|wunsch|pref)\d)/;
const aboutChoices = [choiceIn, rankIn, partyIn, topChoice, chosenIn, joinedChoice, asksWho];

/** A rank grown together with its word: `Erstwunsch`, `choice1`. */
const joinedToWord = /wunsch|wahl|prio|praf|stimme|[a-z]\d+$/;

function choiceHeading(folded: string, grid: boolean): Heading | null {
  if (bareRank(folded)) return { kind: 'choice', rank: rankNamed(folded), grid: !joinedToWord.test(folded) };
  const about = aboutChoices.some((pattern) => pattern.test(folded));
  const rank = about ? rankNamed(folded) : null;
  return rank === null ? null : { kind: 'choice', rank, grid };
}

function nameHeading(folded: string): Heading | null {
  const first = firstIn.exec(folded);
  const last = lastIn.exec(folded);
  if (first && last) return { kind: first.index < last.index ? 'name' : 'surname-first' };
  if (last && nameIn.test(folded.replace(last[0], ' '))) {
    return { kind: folded.indexOf(last[0]) === 0 ? 'surname-first' : 'name' };
  }
  if (/^(?:nom(?: et)? prenoms?|name vorname|naam voornaam)$/.test(folded)) return { kind: 'surname-first' };
  if (/^vor und (?:nach|zu)namen?$|^voor en achternaam$/.test(folded)) return { kind: 'name' };
  if (first) return { kind: 'first-name' };
  if (last) return { kind: 'last-name' };
  if (voterIn.test(folded) || voterWhole.test(folded) || (nameIn.test(folded) && yours.test(folded)))
    return { kind: 'voter' };
  return null;
}

function otherHeading(folded: string): Heading | null {
  if (chosenWhole.test(folded) || chosenIn.test(folded)) return { kind: 'chosen' };
  if (pluralChoice.test(folded)) return { kind: 'list' };
  if (choiceIn.test(folded)) return { kind: 'choice', rank: null, grid: false };
  if (rankIn.test(folded)) return { kind: 'rank' };
  if (partyIn.test(folded)) return { kind: 'party' };
  return nameIn.test(folded) ? { kind: 'name' } : null;
}

function plainHeading(folded: string): Heading | null {
  const found = patterns.find(([, pattern]) => pattern.test(folded));
  return found ? { kind: found[0] } : null;
}

const bracketed = /^(.*?)\s*\[([^\][]+)\]$/s;

/** What a heading says about its column; null if it says nothing known. Cost: a few dozen patterns. */
export function headingOf(text: string): Heading | null {
  const inner = bracketed.exec(text)?.[2];
  if (inner !== undefined) {
    const folded = fold(inner);
    return choiceHeading(folded, true) ?? { kind: 'candidate', name: inner.trim() };
  }
  const folded = fold(text);
  if (folded === '' || folded.length > 300) return null;
  const plain = plainHeading(folded);
  const long = folded.length > 60 && choiceIn.test(folded.slice(0, 40));
  if (plain !== null && plain.kind !== 'points' && !(plain.kind === 'extra' && long)) return plain;
  return choiceHeading(folded, false) ?? plain ?? nameHeading(folded) ?? otherHeading(folded);
}
