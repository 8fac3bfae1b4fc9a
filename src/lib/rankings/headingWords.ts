/** The words of headings in eight languages, as patterns over folded text. */
import type { PlainKind } from './headings.ts';

/** A pattern over whole folded words. */
export const words = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern})(?: |$)`);
/** A pattern over the whole folded heading. */
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

const choiceWord =
  'choices?|pick|picks|preferences?|pref|priorit(?:y|ies)|options?|votes?|choix|preferee?s?|priorite|voeux?|wahl|wunsch|wunsche|wunschpartner(?:in)?|praferenz(?:en)?|prioritat|opcion(?:es)?|eleccion(?:es)?|preferencias?|prioridad|voto|scelt[ae]|preferenz[ae]|priorita|escolhas?|opcao|opcoes|prioridade|keuzes?|voorkeur(?:en)?|prioriteit|wybor|wybory|preferencj[ae]|priorytet';
const rankWord =
  'rank|ranking|ranked|place|position|rang|platz|rangfolge|puesto|posicion|posto|posizione|lugar|posicao|plaats|positie|rangorde|miejsce|pozycja|ranga';
const partyWord =
  'founders?|entrepreneurs?|mentees?|mentors?|mentorees?|proteges?|members?|candidates?|applicants?|peers?|startups?|coach|coaches|advisers?|advisors?|partners?|buddy|fondateurs?|fondatrices?|entrepreneuses?|mentores?|mentorin(?:nen)?|mentoren|grunder(?:in|innen)?|unternehmer(?:in)?|fundador(?:a|es|as)?|emprendedor(?:a|es)?|mentor(?:a|as)|fondator[ei]|fondatrici|imprenditor[ei]|imprenditrice|empreendedor(?:a|es)?|oprichters?|ondernemers?|zalozyciel(?:ka)?|przedsiebiorc[ay]|mentork[ai]|mentorzy';
export const pluralParty = words(
  'founders|entrepreneurs|mentees|mentors|members|candidates|peers|partners|fondateurs|mentoren|grunder|fundadores|emprendedores|mentores|fondatori|mentori|empreendedores|oprichters|mentorzy',
);
const nameWord = 'names?|nom|nombre|nome|naam';
const firstWord =
  'first ?names?|given ?names?|forenames?|prenoms?|vornamen?|primer nombre|nombre de pila|voornaam|imie';
const lastWord =
  'last ?names?|surnames?|family ?names?|nom de famille|nachnamen?|familienname|zuname|apellidos?|cognome|sobrenome|apelidos?|ultimo nome|achternaam|nazwisko';

export const patterns: readonly (readonly [PlainKind, RegExp])[] = [
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
      'not with|avoid|exclude|exclusions?|veto|conflicts?|do not (?:match|pair)|dont (?:match|pair)|rather not|not (?:be )?(?:matched|paired) with|ne (?:\\w+ ){1,3}pas (?:\\w+ ){0,4}(?:jumelee?|appariee?|associee?|mise?|avec)|nicht (?:\\w+ ){0,3}(?:gematcht|zusammen|gepaart)|nicht zugeteilt|(?:mit wem|avec qui|con quien|con chi|com quem|met wie|z kim) (?:\\w+ ){0,4}(?:nicht|pas|no|non|nao|niet|nie)|(?:who|whom|anyone|anybody|someone|somebody) (?:\\w+ ){0,4}not (?:\\w+ ){0,3}(?:with|match|matched|pair|paired)|not to be (?:matched|paired)|nicht mit|ausschluss|pas avec|eviter|exclure|no con|evitar|excluir|non con|evitare|escludere|nao com|niet met|vermijden|nie z|unikac|wykluczyc',
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

export const choiceIn = words(choiceWord);
export const rankIn = words(rankWord);
export const partyIn = words(partyWord);
export const firstIn = words(firstWord);
export const lastIn = words(lastWord);
export const nameIn = words(nameWord);
export const yours = words(
  'your|my|you|votre|ihr|dein|mein|tu|su|mi|tuo|suo|seu|sua|teu|uw|jouw|je|twoje|fill(?:ing)? in',
);
export const voterIn = words(
  'voter|ranker|chooser|respondent|submitted by|completed by|filled in by|ballot (?:of|from|by)|who are you|votant|electeur|wahler(?:in)?|votante|elettore|eleitor|stemmer|glosujac[ya]|participants?|teilnehmer(?:in)?|participante|partecipante|deelnemer|uczestnik',
);
export const voterWhole = whole(
  'from|by|who|von|de|da|van|od|qui|wer|quien|chi|quem|wie|kto|person|personne|persona|pessoa|persoon|osoba',
);
export const chosenIn = words(
  'chosen|chooses|chose|ranks|ranked(?: person)?|target|preferred|candidate|nominee|votes for|voted for|wants|choisi|gewahlt|elegido|elegida|scelto|scelta|escolhido|gekozen|wybrany|wybrana',
);
export const chosenWhole = whole('to|for|whom|an|fur|pour|para|per|voor|dla|about');
export const pluralChoice = words(
  'choices|picks|preferences|priorities|options|votes|voeux|wunsche|praferenzen|opciones|elecciones|preferencias|scelte|preferenze|escolhas|opcoes|keuzes|voorkeuren|wybory|preferencje|rankings?|rangliste|rangfolge|classement|clasificacion|classifica|classificacao|rangorde|ranglijst|in order|mentors in order',
);
export const topChoice = words(
  '(?:top|main|favou?rite) (?:choice|pick|preference|option|mentor|founder)|favou?rite|favori|lieblings\\w+',
);
