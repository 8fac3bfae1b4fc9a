/** Short forms of given names, and given names that are somebody's own: folded. */

/** One group a line: forms that people use for one another. A form may stand in several groups. */
const groups = `
alexander alex sandy sasha xander alec lex
alexandra alex sandra sasha lexi alexa
alexandros alekos alex
aleksander alek olek aleks
alejandro ale jandro alex
andrew andy drew
andreas andi andy
anthony tony ant
antonio toni tony tonio
antoine toine tony
abigail abby abi
albert al bert bertie
alfred alf alfie fred
alan al
allison alison ali allie
amanda mandy
anastasia ana nastya stasia
angela angie
ann annie anna anne nan nancy
archibald archie
arthur art artie
barbara barb babs basia
beatrice bea trixie
benjamin ben benny benji
bernard bernie
bradley brad
cameron cam
carolina caro lina
caroline caro carrie
catherine cathy kate katie cath kitty cat
katherine kathy kate katie kath kit kitty kat
kathryn kathy kate katie kath
katarzyna kasia
katharina kathi kati katha
charles charlie chuck chas chaz
charlotte charlie lottie
christine chris tina chrissie
christina chris tina chrissie
christopher chris topher kit
christian chris
cynthia cindy
daniel dan danny dani
daniela dani
david dave davey
deborah deb debbie debs
dennis den denny
dominic dom nic
dominique dom
donald don donnie
dorothy dot dottie dolly
douglas doug
edward ed eddie ted teddy ned
eduardo edu lalo
eleanor ellie nell nora ella
elena lena
elizabeth liz lizzie beth betty eliza libby elsie lisa betsy lizzy
elisabeth lisa liz beth elsa elli sisi
emily em emmy
emma em
enrique quique
eugene gene
ewa ewka
felicity flick fliss
fernando nando fer
florence flo florrie
francesca fran franca chiccha
francesco franco checco cesco
francis frank fran
francisco paco pancho fran kiko
frances fran fanny frankie
franklin frank
frederick fred freddie freddy rick
friedrich fritz fred
gabriel gabe gabi
gabriella gabi gabby ella
gabriela gabi gabby
geoffrey geoff jeff
george georgie
gerald gerry jerry
gerard gerry gerard ger
giovanni gianni vanni
giuseppe beppe peppe pino
gregory greg
guillermo memo guille
guillaume gui
gwendolyn gwen
hannah hanna
harold harry hal
harriet hattie
helena lena helen
henry harry hank hal
ignacio nacho
irene renie
isabel isa bel izzy bella
isabella izzy bella isa
jacob jake jakob
jacqueline jackie
jaqueline jackie
james jim jimmy jamie jem
janet jan
janice jan
jeffrey jeff
jennifer jen jenny jenn
jeremy jem jerry
jessica jess jessie
jesus chuy
joanna jo joasia
joanne jo
joachim achim jo
johannes hans jo hannes johan
john johnny jack jon
jonathan jon jonny nathan
jonathon jon jonny
jose pepe
josef sepp joe
joseph joe joey
josephine jo josie
joshua josh
joao jo
juan juanito
judith judy jude
julia jules
julian jules
julie jules
karolina karo
kenneth ken kenny
kimberly kim kimberley
kimberley kim
kristina kris tina
krzysztof krzysiek
larissa lara
laura lori
laurence larry laurie
lawrence larry laurie
leonard leo len lenny
leonardo leo
lillian lily lil
linda lindy
louis lou louie
louise lou
lorenzo renzo
lucia lucy lu
ludwig lutz
lucas luke luc
luis lucho
madeleine maddy madeline
madeline maddy
magdalena magda lena
malgorzata gosia
manuel manu manolo
manuela manu
marcus marc mark
margaret maggie meg peggy margie marge greta rita madge
margarita marga rita
maria mia mary maja
marie mimi
martin marty
martina tina
mary molly polly may
matthew matt matty
matthias matt matze
mateusz mati
maximilian max maxi
maximillian max
maxwell max
melanie mel
melissa mel lissa missy
michael mike mick mickey mikey micky michi
michaela micha
michel mich
michelle shelly mich
miguel migue
mikhail misha
mohammed mo mohamed muhammad mohammad mohamad
mohamed mo mohammed
muhammad mo mohammed
natalia nat natasha talia
natalie nat
nathan nate
nathaniel nate nat nathan
nicholas nick nicky nico
nicolas nico nick
nicole nicky nic
nikolaus klaus niko nico
oliver ollie olly oli
olivia liv livvy
pamela pam
patricia pat trish patty tricia patsy
patrick pat paddy
paula pauly
pedro perico
penelope penny
peter pete
philip phil pip
phillip phil
philippe phil
piotr piotrek
priscilla prissy cilla
rachel rach
raphael rafe rafa
rafael rafa
raymond ray
rebecca becky bec becca
rebekah becky bec
reginald reg reggie
richard rich rick dick ricky richie
robert rob bob bobby robbie bert
roberto rob beto
roger rog
ronald ron ronnie
rosalind ros roz rosie
rosemary rosie rose
rosamund ros roz
roxanne roxy
russell russ
samantha sam sammy
samuel sam sammy
salvatore toto salvo
sandra sandy
sarah sally sadie
santiago santi
sebastian seb bastian basti
sebastiao tiao
sharon shaz
shirley shirl
simone simmy
sofia sofie sophie
solomon sol
sophia sophie sofia
stanislaw staszek stas
stefan stef
stefanie steffi stef
stephanie steph stephie stef
stephen steve stevie steph
steven steve stevie
stuart stu
stewart stu stew
susan sue susie suzie
suzanne sue suzie
svetlana sveta lana
sylvia syl
tamara tammy
teresa terri tess resa
theresa terri tess
terence terry
theodore ted theo teddy
theodor theo
thomas tom tommy thom
tiffany tiff
timothy tim timmy
tobias tobi toby
tomasz tomek
tomas tom
ulrich uli
valentina vale
valerie val
vanessa nessa
veronica ronnie vero
victor vic
victoria vicky tori vicki
vincent vince vin
vincenzo enzo
vladimir vlad volodya
wilhelm willi willy
william will bill billy liam willy
winifred winnie
wojciech wojtek
yekaterina katya
zachary zach zac zack
zbigniew zbyszek
agnieszka aga
jakub kuba
aleksandra ola
`;

