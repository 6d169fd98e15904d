/**
 * Given names and their other forms, short forms and spellings in some twenty languages: one name a word, its forms
 * divided by strokes. A form may belong to several names.
 */
export const nicknameLines = `
aleksander/alexander/alexandre/alessandro/alejandro/alexandros/aleksandr/alex/alec/sandy/sander/sandro/sasha/sascha/alek/olek/lex/xander/ale/jandro/iskender
alexandra/alessandra/alejandra/aleksandra/sandra/sandy/alex/sasha/sascha/ola/alexa albert/alberto/al/bert/bertie/berto/albrecht/beto
alfred/alfredo/al/fred/alf/alfie/fredo amanda/mandy/mandi
andrew/andreas/andre/andrea/andres/andrzej/andrei/andrey/andrej/andy/drew/andi/dries/anders/jedrek/andries/ondrej/andras/dre
angela/angie/angelika/angelica/angeles/angelina/geli anna/ann/anne/ana/annie/hanna/hannah/ania/anja/anke/anneke/anita/anka/anya/anouk/annika/nancy/nan
anthony/antonio/anton/antoni/antoine/tony/toni/toño/antoon/tonino/nino/tonio/ant/antek/antti/antony/toninho/tonico
arthur/arturo/artur/art/artie/arturito barbara/barb/babs/basia/barbie/bärbel/babette/babsi benjamin/ben/benny/benji/beniamino/benno
bernard/bernhard/bernardo/bernd/bernie/bernat/ben bartholomew/bartosz/bartłomiej/bart/bartek/bartolomeo bradley/brad brian/bryan calvin/cal
cameron/cam carl/karl/carlos/carlo/charles/charlie/chuck/chaz/carlito/karol/karel/kalle/charly/carlinhos/carlitos/chas/lito
caroline/carolina/karolina/carol/carrie/karoline/caro/carolyn/lina/lynn/line casimir/kazimierz/kazik
catherine/katherine/kathryn/katharina/katarina/katarzyna/caterina/catalina/katrin/kathrin/karin/cathy/kathy/kate/katie/kit/kitty/kasia/kaska/kat/katja/katya/cat/trina/katinka/käthe/katka/kata/cata/rina/trijntje/tineke/carina
christian/cristian/kristian/chris/christiaan/krystian/cris/kris
christina/christine/cristina/kristina/krystyna/chris/tina/chrissy/christa/kirsten/kristin/stina/stine/krysia/tine/kirsti/cris/christel
christopher/christoph/christophe/cristoforo/cristobal/krzysztof/kristoffer/christoffer/chris/kit/topher/krzysiek/stoffel/toffe/kris/christos/tobal/krzys
clara/klara/claire/clare/clarita claudia/klaudia/claudine/claudi constance/constanza/konstanze/connie/conny/stanze/costanza
cornelius/cornelis/cor/kees/neil/cees/kornelius/corneel/niels/neel cynthia/cindy/cyndi daniel/daniele/danny/dan/dani/danilo/danek/daan/danijel/danek
david/dave/davide/davy/dawid/davey/davi deborah/debora/debbie/deb/debra dennis/denis/denny/dionisio
derek/dirk/diederik/derrick/dietrich/dieter/theodoric diane/diana/di/dianne dmitri/dmitry/dimitri/dima/mitya/dimitris/dmytro/dimitrios/mitsos
dominic/dominik/domingo/domenico/dominique/dom/nick/mingo/mimmo/domenik donald/don/donnie/donny
dorothy/dorothea/dorota/dorotea/dot/dottie/dolly/dora/dorothee/thea/dorotka/dörte douglas/doug/dougie
edward/eduardo/eduard/edoardo/edvard/ed/eddie/eddy/ted/teddy/ned/edu/lalo/edo/edek/edwin/duarte/dudu
eleanor/eleonora/eleonore/ella/ellie/nora/nell/leonor/lenore/elinor/norah/leonora/elly
elizabeth/elisabeth/elisabetta/isabel/isabella/elżbieta/elisabet/liz/lizzie/lisa/beth/betty/betsy/eliza/elise/elsa/liza/lise/bess/libby/ela/bettina/lisbeth/else/lies/liesbeth/elsbeth/ilse/bella/isa/chabela/lilibet/sissi/lisette/bets/babette/belle/erzsebet/elzbieta/eli/elisa/ellie
emily/emilia/emilie/em/emmy/emi/milly/millie/mila emmanuel/manuel/emanuel/emanuele/manny/manu/manolo/manuela/lolo/manolito/mané
enrique/henry/heinrich/henri/henrik/hendrik/enrico/henrique/harry/hank/heinz/heiner/henk/henryk/quique/hal/rik/heini/hein/harald/henning/kike/hendrick/rico/heiko/heikki/rick/hinnerk/henner/jindrich
eric/erik/erich/erico/eirik/rick/erkki ernest/ernst/ernesto/ernie/neto
eugene/eugen/eugenio/gene/evgeny/yevgeny/evgeni/evgenii/eugeniusz/jevgeni/zhenya/geno/gienek eva/eve/evie/ewa/evi/evita/eveline/evelyn
ferdinand/fernando/fernand/ferdinando/nando/fer/ferdi/nandinho florian/flo/floriano
frances/francesca/francisca/franziska/franciska/françoise/francoise/fran/fanny/franny/frankie/franzi/cisca/paca/paquita/sissi/chica/francine/kiki/cesca/francie
francis/francisco/francesco/franz/françois/francois/frank/franciszek/frans/paco/pancho/frankie/fran/curro/cisco/franco/franek/chico/kiko/quico/frantisek/ferenc/chicho/ciccio/frankie/patxi/fra/franky/xico/checco
frederick/friedrich/federico/frederic/frédéric/frederik/fredrik/fryderyk/fred/freddie/freddy/fritz/rick/fede/fiete/rik/freek/frits/frederico/lico/fridolin/frédo/fredo
gabriel/gabriele/gabe/gabi/gab/gabo/biel gabriela/gabriele/gabriella/gabrielle/gabi/gaby/gabbie/gaba
geert/gerard/gerhard/gerardo/gerd/gert/gerry/jerry/gérard/gerrit/gerry/gerhardt/lalo/girard/gerben
geoffrey/jeffrey/godfrey/geoff/jeff/gottfried/goffredo/jef/joffrey
george/georg/georges/giorgio/jorge/jerzy/jörg/joerg/jürgen/jurgen/juri/yuri/georgios/yorgos/giorgos/schorsch/joris/jurek/göran/goran/örjan/jiri/gyorgy/georgie/giorgi/georgi/coque/geordie/jurriaan
gerald/gerry/jerry/gerold/geraldo/giraldo gertrude/gertrud/gertrudis/trudy/gerti/trude/trudi/gertie/truus/geertruida/geertje
gianni/giovanni/john/honza/jenda/jon/johann/johannes/johan/juan/jean/jan/ivan/jack/jono/johnny/hans/hannes/jens/joão/joao/gian/vanni/ian/sean/evan/yan/janek/jasiu/jaś/joan/johnnie/juanito/juancho/nino/yannis/ioannis/giannis/yahya/jack/jackie/jancsi/ioan/vanya/vania/joop/henne/jo/jannis/hansi/hannu/juhani/janusz/jannik/jackson/jussi/janne/giovannino/johnathan/joãozinho
giuseppe/joseph/josef/jose/josé/joe/joey/pepe/beppe/józef/jozef/sepp/peppino/pino/josep/pep/zé/ze/jupp/jef/josip/yusuf/jos/jo/joost/iosif/osip/chepe/peppe/bepi/giusepp/jojo/zezé/josè/youssef/joep/seppel
gregory/gregor/gregorio/grzegorz/greg/gregg/grigori/gregoire/grégoire/grzesiek/grischa/goyo/rori
günter/gunter/gunther/günther/guenther/gunnar/günni/gonter gustav/gustavo/gustaf/gustave/gus/gösta/gusti/gustaw/tavo/staf/guga
helen/helena/helene/elena/elene/hélène/ellen/nell/nellie/lena/leni/hela/lenka/ilona/yelena/eleni/lene/leen/helenka/alena/ileana
herbert/herb/heribert/bert/heriberto/herbie hubert/hugo/hugh/hughie/huberto/ugo/umberto/huub/hub/huw ian/iain/ean
ignacio/ignatius/ignaz/ignazio/nacho/iñaki/iggy/inaki/ignacy/naz/ignace/nas ingeborg/inge/inger/inga ivan/iwan/vanya isaac/izaak/ike/isaak/zak/zac
jacob/jakob/jacobo/giacomo/jacques/james/jakub/jaime/diego/santiago/iago/tiago/jack/jim/jimmy/jamie/jake/kuba/jaap/coby/jimbo/jem/jakow/giacobbe/jaume/seamus/hamish/köbi/jacky/jacek/jacinto/ko/cobus/jago/yago/thiago/jimmie/jakov/yakov
janet/jane/joanna/johanna/jeanne/juana/giovanna/janina/jana/hanna/hanne/asia/joasia/joan/jan/jenny/janie/jeanette/jeannette/jannie/annie/hannie/jannetje/jopie/jo/joanne/jean/ivana/juanita/vanna/joana/johana/janka/janne/gianna
jason/jay jennifer/jen/jenny/jenni/jenna/jennie jeremy/jeremiah/jeremias/geremia/jerry/jem/jérémie/jérémy/jez
jerome/hieronymus/jeronimo/geronimo/girolamo/jérôme/jerry/hiero/jero/jeroen jessica/jess/jessie/jessy/jesse jesus/jesús/chucho/chuy
joaquin/joaquín/joachim/gioacchino/jochen/achim/quim/kim/joakim/quino/jocke/ximo/joaquim/jochem
jonathan/jonatan/jon/jonny/johnny/nathan/johnathan/jonte/jonas joshua/josh/josue/josua judith/judy/judit/giuditta/jutta/judie/jude
julia/giulia/julie/juliette/julita/julka/jule/jules/juliana/giuliana/yulia/juliane/jula/juli
julian/juliano/giuliano/julien/julius/julio/giulio/jules/jul/juliusz/yuliy karin/karen/carina/karina kenneth/ken/kenny/kent kevin/kev
klaus/claus/nicholas/nikolaus/nicolas/nicolás/nicola/niccolò/mikołaj/nikola/nick/nico/niko/klas/nikos/mikolaj/colin/nils/niels/nicky/miklos/nikolai/nicolaas/claes/clas/kolya/nikolay/klaas/nic/nik/nikolaos/nikita/nicolau/nicco/col/nicklas/niklas/niclas/miko/nikolaj/klavs
konrad/conrad/corrado/kurt/conny/kord/koen/coenraad/radek/curt/con laura/lora/laurie/lori/laurita/lauretta
lawrence/laurence/lorenzo/laurent/lorenz/lars/larry/laurens/lenz/lauri/wawrzyniec/vavrinec/loren/renzo/laurie/laurits/lasse/lars/lau/lourenço
leonard/leonardo/leonhard/léonard/leo/len/lenny/leon/nardo/lennart/lennard/leandro leopold/leopoldo/leo/poldi/polo linda/lindy/lin
louis/ludwig/luis/luigi/lewis/lou/louie/ludovic/ludovico/ludwik/gigi/luisito/lodewijk/lutz/lucho/luiz/lajos/ludvik/ludvig/wiggerl/gino/luisinho/luizinho/ludo/loïs/luigino/lewie
louise/luisa/luise/luiza/lou/lulu/ludwika/louisa/isa/lu lucas/lukas/luca/lucien/luke/łukasz/lukasz/luc/luka/lukáš/łuki/lucca
lucy/lucia/lucie/lucía/łucja/luce/lucinda/luz/cindy/zia/luzie
madeleine/magdalena/madalena/maddalena/madeline/maddie/lena/magda/leni/magdalene/malena/madlen/malin/maddy/madi/madzia/lenchen
magnus/mogens/manne/mange malcolm/mal/malc manfred/manfredo/fred/manni/manny/manfredi
marcus/mark/marco/marc/marek/marcos/marcin/markus/marcel/marcello/marcelo/marko/mars/mario/márcio/marcio/marcinek/marquinhos/marky
margaret/margarete/margaretha/margarita/margherita/marguerite/małgorzata/malgorzata/margit/margot/greta/gretchen/grete/maggie/meg/peggy/marge/madge/daisy/rita/gosia/gośka/griet/mairead/margriet/margareta/margarida/gretel/pegg/margie/meggie/gretl/marga/margo/maggi/megan/margret/merete/marit/greet/grietje/małgosia/guida
maria/marie/mary/marion/miriam/maría/molly/polly/mia/mimi/marysia/maryla/mariette/marietta/mariska/mieke/marijke/ria/maja/maritza/marika/masha/maryse/mariola/mitzi/mae/may/moira/maureen/mariechen/maike/meike/maaike/manon/mariana/marita/mascha/maruja/marian
martha/marta/marthe/mattie/patty martin/martino/marcin/martín/marty/maarten/martijn/mårten/morten/marten/tino/martyn/marcinek/martinho/martí
martina/tina/martine
matthew/matthias/mathias/mateusz/matteo/mateo/mathieu/matthieu/matt/matty/matti/mats/hias/mattias/teo/matthijs/thijs/matei/matze/mateus/mat/theis/mads/mathis/matej/maciej/maciek/maciej/thies/teus
maurice/mauricio/maurizio/moritz/mo/maurits/mauro/maury/mauri/morris/moe
maximilian/massimiliano/maximiliano/maximilien/max/maks/massimo/maxime/maksym/maxim/maksim/maxi
mehmet/muhammad/mohammed/mohamed/muhammed/mohammad/mo/memo/mamo/muhammet/mahomet
michael/michel/michele/miguel/michał/michal/mikael/mike/mick/mickey/mickie/mitch/mikhail/michi/misha/miki/mikkel/micha/mickaël/mikel/mihai/michiel/mike/michalis/mikko/maik/meik/mischa/chiel/miki/mikey/mihály/mihaly/mihail/mika/miguelito/micheal/micky/migue
michelle/michele/michèle/michaela/michela/micaela/shelly/mikaela/ela/chelle/shelley/michaele monica/monika/monique/moni/mona/nika
natalie/natalia/nathalie/natalya/natasha/nat/natasza/nata/talia/tasha/natka nathaniel/nathan/nat/nate/nathanael olga/olya/ola/helga/helge
oliver/olivier/oliviero/ollie/oliwier/olli/oli/oliwer/noll olivia/oliwia/livia/liv/livvy/ollie oscar/oskar/ossi/oskari
oswald/osvaldo/oswaldo/ossi/waldo/valdo/ozzie pamela/pam/pammy patrick/patrice/patrizio/patricio/pat/paddy/patryk/rick/paddie/pádraig/pato
patricia/patrizia/patrycja/pat/patty/trish/tricia/patti/patsy/paty/trisha/trixie/pati
paul/paolo/pablo/paweł/pawel/pavel/pauli/paulo/pal/pauly/pål/paweł/pavlos/paulus/pàl/paulinho/pavol/pavlo/poul/pol/paulie/pau
paula/paola/pauline/paulina/paulette/pola/lina/paolina/paulinka
peter/pedro/pietro/pierre/piotr/petr/pete/pieter/piet/per/piero/petros/petri/pyotr/petter/peer/perry/pedrito/piotrek/petteri/pit/petey/piers/peder/pierrot/peterke/petar/pär/perico/pere/pelle/petya/pekka/rino/pierino/petrus
philip/phillip/philipp/philippe/felipe/filippo/filip/phil/pip/filipe/pippo/flip/lippo/fips/felipito/fil/flippo/lipe phyllis/phyl/filis
rachel/raquel/rachele/rahel/rae/rachelle/shelly/quela/rach
ralph/ralf/raúl/raul/raoul/rolf/rudolf/rudi/rudy/rodolfo/rudolph/rolfe/adolfo/rolle/ruud/rodolphe/rodol
raymond/raimund/raimondo/ramon/ramón/ray/moncho/raymundo/rajmund/mundo/raimo/mon rebecca/rebekka/rebeca/becky/becca/bex/reba/rivka/beck
reginald/reinhold/reinhard/renaud/reggie/reg/reinaldo/reynaldo/rinaldo/ronald/ron/ronnie/ronny/reino/rein/reinier/rainer/reiner/ragnar/rainier/ronaldo/renaldo/reinout
regina/reine/gina/reggie/régine/rena renate/renata/nate/reni/renia/renée/rene
richard/riccardo/ricardo/rich/rick/dick/richie/ricky/ryszard/rikard/ric/ricki/rico/dickie/hick/ritchie/rikhard/rysiek/reich/ricard/richi/ryś
robert/roberto/rob/bob/bobby/robbie/robin/bert/rupert/ruprecht/robby/tito/beto/robban/bertl/robbert/bobbie/berto/robrecht/robertinho/robi/róbert
roderick/rodrigo/rod/roddy/rory/rodrigue/rui/ruy/roddie/rodri
roger/rogelio/ruggero/rüdiger/rudiger/ruediger/rodge/rutger/hodge/rogier/rodger/rogério/rogerio
roland/orlando/rolando/rollo/rolly/rowland/roeland/lando/rolli
rose/rosa/rosie/rosita/róża/rosalie/rosalia/rosalind/rosi/roos/rosina/rosanna/roza/rosinha
rosemary/rosemarie/rosamaria/romy/rosie/rose/rosmarie/romi/rosi roxanne/roxana/roxy russell/russ/rusty ruth/ruthie/rut/ruthchen
samuel/samuele/sam/sammy/samuele/sami/shmuel/samu samantha/sam/sammie/sammy sarah/sara/sally/sadie/sari/zara/sal/sárka/saar/saartje
scott/scottie/scotty sebastian/sebastián/sébastien/sebastiano/sebastiaan/bastian/basti/seb/seba/bastien/sebek/bas/sebastião/wastl/bastiaan/bast/tião
sergio/sergei/sergey/serge/serhiy/siergiej/seryozha/serghei/checo/sergi/sérgio/sergiu/kecho
sigismund/sigmund/zygmunt/siegmund/sigi/siggi/zsigmond/sigurd/siegfried/sigfrid/sigge/siegi/zyga
simon/simone/simón/szymon/simeon/si/sime/siem/szymek/simão/semyon/simo/sim/shimon/moni
sophia/sophie/sofia/sofie/zofia/zosia/sophy/soph/fia/sofía/fieke/sonja/sonia/sonya/fifi/sofija
stanislaus/stanisław/stanislaw/stanislav/stan/stanley/staszek/estanislao/stas/stach/stanko/staś
stephen/steven/stefan/stephan/stefano/esteban/étienne/etienne/estêvão/steve/stevie/stephane/stéphane/szczepan/steffen/stefanos/esteve/steph/stef/steff/istván/istvan/staffan/steponas/stefek/stijn/fane/pista/stevo/steeve/étiènne/stepan/stevan
stephanie/stefanie/stefania/estefania/stéphanie/steph/steffi/stef/stephie/fanny/stefi/stefka/fani/steffie/annie
susan/susanne/susana/susanna/suzanne/zuzanna/zsuzsanna/sue/susie/suzy/sanne/suse/zuzia/susi/suus/zuza/suzanna/suzana/zuzana/sanna/susann/zuska/suze/susette/shoshana/suzie
tadeusz/thaddeus/tadeo/thad/tad/tadek/taddeo/tadzio/tadej
theodore/theodor/teodoro/teodor/theo/ted/teddy/fyodor/fedor/théodore/theodorus/dorus/thodoris/théo/teo/feodor/tudor/fedya/theos
theresa/teresa/therese/thérèse/teresita/tess/tessa/terry/resi/terri/tere/terezinha/terka/theresia/trees/trace/thea/tracy/resl/terese/teresinha
thomas/tomás/tommaso/tomasz/tom/tommy/tomek/tomaso/tomas/thom/masi/tomi/tommi/tuomas/maso/tom/tam/tamas/tommie/foma/tomáš/tomé/maas
timothy/timotheus/timoteo/tim/timmy/timofey/timo/timothee/timothée/timm/tymoteusz/tymek/tymon/timon tobias/tobi/toby/tobiasz/tobia/tob/tobbe
ulrich/ulrik/ulrico/uli/ulli/udo/ulf/ueli/utz/ulrych/olrik ulrike/ulrika/uli/rike/rika/ulla
ursula/uschi/ulla/ursel/urszula/orsola/ursule/úrsula/ursina/sula/ula valentina/valentine/vale/tina/walentyna/valya/valen
valentin/valentino/valentín/val/walenty/velten/valente/veltin/tino vanessa/nessa/vane/essa
veronica/veronika/véronique/weronika/vera/vroni/ronnie/nika/veronique/vero/wera/roni/niki/veron
victor/viktor/vittorio/víctor/vic/wiktor/vitek/vitorio/vik/vitto/vítor/vitor
victoria/viktoria/vittoria/vicky/vicki/tori/wiktoria/vikki/victoire/vika/vickie/toria/vitória/viki
vincent/vincenzo/vicente/vinzenz/vince/vinnie/wincenty/enzo/vin/vicente/chente/vinny/cenzo/vinz/zenz/vinicius/vini
virginia/ginny/ginger/virginie/gina/virgi/ginnie
vladimir/wladimir/włodzimierz/wlodzimierz/volodymyr/vova/vlad/volodya/włodek/waldemar/valdemar/vladimír/waldi/valdis/wowa/voldemar
walter/walther/gualtiero/wally/walt/wouter/gualterio/wat/valter/wladek/woutertje/gauthier/valtteri
wilhelmina/wilhelmine/minna/mina/willa/guillermina/billie/wilma/mien/mientje/helma/velma/guglielmina/vilma/helmine
william/wilhelm/guillermo/guillaume/guglielmo/willem/will/bill/billy/willy/wim/liam/memo/willi/vilhelm/guilherme/wille/willie/pim/helmut/gui/bille/vilhelms/ville/gwilym/vilmos/vilém/wil/wilko/gwill/lelo/jelle/jelmer/gullermo
wojciech/adalbert/vojtech/wojtek/béla/adelbert/vojta/woytek zachary/zachariah/zacharias/zaccaria/zach/zack/zak/zac/zacarías/zacharie
xavier/javier/javi/saverio/xaver/xavi/xavier/javito/ksawery/saveriano/veri/xabier/chavi eduardo/lalo/guayo/eddy guadalupe/lupe/lupita
rosario/chayo/charo consuelo/chelo dolores/lola/lolita/loli pilar/pili concepcion/concepción/concha/conchita/conchi/concetta
mercedes/merche/meche/mercè encarnacion/encarnación/encarna remedios/reme montserrat/montse inmaculada/inma/immacolata/imma soledad/sole
gonzalo/gonzo/gonçalo/chalo rafael/rafa/raffaele/raphael/raphaël/rafał/rafal/rafi/raf/rafe/raffaello/falo/lele ramiro/rami joaquina/quina
salvador/salvatore/salva/chava/totò/toto/turi/sal/sauveur leticia/letizia/laetitia/leti/lety
beatriz/beatrice/beatrix/bea/trixie/bia/beate/béatrice/beata/trix/ticha/betty/bice/trixi guilhermina/mina aparecida/cida sebastiana/tiana
raimunda/mundica reinaldo/naldo ronaldo/naldo edson/edinho luciana/lu/luci/lucy/luciane fabrizio/fabrice/fabricio/fabri/bizio
fabio/fabián/fabian/fabien/fabiano/fabius/fabi/fabiusz alessia/alexis/ale/alexia/alessio gaetano/cayetano/tano/kajetan/gaétan
pasquale/pascal/pascual/lino/pasqualino/paskal/paschalis raffaella/rafaela/raffi/lella/raphaela/raphaelle mustafa/musti/mustapha/moustafa
ibrahim/ibo/ibrahima/abraham/abe/abram/avraham/bram/abramo/avi/braam/ibraheem hüseyin/hussein/hüso/huseyin/husain/hussain/hossein
süleyman/süli/solomon/salomon/suleiman/sulo/suleyman/salomón/salomone/soliman osman/oz/uthman/ousmane
fatma/fatima/fadime/fatoş/fatos/fátima/fatoumata/fatme ayşe/aysegül/ayşegül/ayse/aisha/ayse/aicha/aysegul/ayşenur hatice/khadija/hatçe/khadidja/kadija
emine/amina/emoş zeynep/zeyno/zainab/zeynab/zaynab elif/elifnur/elo yasemin/yasmin/jasmin/jasmine/yasmine/yase/jazz/jazmín/yasmina
ahmet/ahmed/ahmad/amo/ahmo/ahmad ömer/omar/umar/ömo kemal/kamal/kemo cemal/jamal/cemo/gamal/djamal hasan/hassan/haso selim/salim/selo/slimane
sławomir/slawomir/sławek/slawek/slavomir/slava jarosław/jaroslaw/jarek/jaroslav/jaro/yaroslav mirosław/miroslaw/mirek/miroslav/miro/mirko
zbigniew/zbyszek/zbig/zbynek/zbyněk bogusław/boguslaw/bogdan/boguś/bohdan/bogus czesław/czeslaw/czesiek leszek/lech/lechosław
przemysław/przemyslaw/przemek/przemyslav radosław/radoslaw/radek/radoslav/rado dariusz/darek/darius/dario/daro mariusz/marius/mario/mariuszek
agnieszka/agnes/agnese/inés/ines/aga/agnieszka/aggie/inez/agnete/neta/agneta/agnès/inês/agi/nessie jadwiga/hedwig/jadzia/hedy/hedda/hedvig/iga/wiga
bożena/bozena/bożenka grażyna/grazyna/grażka stanisława/stasia wiesław/wieslaw/wiesiek ryszarda/rysia beata/beatka danuta/danka/dana
halina/hala/halinka iwona/ivonne/yvonne/ivona/iwonka/evonne justyna/justine/giustina/justina/justynka kamil/camillo/camille/camilo/kamilek
kamila/camilla/camille/camila/milla/kamilla/cami björn/bjorn/bjarne/bjoern/bear/nalle lennart/lelle
birgit/brigitte/birgitta/brigida/bridget/gitte/gitta/britta/brit/brygida/biggi/bridie/brigid/berit/britt/gitti/brittany/brigitta gunilla/gun/nilla
margareta/greta/maggan håkan/hakan/håkon/haakon torsten/thorsten/torbjörn/totte/tor/thore/toto lothar/lutz/luther/lotar/loddar horst/hotte
jürgen/jörgen/jørgen/jogi/jorgen/joergen wolfgang/wolf/wolfi/wolle hans-jürgen/hajo karl-heinz/kalle/charly/carlheinz ekkehard/ekki/eckhard/eckart
friederike/frederike/rike/fritzi/friederika/frederica/fiete/frédérique/freddie/federica/frederikke/ricke sabine/bine/sabina/savina/biene susanne/sanne
ute/uta/utta waltraud/traudl/traudel/waltraut annegret/anne/gret annemarie/anne-marie/annamaria/anna-maria/ami/annemie/annemieke/annamarie
hannelore/lore/hanne/hannerl/lorle eleonore/lore/elli johannes/joannes/jojo hieronymus/jeroen/jerom
adriaan/adrian/adriano/adrien/arie/ad/ade/hadrian/adrie/adri
antonia/antonella/antoinette/toni/tonia/toinette/tonka/nella/antje/tosia/antonina/nina/antonietta/etta/netta theodora/dora/thea/teodora/dorinha
willemijn/mijn/mina marjolein/marjo/marjoleine pieternel/nel bastiaan/bas rudolphus/ruud franciscus/frans/ciscus lodewijk/lou
jacobus/koos/jaap/cobus/sjaak/ko johanna/joke/jo/hanneke/hansje/janneke wilhelmus/wim/willem/pim
hendrika/rika/riek/riki/henriette/harriet/enrichetta/henrietta/hattie/henny/jetta/etta/henrike abhishek/abhi aditya/adi
siddharth/sid/sidharth/siddhartha krishna/kris/krish/krishnan rajesh/raj/rajeev/rajiv/raju/rajendra sanjay/sanju/sanjeev/sanjiv
suresh/suri/sureshkumar venkatesh/venkat/venkata/venky subramanian/subbu/mani/subramaniam/subramanyam harish/hari ganesh/ganu deepak/dipak/deepu
dilip/dileep jyoti/jyothi lakshmi/laxmi vijay/viju/vijayakumar vikram/vik/vicky/vikrant priyanka/priya/pri aishwarya/aish/ash gurpreet/gary/guri/preet
harpreet/harry/preet mei-ling/meiling kimberly/kimberley/kim jordan/jordi/jord joyce/joy leslie/les lillian/lilian/lily/lil/liliana/lilia/lilli
lynette/lyn/lynn marilyn/mari marvin/marv melissa/mel/missy/lissa melanie/mel/mélanie mitchell/mitch montgomery/monty/monte morgan/mo nigel/nige
norman/norm penelope/penny/pen percival/percy prudence/prue/pru quentin/quinn randolph/randall/randy/rand roberta/bobbie/robbie/berta rodney/rod
roosevelt/ted ruben/rubén/ben/rubens/reuben/rube sidney/sydney/sid/syd stewart/stuart/stu/stew sylvester/sly/silvestre/sylwester/vester/silvester
sylvia/silvia/syl/sylvie/sylwia/silvie/silvi tamara/tammy/tami/toma tiffany/tiff/tiffani trevor/trev tyrone/ty vernon/vern wallace/wally wesley/wes
winifred/winnie/freda/fred woodrow/woody adelaide/adelheid/heidi/adela/addie/adele/adèle/della/aleida/alida archibald/archie
augustus/august/augusto/gus/augustin/agustín/agustin/gustl/auguste/gösta/agostino cassandra/cassie/cass/sandra
cecilia/cécile/cecily/cäcilia/cissy/celia/cilla/cecylia/silke/cissi/sheila/sissel/ceci clifford/clifton/cliff clarence/clancy
clement/clemens/clemente/clem/klemens/klement/clément/mente desmond/des/desi ebenezer/eben edmund/edmond/ed/ned/ted/edmondo/edmundo/mundo
edith/edie/edit/edyta/ditte/editha elias/eli/elijah/ilya/elia/eliasz/élie/ilias/ilja estelle/stella/estella/estrella/essie
esther/hester/ester/essie/hettie/estera ezekiel/zeke florence/flo/florenz/florencia/florentine/fiorenza/flossie gwendolyn/gwen/gwenda
harold/hal/harry/harald/aroldo/haroldo hezekiah/hez horace/horatio/horacio/orazio irene/irena/irina/rena/ira/irenka/rini jemima/mima
jocelyn/joss/josie
josephine/josefine/giuseppina/josefa/josefina/jo/josie/pepa/pepita/fina/józefa/josée/josette/joséphine/sefa/fien/josephina/pina/peppina
kathleen/kath/kathy/caitlin/kate/katie lucille/lucy mildred/millie nicole/nicola/nicky/nikki/nicki/nico/nicoletta/colette/nicolette/nika/coco/nic
philippa/pippa/pip/filippa priscilla/cilla/prissy rosalind/roz/ros/linda tabitha/tabby thelma/tel ursula/ulla
wilfred/wilf/fred/wilfried/wilfredo/wilfrid/fredo yevgenia/eugenia/zhenya/genia/evgenia/eugénie/genie svetlana/sveta/lana/svitlana/swetlana
tatiana/tanya/tania/tatjana/tanja/tatyana vyacheslav/slava/wjatscheslaw/viacheslav yaroslava/slava oleksandr/sasha/oleksander/olexandr
oleksiy/alexei/aleksey/alexey/aleksei/alyosha/alex/oleksii/alexej/lyosha anastasia/nastya/stacy/stacey/nastassja/asya/anastasiya/tasia
lyudmila/ludmila/luda/mila/lyuda/ljudmila galina/galya/halyna nadezhda/nadia/nadya/nadja/nadine/nada
konstantin/kostya/constantine/konstantinos/kostas/dinos/costa/constantin/costantino/gus/konny/constantijn/stan/costas/costin/kosta/tino
panagiotis/panos/takis/panayiotis dimitra/dimi/demetra/mitra evangelos/vangelis/vagelis athanasios/thanos/nasos/thanasis/athanassios
charalambos/babis/haris/charalampos/haralambos spyridon/spyros/spiros stavroula/voula/roula anastasios/tasos/tassos emmanouil/manolis/manos
`;
