/**
 * Given names in lower case, without accents, found in the lists of at least two languages: almost only people have
 * them. Excludes names that are as often a month, a place or a common word ("June", "Paris", "Chase").
 *
 * Source: the lists of first names of @faker-js/faker 9.9.0 (MIT), 52 locales, read in November 2026, and common names
 * of Europe, India, Africa and Japan that those lists lack, added by hand.
 */
const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
aakash aaliyah aaron aarti aashish aba abby abdon abdul abdullah abe abel abelard abelardo abena abhijit abhishek
abigail abimbola abraham achieng achille ada adalbert adalberta adalberto adam adan ade adedayo adel adela adelaida
adelaide adele adelin adelina adeline adem adi adil adina aditi aditya adolf adolfo adonis adriaan adrian adriana
adriano adrien adrienne adrijana afra agata agaton aglae agnes agnesa agnieszka agus agustin agustina ahmad ahmed
ahmet aicha aida aidan aiden aileen aimee aino aisha aishwarya ajay akash akihiko akiko akos akosua akram aksel akshay
ala alade alan alana alasdair alastair alba alban albert alberta alberte albertina albertine alberto albin albina
alcibiade alcide alda aldo alea alec alejandra alejandro aleksa aleksandar aleksander aleksandr aleksandra aleksei
alena ales alessandra alessandro alessia alessio alex alexa alexander alexandr alexandra alexandre alexandrea
alexandrine alexandros alexandru alexane alexanne alexei alexej alexia alexis aleyna alfons alfonso alfred alfreda
alfredo ali alia alica alice alicia alida alima alina aline alisa alisha alison alissa alistair aliya aliyah alize
alka allan allegra allen allison allyn alma alois aloisius alojz alok alonzo alparslan alton alva alvin alvina alwin
alya alycia alyssa alysson alzbeta amadou amalia amalie amalija amanda amani amar amara amata amaya amber ambra ambroz
amelia amelie ami amie amin amina aminu amir amira amit amos amrit amrita amy ana anabel anabela anabelle anais anand
ananya anar anas anastasia anastasija anastasiya anatol anatolie anda andel andelin anders andras andre andrea andreas
andreea andrei andrej andres andrew andrey andrii andrija andrina andriy andrzej andy aneta anezka angel angela
angelica angelina angeline angelique angelo angie angus ani anica anika aniket anil anisha anissa anita anja anjali
anka anke ankit ankita ann anna annabel annabell annabelle anne annegret anneli annelie annemarie annette anni annie
annika anouk ansgar antea antero anthony antigone antje antoine antoinette anton antonella antoni antonia antonie
antonin antonina antonio antony antti anuj anup anurag anya aoife aparna apollo apoorva ara araceli arcadie archana
archibald archie arda ari ariadna arian ariana ariane arianna arie ariel arielle aris aristide arjun arlene arlyn
armand armando armida armin arnaldo arnaud arne arno arnold aron arpad arsenie artemisa arthur artur arturo artus arun
arvid arvind arwen arya asa asgeir asger ashish ashlee ashley ashok ashwin asja assunta astrid astrida asya athena
atmaja attila aubrey audrey augusta augustin augustina augustine aura aurel aurelia aurelian aurelie aurelien aurelio
aurora aurore ava avi avinash axel axelle aya ayan ayana ayaz aydan ayden ayesha ayinde ayla aylin ayman ayoub ayse
azadeh aziz azra bala balazs baran barbara barbora barnabas barry bart bartolomej bartolomeo bartosz basil bastian
batuhan beata beatrice beatriz beau becky bela belinda bella ben bence benedikt beniamin benito benjamin bennett
bennie benny benoit bent bente berat berenice berit berkay bernadette bernard bernardo bernd bernhard bernice bert
berta bertha bertram bertrand beryl bess bessie beth bethany betina betsy bettina betty beulah beverly bhavna bianca
bianka bibiana bilal bill billie billy birgit birgitta birte bishnu bjarke bjarne bjoern bjorn blahoslav blaise blake
blanca blanche blanka blazej blazena blessing bo bob bobbie bobby bogdan bogdana bohdan bohdana bohumil bohumila
bohumir bohus bohuslav bohuslava bojan bojana boleslav bonifac bonnie bora boris borka boyd bozena bozica bozidar
bozidara brad bradford bradley brandi brando brandon brandy branimir branimira branislav branislava branka brankica
brayan brenda brendan brent bret brett brian brice bridget bridgette brigita brigitta brigitte brinda britt brittany
bronislava bronwyn brooke bruce bruna bruno bryan bryant brynn bryon bucur budi budimir bukola burak burkhard byron
caio caitlin caitlyn caleb calista callum calvin camelia cameron camil camila camilla camille candace candice candida
candido cara carina carl carla carlo carlos carlota carlotta carlton carmela carmelo carmen carmine carol carole
carolina caroline carolyn carrie carroll carsten cary casandra casey caslav casper cassandra cassandre cassidy cassie
cataleya catalin catalina caterina catharina catherine cathy cecelia cecil cecile cecilia cecilie cecilio cedric
cedrik celeste celestin celestine celia celina celine cem cesar ceyda ceyla ceylin cezar chad chandra chanel chantal
charlene charles charlie charlotte chelsey cheryl chet cheyenne chiara chidi chinedu chioma chloe chokri chris christ
christa christel christelle christian christiane christie christin christina christine christoffer christoph
christophe christopher christos christy ciara ciaran cillian cindy claire clara clarence clarissa clark claude claudia
claudine claudio clay clayton clelia clemens clement clemente clementina clementine cleo cleopatra clifford clifton
clint clinton cloe clotilde clovis clyde cody colette colin colleen collin concepcion conner connie connor conny conor
conrad constance constantin cora coralie cordelia corey cori corina corinna corinne cornelia cornelius corvin cory
cosima costas courtney craig cristian cristiana cristiano cristina cristobal ctibor curt curtis cynthia cyprian cyril
cyrille cyrus daan dado dagmar dagmara dagoberto dahlia daisy dalia dalibor dalibora daliborka dalida dalila damaris
damian damiana damien damilola damir damla damon dan dana dani danica daniel daniela daniele daniella danielle
danijela danilo danka danny dante danu daphne daphnee darcy daria darian dariana darija darin darina darinka dario
darius darko darla darlene darnell darrel darrell darren darrin darryl daryl dasa dave davi david davide davin davor
dawn dax dean deanna debbie debora deborah debra declan deepa deepak deepika defne deirdre delbert delfina delia della
delores delphine demetrios denis denisa denise deniz dennis derek derrick desiree devi devin devindra dewey dewi
dexter dezider diana diane dianna dianne didier diego dieter dietmar dietrich dilan dilara dimitra dimitri dimitris
dina dinesh dino dion dionyz dipendra dirk divna divya dixie dmitri dmitrii dmitry dmytro dobromila dobroslav
dobroslava dolores domenic domenica domenico domingo dominic dominick dominik dominika dominique don donald donat
donata donato donna donnie donny dora doreen dorian dorina doris dorota dorotea doroteo dorothea dorothee dorothy
dorthe doug douglas doyle draga drahomir drahomira drahoslav drahoslava drazen drew drita dua duane dubravka duncan
dunja dusan dusana dustin dwayne dwight dylan earl earnest ebba eberhard ebony ebru eckhard ed eda eddie eddy eden
edgar edgardo edison edita edith edmond edmund edna edouard eduard eduarda eduardo edvin edward edwin eero eeva efe
efrem ehud eileen eivind ekaterina ela elaine elbert elda elea eleanor eleanore eleazar eleftheria elena eleni
eleonora eleonore elfrida eli elia eliah elian eliana eliane eliano elias elif elijah elin elina eline elinor elio
elisa elisabeth elise eliseo eliska elissa eliza elizabeth elke ella ellen elli ellie elliot elliott ellis elly elmer
elmira elmo elnur elodie eloisa eloise elsa else elsie elvira elvis elyssa elza ema emanuel emanuela emeka emelie
emely emie emil emile emilia emilian emiliano emilie emilija emilio emily emin emir emma emmanuel emmanuelle emmett
emmie emmy emre ena enea enes ennio enola enrico enrique ensar enya enzo eoghan eoin ephraim eray erdem eren eriberto
eric erica erich erick erik erika erin erma erna ernest ernestine ernesto ernst ervin erwin esma esmeralda esperanza
esra essie esteban estefania estela estella estelle ester estera esther eszter etela ethan ethel etienne euan eugen
eugene eugenia eugenie eula eulalia eulalie eunice eusebia eusebie eusebio eva evan evangeline eve evelin evelina
eveline evelyn evelyne everardo everett evgenia evgenii evgeny evie evy ewan eyal eymen ezgi ezio ezra fabian fabiana
fabiano fabien fabienne fabio fabiola fabrice faith fannie fanny farah farai farid fatih fatima fatma fatou fausto fay
faye federico fedor fedora felicia feliciano felicie felicita felipe felix femi femke ferdinand ferdinando ferenc
fergus fernando fidan fidel filemon filiberto filip filipa filipe filippa filippo filiz filomena finja finley finn
finnley fiona firas flavia flavie flavio fleur flora flore florence florent florentin florentina florian floriana
florina florine floyd flynn folake folkert forrest frances francesca francesco francis francisca francisco franco
francois francoise frank frankie franklin frantisek frantiska franz franziska frauke fred freda freddie frederic
frederick frederik frederike frederique fredrick fredrik fredy freya frida fridolin frieda friederike friedhelm
friedrich fritz fumiko furkan fynn gabin gabor gabriel gabriela gabriele gabriella gabrielle gabrijela gaby gael
gaetano gaia gail galina gamze ganesh garance gareth garrett garry gary gaspar gaston gaurav gautam gavin gayle gedeon
geert geeta geir gejza gemma gene geneva genevieve gennaro geoff geoffrey georg george georges georgette georgiana
georgios gerald geraldine gerard gerardo gerda gerhard gerlinde germaine german gernot gerrit gertruda gertrude gesa
gesine ghislaine ghita giacomo giada gian gianluca gianni gideon gijs gilad gilbert gilberto gilda gilles gina ginger
gino gintaras gioele gioia giorgia giorgio giorgos giovanna giovanni gisela gita giulia giuliana giuliano giulio
giuseppe gizela gladys gleb glenda glenn gloria goetz gokhan gonzalo gopal goran gordan gordana gordon gosta gotz
govind grace gracie graciela grady graeme graham grainne greg gregg gregoire gregor gregorio gregory greta gretchen
grgur grietje griselda grzegorz guadalupe gudrun guenter guenther guido guillaume guillermo gulcin gunay gunilla
gunnar gunter gunther gust gustav gustave gustavo guy gwen gwenaelle gwendolyn gyorgy habib habiba hadas hadi hafsa
hailey hakan hakim haley halil halim halima halvard hamish hamza hana hande hani hanna hannah hanne hannelore hannes
hannu hans harald hari haris harish harold harriet harry hartmut haruka haruki harvey hasan hasim hasna hassan hatem
hatice hattie hayato hayden hayley hazel heather heba hector hedi hege heidi heike heikki heiko heiner heinrich heinz
helen helena helene helga helge helin helmut heloise hemant hendrik henning henri henrieta henrietta henriette henrik
henrike henrique henry herbert herman hermann hermina hermine hernan herta herve hideki hilary hilda hilde hildegard
hillary hira hiroko hiroshi hiroyuki hitomi holger holly homer horace horacio horst hortense howard hubert hugh hugo
hulya huseyin hussein hyejin iain ian ianthe ibrahim ibtisam ida idris ieva ifeoma ignac ignacio ignacy ignas igor
ihsan ikran ila ilaria ilarion ilay ilayda ildiko ileana ilenia ilhan ilia iliana ilias ilija ilja ilka ilker ilkka
ilona ilsa ilse ilyas imani imelda imke immanuel imogen imran ina inara inaya indira indra ines inesa inez inga inge
ingeborg ingemar ingo ingrid ingrida ingvild inigo inka inna ioana ioannis iolanda ira irem irena irene irfan irina
iris irma irmela irmgard irvin irving isa isaac isabeau isabel isabela isabell isabella isabelle isac isadora isaiah
isaias isak isidora isis ismael ismail isra israel istvan itamar itziar iva ivan ivana ivanka ivanna ivano ivar iveta
ivica ivo ivona ivy iwan iwona izabela izabella izidor izolda jaap jace jacek jacinthe jack jackie jacky jacob jacobus
jacqueline jacquelyn jacques jada jade jaden jadranka jadranko jaga jaime jairo jake jakob jakov jakub jamal james
jamie jamil jamila jan jana jane janek janelle janet janice janie janina janine janis janka janna janne jannik jannis
jano janos janosch jara jared jari jarmila jarmo jarne jarod jarolim jaromir jaron jaroslav jaroslava jaroslaw jarrod
jasen jasmin jasmina jasmine jasna jason jasper javier jay jaya jayant jayce jayda jayden jaylen jayson jazmin jean
jeanette jeanne jeannette jeannie jed jeff jeffery jeffrey jela jelena jelica jelle jenna jennie jennifer jenny jens
jeppe jerald jeremiah jeremias jeremie jeremy jermaine jeroen jerome jerry jesper jess jesse jessica jessie jessy
jesus jette jil jill jillian jim jimmie jimmy jindra jiri jo joachim joah joakim joan joana joann joanna joanne joanny
joao joaquim joaquin jocelyn jochen jodi jody joe joel joelle joerg joey johan johann johanna johanne johannes john
johnathan johnnie johnny jolana jolanda jolie jolien joline jon jona jonah jonas jonatan jonathan jonathon joost
jordan jordi jordy jorg jorge jorgen joris jorn jose josef josefa josefin josefina josefine josep joseph josephine
josh joshua josiane josie jostein josue jovan jovana jowita joy joyce jozef jozefina jozsef jozue juan juana juanita
juda jude judita judith judy juergen juha juhani jukka jule jules juli julia julian juliana juliane julianne julie
julien juliet julieta juliette julio julius juna junior jurgen juri jussi justin justina justine justus justyn justyna
jutta jyoti jyri kaan kaavya kacper kadir kai kaia kaisa kaj kaja kamil kamila kamran kanae kaori kara karan karel
karen kari karim karin karina karine karl karla karlo karmela karol karolina karoline karsten kasia kasper kassandra
katalin katarina katarzyna kate katerina kateryna katharina katherine kathleen kathrin kathryn kathy katie katja
katrin katrina katrine katy kaveh kavita kavya kay kaya kayden kayla kaylee kayleigh kazim kazimir kazuko kazuo keano
keanu kees keiko keira keisha keith kelley kelli kellie kelly kelsey kelvin kemal ken kenan kendra kenji kenneth kenny
kenza kenzo kerem kerim kerry kerstin keshav kevin khadija khaled khalid khalil kian kiana kiara kieran kilian kim
kimberly kira kirk kirsi kirsten kirsty kjell kjetil klaas klara klaudia klaus klemens klement klementyna kleopatra
knut kobe koen kofi koloman konrad konstantin konstantyn koray kornel kornelia kosta kostas krishna krista kristen
kristi kristian kristie kristiina kristijan kristin kristina kristine kristof kristoffer kristopher kristy krystal
krystyna krzysztof kubra kurt kvetoslava kwame kyan kyle kyra kyung lada ladislau ladislav laetitia laila lakshmi lala
lalita lamar lambert lamberto lamia lana lance lara larisa larissa larry lars lasse laszlo latif latoya laura laure
lauren laurence laurens laurent lauri lauriane laurie laurin laurine lauryn laverne lavinia lawrence laxmi layla lazar
lea leah lean leana leander leandra leandro leann leanne leda lee leena leif leigh leila lela leland lelia len lena
lene leni lenia lenka lenn lennart lennert lennie lennox lenny lenya leo leon leona leonard leonardo leone leonel
leoni leonid leonida leonidas leonie leonor leonora leontina leontine leopold leopoldina leopoldo lerato leroy leslie
lester leticia letitia letizia lev levent levi levin lewis lexi lexie leyla lia liam lian liana lias lidia lidija
lieke liesbeth liesel lila lili lilia lilian liliana liliane lilla lillian lillie lilly lilou lily lina linda lindsay
lindsey line linn linnea lino linus lio lion lionel lisa lisandro lisanne lisbeth lise liselotte liudmila liv liva
livia livio liya liyana liz liza lize ljiljana ljuba ljubica lloyd logan loic lois lola lonnie lora loredana loren
lorena lorene lorenz lorenza lorenzo loretta lori lorin loris lorna lorraine lothar lotta lotte lou louay louie louis
louisa louise lourdes lowell luan luana lubomir lubomira lubor lubos luboslav luboslava luc luca lucas luce lucia
lucian luciana luciano lucie lucien lucienne lucija lucile lucille lucio lucius lucy ludmila ludovic ludovica ludwig
luena luigi luis luisa luise luiz luiza lujza luka lukas lukasz luke lula luna lungelo lutfi luther lutz luz lya lyam
lydia lydie lyla lyle lynda lynette lynn lynne lyudmila maaike maarten mabel mable macarena maciej mack macy maddie
madeleine madeline madhav madina mads mae maeve mafalda magali magda magdalena maggie magnus mahdi mahesh mahir
mahmoud mahmud mahmut maia maida maija maira mairead maite maja makoto maksim malcolm malena malgorzata malia malik
malika malin malina mallory malou malte malvina mamadou mamie mandy manel manfred manish manisha manoel manoj manon
mansur manuel manuela mara marc marcel marcela marcelina marcella marcelo marcia marcin marco marcos marcus mare
mareike marek maren margaret margareta margarita margaux margie margita margot marguerite mari maria mariam marian
mariana marianna marianne mariano marica marie marieke mariella marika marilena marilou marilyn marin marina marino
mario marion marisa marisha marisol marissa marit marita marius marja marjorie mark markku marko markus marlen marlena
marlene marley marlies marlo marloes marlon marsha marshall marta marte martha marthe martim martin martina martine
marty marvin marwa mary maryam maryann maryna masa masafumi masahiro masako masato massimo mate matej mateja mateo
mateus mateusz mathew mathias mathieu mathilda mathilde mathis matias matilda matilde matis mats matt matteo matthew
matthias matthieu matthijs matthis matti mattia mattias mattie mattis matyas matylda maud maude maureen maurice
mauricio maurizio mauro max maxim maxima maxime maximilian maxine maya mayra mayumi medard medina meera megan megane
meghan mehmet meike melania melanie melany melba melchior melek melike melina melinda melis melisa melissa melody
meltem melvin merav mercedes meredith merle merlin mert merve mervin meryem mete metod mette mia micaela micah micha
michael michaela michal micheal michel michele michelle michiel mick miguel mihai mihaly mika mikael mikail mike
mikhail mikkel mikko mikulas mila milada milan milana mildred mile milena miles milic milica milivoj milla milo
milorad milos miloslav miloslava milota milton milutin mina mindy minerva minna minnie mira mirabela mirac miran
miranda miray mirco mireille mirela mirella miriam mirka mirko mirna miro miron miroslav miroslava mirza misty
mitchell mitra mitsuru mladen moana modest modesto mohamed mohammad mohammed mohan mohana mohit moira moises mojmir
mollie molly mona monica monika monique monserrat morgan morgana moric moritz morris morten mose moses moshe moussa
mpho muhammad muhammed muhsin mukesh munira murat muriel musa mustafa mya mykhailo mykola myla mylan mylene myra
myriam myrna myron myrtle nabil nada nadege nadezda nadia nadine nadir nadja nadya nahid nahil nail naim naina nancy
nandini naoko naomi naomie naor napoleon narcis narcisa narciso naresh nasrullah nasser natalia natalie nataliia
natalija nataliya natan natanael natasa natascha natasha nathalie nathan nathanael nathaniel naveen nawal nazif neal
neda neha neil nela neli nelli nellie nelly nelson nena neo nerea nestor nettie neva neven nevena nevin nevio ngozi
nia niall niamh nicholas nichole nick nicki nico nicola nicolai nicolas nicole nicoletta niels nienke nigar niina nika
nike nikhil nikita nikki niklas niko nikodem nikola nikolai nikolas nikolaus nikolay nikos nil nila nilesh nils
nilufer nina nine nino nisa nisha nitin njeri noa noah noam noan noe noel noelia noelle noemi noemie nola nolan nomsa
nona noor nora norah norbert norberto norina norma norman nour nova novella novi nur nuria nurlan obinna oceane
octavia oda odile odin odon ofelia oke oksana ola olaf olav oldrich ole oleg oleh oleksandr oleksii olena olga olha
olimpia olimpio oliva oliver olivia olivier oliwia oliwier olli ollie olumide oluwaseun olympia omar omer omolara
ondrej onur opal ophelia ora oren orhan orla orlando ornella orsolya ortrud ortwin orville osama oscar oskar osman
osvaldo otieno otilia otis oto otto ousmane outi owen oxana oya ozan ozge ozlem paavo pablo padma padraig paivi
pallavi palmira paloma pam pamela panagiotis pankrac pantaleon paola paolo parisa pascal pascale pasquale pat patrice
patricia patrick patrik patrizia patsy patti patty paul paula paulette paulin paulina pauline paulo pavel pavlina
pawel payal payam pedro peggy pekka pelagia pelagie penelopa penelope penny pentti percy perla pernilla pero perrine
perry petar pete peter petra petri petronela petros petter phil philip philipp philippa philippe phillip phoebe
phyllis pia piera pierre pierrick pieter pietro pilar pinar pio piotr pippa pirjo pius piyush platon pooja pradeep
prakash pranav prashant praveen pravoslav preeti prem preston prisca priscilla priska priya priyanka prokop prosper
prudence przemyslaw puja putri queen quentin quieta quinn quinten rachael rachel radislav radmila radomir rados
radoslav radovan raduz rafael rafaela rafid raghav ragnhild rahel rahim rahmi rahul raif raimund raina rainer raisa
rajat rajdeep rajeev rajendra rajesh rajko rakesh ralf ralph raluca rama raman ramesh ramiro ramon ramona ramya rana
randal randall randi randolf randolph randy rania ranko raoul raphael raphaelle raquel rashid rashida rashmi rasmus
rastislav ratna rauf raul ravi ray rayan rayen raymond razvan rebeca rebecca rebeka rebekah regina reginald reijo
reiko reina reiner reinhard reinhold remi remo remus remy renat renata renate renato renaud rene renee renske rex
reyhan reza rhea rhiannon rhonda rhys ria riana ricarda ricardo riccardo richard rick rickey ricky rico riikka riitta
rikke riley rina rino rita ritu ritva roan robert roberta roberto robin robinson robyn rocco roch rochelle rocio
roderick rodney rodolfo rodrigo rogelio roger rogerio rohan rohit roisin roksana roland rolando rolf romain roman
romana romeo romina romuald romulus romy ron ronald ronan ronen ronja ronnie roope roosevelt rosa rosalia rosalie
rosalind rosalinda rosamunda rosana rosanna rosario rose rosemarie rosemary roshan rosie rosina ross rostislav
roswitha rowan rowena roxana roxane roxanne roy roza rozalia rozina ruben ruby rudiger rudolf rudolph rudy ruediger
rufina rufus rupert rushdi ruslan russell rustam ruta ruth ruud ruwaida ruya ruza ruzena ryan ryoko ryosuke saara saba
sabina sabine sabino sabri sabrina sachin sadhbh sadie safa safira safiya sagar sahar sahil said sakari salih salim
sally salma salome salomea salomon salvador salvatore sam samanta samantha samara sameer sami samia samir samira
sammie sammy samson samuel samuele samya sanda sandeep sander sandhya sandra sandrine sandro sandy sangeeta sanja
sanjay sanjeev sanna sanne santiago santina santino santos saoirse sara sarah sari sarina sasa sasha saskia satish
satoshi satu saul sava savina scarlett scott scottie sean sebastiaan sebastian sebastiano sebastien seema segolene
sehernur selena selene selim selin selina selma semih sena seppo serafin serafina serap serdar serena serge sergei
sergej sergey sergi sergio serhii serhiy serkan servac seth severin severine shaina shalini shana shane shania shanna
shannon shanon shany sharad shari sharon shashi shaun shawn shawna shayna sheila sheldon shelia shelley shelly sheri
sherman sherri sherry sheryl shilpa shinji shira shirin shirley shivani shlomo shreya shruti sibylle siddharth sidney
sidonia sidonie siegfried sienna sigrid sigrun sigurd silas silje silke silvan silvana silvia silvija silvio simeon
simisola simon simona simone sina sinan sindre sinead siobhan sipho siro sissel siti sjoerd skye slava slavek slavica
slavka slavomir slawomir sneha sofia sofie sofija solange soledad solene solveig soma sona sonali sonia sonja sonya
sophia sophie soraya soren sorin spencer spyros srinivas stacey stacy stan stanislao stanislav stanislava stanislaw
stanko stanley stasa stavros stef stefan stefana stefania stefanie stefano steffan steffen steffi stela stella stepan
stephan stephane stephanie stephen steve steven stewart stig stijn stina stojan stuart subhash sudhir sue suleyman
sumit sunil sunita suparn suresh surya susan susana susanna susanne susie suzana suzanne svante svatopluk svein sven
svenja svetlana svetozar svitlana swantje swati syed sylvain sylvester sylvia sylvie sylwia szilvia taavi tabea
tabitha tadashi tadeas tadeusz taha tahir takashi takeshi talia tamar tamara tamas tami tamia tammy tamsin tania tanja
tanvi tanya tapio tara taras tarek tari tariq tarja tasha tasnim tatiana tatjana tatyana taylor tea ted teddy teemu
tekla temitope tendai teo teodor teodora teodoro teofil teona terence teresa tereza teri terje tero terrance terrell
terrence terri terry tess tessa tetiana thabo thalia thanasis thandi thea thelma themba theo theodor theodora theodore
theresa therese theresia thiago thibault thibaut thierry thijs thilo thom thomas thorbjorn thorsten tia tiago tiana
tiara tiberio tibor tichomir tiffany tihomir till tilman tilmann tilo tim timea timmy timo timon timotej timoteo
timothee timothy timur tina tineke titi titilayo tito titus tjeerd tobias tobin toby todd tolga tom toma tomas tomasz
tome tomislav tommie tommy tomoko toni tony tonya torben torbjorn tore torsten toshiko tove tracey traci tracy traudl
travis trevor tricia trine tristan trond troy trude trudi tsvetan tuana tuba tucker tuija tunde tuomas turid tuula
tyler tyron tyrone ubaldo uday udo ugo ugur ulf uli ulla ulrich ulrika ulrike uma umar umesh umut unai urban uriel
ursula uta ute uwe vaclav vadim vaibhav vala valdemar valentin valentina valentine valentino valeria valerie valerija
valeriy valter vanda vanesa vanessa vania vanja varun vasco vasil vasiliki vasilisa vasyl vavrinec velimir velma
vendelin venera venkat vera verda verena verica verna verner vernon verona veronica veronika veronique vesna vibeke
vicente vicki vickie vicky victor victoria vida vidar vidya viggo vijay vikas vikram viktor viktoria viktoriia vilde
ville vilma vinay vince vincent vincenza vincenzo vinicius vinod viola violet violeta violette virgil virginie virpi
vishal vit vita vitaliy vitaly vito vittoria vivek vivian viviana viviane vivien vivienne vladana vladimir vladimira
vladimiro vladislav vladislava vladyslav vlasta vlastimil vlastimir vojtech volkan volker volkmar volodymyr vratislav
vsevolod vuk vytautas wade waldemar walid wallace walter waltraud wanda wangari wanjiru warren wayan wayne wendell
wendy werner wesley wessel whitney wiebke wieland wiktoria wilbert wilbur wilfred wilfried wilhelm wilhelmina willard
willem willemijn william willie willis willy wilma wilson wiltrud wim winfried winifred winston wm wojciech wolfgang
wolfram woodrow wouter xander xaver xavier xenia xiaoying ximena yaakov yael yago yahya yani yann yannick yannik
yannis yara yaron yaroslav yasemin yaser yash yasin yasmin yasmine yasser yassin yassine yasuko yiannis yngve yogesh
yohei yolanda yolande yomi yoshiko yossi younes yousef youssef yuki yukiko yulia yuliia yuliya yuna yunus yuri yurii
yuriy yusuf yvan yves yvette yvonne zach zachary zack zackary zackery zafir zahra zainab zaira zakaria zakary zanele
zaneta zara zayd zbigniew zdenka zdenko zdeslava zehra zeinab zelda zelmira zena zeno zenobia zeyd zeynep zina zinaida
zion zita ziva ziyad zlata zlatica zlatko zoe zoey zofia zoja zoltan zora zoran zorka zsofia zsolt zsuzsa zulfikar
zuzana zuzanna zvonimir
`
    .trim()
    .split(/\s+/),
);

/** Whether a word, as returned by `wordsOf`, is a common given name. */
export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word);
}
