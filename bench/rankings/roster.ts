/** Several hundred made-up people, from usual given and family names of many languages. */
const pools: readonly (readonly [given: string, family: string])[] = [
  [
    'Stephen Stephanie William Katherine Robert Margaret Daniel Christopher',
    'Moss Walker Hughes Patterson Whitfield Clarke Bennett Armstrong',
  ],
  [
    'Zoë François Hélène Antoine Céline Étienne Mathilde Benoît',
    'Lefèvre Moreau Gauthier Rousseau Béranger Fontaine Girard Mercier',
  ],
  [
    'Jürgen Käthe Andreas Matthias Katharina Björn Sören Friederike',
    'Müller Schröder Weiß Hoffmann Köhler Zimmermann Brandt Krüger',
  ],
  [
    'José Begoña Íñigo Lucía Alejandro Francisco Guadalupe Ramón',
    'Núñez García Ibáñez Delgado Fernández Castellanos Muñoz Herrera',
  ],
  [
    'Giovanni Chiara Niccolò Francesca Alessandro Giulia Lorenzo Beatrice',
    'Conti Ferraro Esposito Marchetti Bianchi Lombardi Santoro Ricci',
  ],
  [
    'João Inês Gonçalo Conceição Tiago Beatriz Rui Mariana',
    'Araújo Magalhães Simões Guimarães Teixeira Carvalho Figueiredo Nóbrega',
  ],
  [
    'Sjoerd Anneke Pieter Marijke Willem Femke Joost Hanneke',
    'Hendriks Bakker Visser Kuiper Dijkstra Verhoeven Postma Smeets',
  ],
  [
    'Łucja Grzegorz Małgorzata Wojciech Agnieszka Zbigniew Katarzyna Paweł',
    'Żak Wiśniewski Dąbrowska Kowalczyk Zieliński Szymańska Woźniak Górska',
  ],
  [
    'Søren Ingrid Åse Håkon Sigrid Magnus Astrid Bjørn',
    'Ødegaard Lindqvist Sørensen Håkansson Nygård Bergström Kristiansen Dahlgren',
  ],
  [
    'Çağla Mehmet Ayşe Emre Gülşen Oğuz Zeynep Burak',
    'Yıldız Öztürk Şahin Demirci Kılıç Aydoğan Çelik Karaca',
  ],
  [
    'Chukwuemeka Adaeze Oluwaseun Ngozi Babajide Folasade Ifeanyi Temitope',
    'Okafor Adeyemi Nwosu Ogunleye Eze Balogun Onyekachi Afolabi',
  ],
  [
    'Priyanka Rajesh Ananya Venkatesh Lakshmi Sandeep Kavita Arjun',
    'Subramanian Chatterjee Patel Krishnamurthy Deshpande Mukherjee Sharma Iyer',
  ],
  [
    'Yusuf Fatima Khadija Ibrahim Layla Hassan Mariam Abdullah',
    'Haddad Mansour Khoury Farouk Nasser Sabbagh Bakri Zaidan',
  ],
  [
    'Дмитрий Екатерина Алексей Наталья Сергей Ольга Михаил Татьяна',
    'Соколов Васильева Кузнецов Морозова Лебедев Новикова Орлов Беляева',
  ],
];

/** What people call one another; kept by hand, and not the reader's own list. */
export const calledBy: Readonly<Record<string, string>> = {
  Stephen: 'Steve',
  Stephanie: 'Steph',
  William: 'Bill',
  Katherine: 'Kate',
  Robert: 'Bob',
  Margaret: 'Maggie',
  Daniel: 'Dan',
  Christopher: 'Chris',
  Andreas: 'Andi',
  Matthias: 'Matze',
  Katharina: 'Kathi',
  José: 'Pepe',
  Alejandro: 'Ale',
  Francisco: 'Paco',
  Guadalupe: 'Lupe',
  Giovanni: 'Gianni',
  Alessandro: 'Sandro',
  Francesca: 'Franca',
  Małgorzata: 'Gosia',
  Katarzyna: 'Kasia',
  Agnieszka: 'Aga',
  Дмитрий: 'Дима',
  Екатерина: 'Катя',
  Наталья: 'Наташа',
  Priyanka: 'Priya',
  Ibrahim: 'Ibra',
};

/** Every given name with every second family name of its own language. */
export const names: readonly (readonly [given: string, family: string])[] = pools.flatMap(([given, family]) =>
  given
    .split(' ')
    .flatMap((one, x) =>
      family.split(' ').flatMap((other, y) => ((x + y) % 2 === 0 ? [[one, other] as const] : [])),
    ),
);

/** People who are on no list: given names with family names that the list never puts together, some of them close. */
export const strangers: readonly string[] = pools.flatMap(([given, family]) =>
  given.split(' ').map((one, x) => `${one} ${family.split(' ')[(x + 1) % 8]}`),
);
