/** Small words of sentences, folded. Two of them in one line make it prose. */
const small = new Set(
  `the and we you is are was were for with please have has our your my me us this that will would could can it its to of in on at as be been do does did not no yes if or but from by so just about there they them he she his her i'm we're i'd i am an a any some all more than when what which who how very need needs want looking send sent let know get got should might may per see below above also here out up off into over after before because yes
  und wir sie ich ist sind war fur mit bitte haben hat unser unsere unserer ihr ihre ihnen uns mich mir ein eine einen einem einer das dass der die den dem des auf aus zum zur bei nicht auch noch nur wie wenn oder aber konnen konnte mochte mochten wurde wird werden gerne gern von vom im am es kann soll sich nach durch uber um als hier
  nous vous est sont pour avec merci je il elle notre votre nos vos une un le les des du de la et ou que qui dans sur au aux pas plus avons avez peut pouvez souhaite souhaitons cherche ce cette mon ma mes tu te lui ont etre fait bien
  el la los las un una de del y o que con para por favor es son somos estamos nuestro nuestra su sus se lo le nos me mi al en no si como mas muy tengo tiene tenemos hay queremos quisiera gracias esta este ser
  il lo gli una di del della dei delle e ed che con per è sono siamo nostro nostra suo sua si ci vi mi al alla nel nella non ma come piu molto ha abbiamo vorrei vorremmo grazie questo questa da
  o os as um uma do da dos das e ou que com para por é sao somos estamos nosso nossa seu sua se nos me ao na no nas em nao sim como mais muito tem temos gostaria queremos obrigado
  de het een en of dat die met voor wij we u je is zijn heeft hebben ons onze uw mijn van te op in aan bij niet ook nog als graag kan kunnen wil willen wordt er naar om over maar ik
  och att det som en ett den de vi ni du ar var har med for av pa till fran inte kan skulle vill oss var vara er om men sig hos jag dar behover
  og at det som en et den de vi i du er var har med for af pa til fra ikke kan skal vil os vores jeres om men sig hos jeg der fra deres gerne
  ja on ei se han me te he olla ovat oli joka mutta kun niin myos meilla teille meidan voisitteko olen olemme tarvitsemme haluaisimme kanssa
  i w z na do nie to jest sa sie ze dla od po o jak czy prosze prosimy mamy nasz nasza my pan pani mi oraz ale juz tylko mozna chcemy ich jego
  ve bir bu icin ile de da mi olarak ben biz siz bizim sizin var yok lutfen daha cok gibi ama ya rica ederim istiyoruz olan`.split(
    /\s+/,
  ),
);

/** Capitalised words that open lines and are no part of anybody's name, folded. */
const never = new Set(
  `hi hello hey dear good morning afternoon evening thanks thank regards best kind kindest warm warmest sincerely cheers yours please meet contact contacts introducing intro new lead leads referral customer client company name email mail phone mobile fax web website subject from to sent date cc bcc re fw fwd tel address message note info information details request inquiry enquiry quote order invoice attached attachment
  sehr geehrte geehrter geehrtes liebe lieber hallo servus moin guten tag morgen abend danke vielen dank mit freundlichen grussen grusse gruss beste viele liebe herzliche ihr ihre ansprechpartner ansprechpartnerin kontakt kunde kundin firma neuer neue anfrage betreff gesendet von an datum weitergeleitet nachricht bitte telefon mobil telefax
  bonjour bonsoir cher chere chers salut merci cordialement bien voici bonne journee objet envoye de a client societe entreprise nom prenom courriel telephone portable demande nouveau nouvelle
  hola buenos buenas dias tardes estimado estimada querido querida gracias saludos cordiales atentamente un saludo asunto enviado para cliente empresa nombre correo telefono movil solicitud nuevo nueva apunta
  buongiorno buonasera ciao salve gentile egregio egregia spett grazie cordiali saluti distinti oggetto inviato cliente azienda nome cognome telefono cellulare richiesta nuovo nuova
  ola oi bom boa dia tarde noite prezado prezada caro cara obrigado obrigada atenciosamente abraco abracos abs att assunto enviada cliente empresa nome telefone celular
  hoi hallo beste geachte goedemorgen goedemiddag goedendag dag bedankt groet groeten groetjes vriendelijke hartelijke onderwerp verzonden klant bedrijf naam telefoon mobiel nieuwe nieuw aanvraag
  hej hei moi terve god hejsan tack takk tak kiitos halsningar vanliga vennlig hilsen mvh venlig kunde kund asiakas yritys nimi navn namn puhelin telefon mobil kare kjaere kaere hyva ystavallisin terveisin amne emne aihe uusi ny nytt nyt liidi lead
  witam dzien dobry czesc szanowni szanowna szanowny panstwo dziekuje pozdrawiam pozdrowieniami powazaniem temat klient firma imie nazwisko telefon nowy nowa
  merhaba selam sayin iyi gunler calismalar tesekkurler saygilarimla saygilar konu musteri firma ad adi soyad telefon yeni
  contactez contacte contacta contattate contatti contate kontaktieren kontaktiert sprecht sprechen ruft meldet ajoute ajoutez segnati anota tipp tip lutfen kontakta soittakaa ottakaa bel neem przekazuje polecam przedstawiam poznaj skontaktuj indico apresento presento recomiendo hablad pls plz add create reach call ring ping loop looping passing sharing kindly connect log wanted heads fyi quick heisser hot warm register registering would could can you we our they she he referred recommending mise relation nouvelle segnalazione indicacao
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre lunes martes miercoles jueves viernes sabado domingo
  linkedin facebook instagram twitter youtube whatsapp skype teams zoom google microsoft outlook iphone android thx tks thanx rgds kindest appreciate slds abs atte mvh mfg mvg lg vlg merci kiitos takk code pin coupon total menu hotline promo sale confidential disclaimer privacy policy terms unsubscribe newsletter meeting agenda invitation attachment street road avenue suite floor building ticket printer
  north south east west usa uk germany deutschland france italia italy espana spain portugal brasil brazil nederland belgium belgie belgique schweiz suisse switzerland austria osterreich sverige sweden norge norway danmark denmark suomi finland polska poland turkiye turkey japan china india australia canada mexico ireland
  london paris berlin hamburg munchen munich koln wien zurich madrid barcelona lisboa porto milano roma napoli torino amsterdam rotterdam antwerpen bruxelles stockholm goteborg oslo kobenhavn helsinki warszawa krakow istanbul ankara izmir tokyo osaka beijing shanghai york angeles chicago boston sydney melbourne toronto mumbai delhi
  metropolitan greater connections full-time part-time freelance present experience education skills followers degree about activity pronouns`.split(
    /\s+/,
  ),
);

export const isSmallWord = (folded: string) => small.has(folded);
export const isNeverName = (folded: string) => never.has(folded);
