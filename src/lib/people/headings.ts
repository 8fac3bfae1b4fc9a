/** What a column of the list holds, by its heading, in eight languages. Works on folded words. */
import type { Criterion } from '../programme/index.ts';
import { fold } from '../table/index.ts';
import type { ColumnKind } from './reading.ts';

const anywhere = (pattern: string): RegExp => new RegExp(`(?:^| )(?:${pattern})(?: |$)`);
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);

const first =
  'first ?names?|given ?names?|forenames?|prenoms?|vornamen?|primer nombre|nombre de pila|voornaam|imie';
const last =
  'last ?names?|surnames?|family ?names?|nom de famille|nachnamen?|familienname|zuname|apellidos?|cognome|sobrenome|apelidos?|ultimo nome|achternaam|nazwisko';
const bothNames = /^(?:first and last|full) names?$|^vor und (?:nach|zu)namen?$|^voor en achternaam$/;
const surnameFirst = /^(?:nom(?: et)? prenoms?|name vorname|naam voornaam|nazwisko(?: i)? imie)$/;

/** The first that fits is taken. */
const patterns: readonly (readonly [ColumnKind, RegExp])[] = [
  ['email', anywhere('e ?mails?|mail|courriel|correo|posta elettronica|adres mailowy')],
  [
    'avoid',
    anywhere(
      'avoid|not with|exclude|exclusions?|veto|conflicts?|competitors?|(?:do not|dont) (?:match|pair)|nicht mit|ausschluss|pas avec|eviter|exclure|no con|evitar|excluir|non con|evitare|escludere|nao com|niet met|vermijden|nie z|unikac|wykluczyc',
    ),
  ],
  [
    'minimum',
    anywhere(
      'at least|minimum(?: (?:mentees|mentors|partners|founders|places))?|min (?:mentees|mentors|partners|founders|places|capacity)|mindestens|au moins|al menos|minimo|almeno|pelo menos|minstens|co najmniej',
    ),
  ],
  ['minimum', whole('min')],
  [
    'capacity',
    anywhere(
      'capacity|places|how many (?:mentees|mentors|partners|people|founders)|max(?:imum)?(?: (?:mentees|mentors|partners|founders))?|kapazitat|platze|wie viele|capacite|combien|nombre de mentores|capacidad|plazas|cuantos|capacita|posti|quanti|capacidade|vagas|quantos|capaciteit|plaatsen|hoeveel|pojemnosc|ile osob|liczba miejsc',
    ),
  ],
  [
    'availability',
    anywhere(
      'availability|available|when can you|free (?:days|times)|days|verfugbarkeit|verfugbar|disponibilites?|disponible|disponibilidad|disponibilita|disponibilidade|beschikbaarheid|beschikbaar|dostepnosc',
    ),
  ],
  [
    'offers',
    anywhere(
      'offers?|offering|can (?:offer|help(?: with)?|give)|gives?|strengths|expertise|skills|bietet?|angebot|kann helfen|staerken|offre|propose|apporte|ofrece|ofrezco|ofrecer|offro|offerta|puo offrire|oferece|ofereco|biedt?|aanbod|oferuje|moze pomoc',
    ),
  ],
  [
    'seeks',
    anywhere(
      'wants?|seeks?|seeking|needs?|looking for|help wanted|challenges?|sucht?|bedarf|wunscht|cherche|recherche|besoins?|busca|busco|necesita|necesidades|cerca|cerco|bisogni|procura|precisa|necessidades|zoekt?|behoeften?|szuka|potrzeby|potrzebuje',
    ),
  ],
  ['members', anywhere('members|team members|mitglieder|membres|miembros|membri|membros|leden|czlonkowie')],
  ['team', anywhere('team|team name|equipe|mannschaft|equipo|squadra|ploeg|zespol')],
  [
    'business',
    anywhere(
      'business|company|venture|startup|organi[sz]ation|enterprise|firma|unternehmen|entreprise|societe|empresa|negocio|azienda|impresa|negocio|bedrijf|onderneming|przedsiebiorstwo',
    ),
  ],
  [
    'side',
    whole(
      'side|roles?|type|group|category|participant type|i am an?|are you an?.*|you are an?.*|founder or mentor|mentor or founder|rolle|typ|gruppe|seite|role dans le programme|cote|lado|rol|tipo|grupo|lato|ruolo|gruppo|papel|kant|rola|strona|a or b',
    ),
  ],
  [
    'notes',
    anywhere(
      'notes?|comments?|remarks?|anything else|bemerkung(?:en)?|anmerkung(?:en)?|notizen|kommentar(?:e)?|remarques?|commentaires?|notas|comentarios?|observaciones|note|commenti|osservazioni|observacoes|opmerking(?:en)?|notities|uwagi|notatki',
    ),
  ],
  [
    'id',
    whole(
      'ids?|code|no|nr|number|participant (?:id|no|number|code)|kennung|codigo|codice|numero|numer|kod|lp',
    ),
  ],
];

/** Headings of a person's name that name the party too: "Mentor", "Founder name". */
const party =
  'founders?|entrepreneurs?|mentees?|mentors?|participants?|members?|applicants?|persons?|people|who|fondateurs?|fondatrices?|mentores?|mentorin|mentoren|grunder(?:in)?|unternehmer(?:in)?|teilnehmer(?:in)?|fundador(?:a|es)?|emprendedor(?:a|es)?|participante|partecipante|fondator[ei]|imprenditor[ei]|empreendedor(?:a|es)?|oprichter|ondernemer|deelnemer|uczestnik|zalozyciel|przedsiebiorca';
const nameWord = anywhere('names?|nom|nombre|nome|naam|nazwa');
const partyAlone = whole(party);

function nameKind(folded: string): ColumnKind | null {
  if (bothNames.test(folded)) return 'name';
  if (surnameFirst.test(folded)) return 'surname-first';
  const [given, family] = [anywhere(first).exec(folded), anywhere(last).exec(folded)];
  if (given && family) return given.index < family.index ? 'name' : 'surname-first';
  if (given) return 'first-name';
  if (family) return 'last-name';
  return null;
}

/** What a heading says; a criterion goes before every other meaning. null for what is not known. */
export function kindOfHeading(
  text: string,
  criteria: readonly Criterion[],
): ColumnKind | { readonly criterion: Criterion } | null {
  const folded = fold(text);
  if (folded === '' || folded.length > 300) return null;
  const criterion = criteria.find(({ name, question, id }) =>
    [name, question, id].some((known) => fold(known) === folded && known !== ''),
  );
  if (criterion) return { criterion };
  const name = nameKind(folded);
  if (name) return name;
  const known = patterns.find(([, pattern]) => pattern.test(folded))?.[0];
  // "Company name" is the company; "Name" alone, or a party's name, is the person's.
  if (known) return known;
  return nameWord.test(folded) || partyAlone.test(folded) ? 'name' : null;
}