/** Given names common enough that one of them in place of another is hardly a slip of the pen. */
const ownNames = `
aaron adam adele adrian agnes ahmed aisha alan albert aldo alec alen alice alicia alina alma alva amal amara amelia amina amir amy ana anders andre andrea andres andrew angel angela anil anita anja anna anne annika anton anya april ariana arjun armin arne arno arun asha astrid audrey august aurora ava axel
beata ben bernard bianca bjorn boris brian bruce bruno caleb camila carina carla carlo carlos carmen carol carola carole cecil cecilia celia celine cesar chiara chloe claire clara claude claudia claudio clive colin conor cora craig cyril
dana dario darren dawn dean denis denise diana diane diego dieter dilip dina dirk dora doris dylan edgar edith edwin eileen elena eli elias elin elisa ella ellen elsa emil emilia emma enzo eric erica erik erika erin ernst esther ethan eva evan eve
fabian fabio farah farid fatima felix fiona flora florian fraser frida gail gary gemma george gina giulia glen gloria grace graham greta guido gustav hana hanna hannah hans harry harvey hassan heather heidi heinz helen helena helene helga henri henrik hilda holly hugo
ian ida imran ines inga inge ingrid ira iris irma isaac ivan ivana ivo jack jan jana jane janet janina janine jared jason javier jean jenna jens joan joana joanna joel johan john jon jonas jorge josef josh joyce juan juana jude judy julia julian juliana julie juliet julio june jurgen
kai kamal kara karen karin karl karla karol karsten katja keith kelly kemal kerry kevin kim kira klara klaus kurt kyle lara lars laura lea leah leila lena leo leon leona lia liam lidia lila lily lina linda linus lisa livia liz lola lorena lorna louis louisa louise luca lucas lucia luciana lucy luigi luis luisa lukas luke lydia lynn
maja malik manon mara marc marcel marcela marcia marco marcos marek maria mariam marian mariana marie marika marina marine mario marion marisa marit mark marko marta martha martin martina mary mateo mats matteo maud maura maurice mauro max maya megan mehmet mel mia michal miguel mila milan milena milo mina mira miriam moira mona monica monika morgan moritz
nadia nadine nancy naomi nasir natalie neil nell nick nicola nicole nigel nils nina noah noel noor nora norma olaf olga olive oliver olivia omar orla oscar otto owen pablo paolo paola paul paula paulina pauline paulo pedro per perla peter petra pia pierre pilar piotr priya rachel rafael rahul raj ralf ralph ramon rania rashid raul ravi regina rene renata renate rhea rhys rita robin rocio roger rohan roland roman romina rosa rosalia rosario rose roy ruben rudolf rui ruth ryan
sabina sabine sally salma sam samir samira sana sandra sanjay sara sarah sasha saul sean selma serena sergio shane sheila silke silvia simon simona simone sina sofia sonia sonja sonya stella sunil susan susana susanne sven sylvia tamara tania tanya tara tarek teo tess thea theo tina tom tomas tony tova tracey ulla ulrike uma umar ursula uwe vera victor viktor viola vito viviana walter wanda warren wendy werner wilma xavier yara yasmin yuki yusuf yves yvonne zahra zara zoe
alain alina amanda amelie andreea antonia antonio armando benoit brigitte camille carlotta caterina cedric charlotte christa christel christian christina christine christoph daniel daniela daniele daniella danielle dominic dominik eleanor eleonora emanuel emanuela emilie emilio emily federica federico felicia fernanda fernando filip filippo francesca francesco francisca francisco frederic frederik gabriel gabriela gabriele gabriella georgia georgina gerard gerhard giorgia giorgio giovanna giovanni hendrik hermann isabel isabela isabella isabelle jacob jakob joachim johanna johannes josefina josephine juliette karolina katarina katharina katrin kristian kristin kristina kristof laurent leonard leonardo leonor lorenz lorenzo lorraine lucie lucien luciano magdalena manuel manuela marcella marcello mareike margaret margit marianna marianne mariella marietta martine massimo mathias mathilda mathilde matilda matthew matthias maurizio maximilian melanie melissa michael michaela michel michela michele michelle mohamed mohammed natalia nathalie nathan nathaniel nicolas nikolas patrice patricia patricio patrick patrizia philip philipp philippa raphael raquel rebecca ricarda ricardo riccardo roberta roberto rodrigo romain samuel samuele sebastian simeon stefan stefania stefanie stefano stephan stephanie stephane stephen steven svenja sylvain sylvie tatiana teresa theresa therese thomas tobias valentin valentina valeria valerie vanessa veronica veronika victoria viktoria vincent vincenzo virginia virginie wilhelm william yannick yolanda
`;

/** The full names that each short form stands for. */
function fullsByForm(): ReadonlyMap<string, ReadonlySet<string>> {
  const fulls = new Map<string, Set<string>>();
  for (const line of groups.trim().split('\n')) {
    const [full = '', ...forms] = line.split(' ');
    for (const form of forms) fulls.set(form, (fulls.get(form) ?? new Set()).add(full));
  }
  return fulls;
}

const fullsOf = fullsByForm();
const fullNames: ReadonlySet<string> = new Set(
  groups
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0] ?? ''),
);
const own: ReadonlySet<string> = new Set(ownNames.trim().split(/\s+/));

function relatedForms(): ReadonlyMap<string, ReadonlySet<string>> {
  const related = new Map<string, Set<string>>();
  const relate = (one: string, other: string): void => {
    if (one !== other) related.set(one, (related.get(one) ?? new Set()).add(other));
  };
  const byFull = new Map<string, string[]>();
  for (const [form, fulls] of fullsOf) {
    for (const full of fulls) {
      relate(form, full);
      relate(full, form);
      byFull.set(full, [...(byFull.get(full) ?? []), form]);
    }
  }
  for (const forms of byFull.values()) {
    const short = forms.filter((form) => !own.has(form));
    for (const one of short) for (const other of short) relate(one, other);
  }
  return related;
}

const nobody: ReadonlySet<string> = new Set();
const related = relatedForms();

/** The usual short and full forms of a folded given name, and short forms of the same name (Bob, Rob). */
export const formsOfName = (word: string): ReadonlySet<string> => related.get(word) ?? nobody;

/** Whether a folded word is a common given name. */
export const isGivenName = (word: string): boolean =>
  own.has(word) || fullsOf.has(word) || fullNames.has(word);
