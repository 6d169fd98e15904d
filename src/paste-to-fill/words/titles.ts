/** Words of a person's job, folded. One of them is enough to read a short line as a job title. */
const roles = new Set(
  `accountant administrator admin advisor adviser agent analyst architect assistant associate attorney auditor baker bookkeeper
  brewer broker builder bursar beekeeper actuary abbot bellfounder blacksmith cooper headteacher groundsman gamekeeper ostler sexton verger archivist conservator choirmaster concierge housekeeper sommelier maitre saddler thatcher upholsterer weaver potter joiner glazier roofer tailor jeweller jeweler watchmaker clockmaker shipwright surveyor sub-editor publican landlord landlady innkeeper barista florist grower farrier stonemason butcher buyer captain carpenter cashier ceo cfo cto coo cio cmo cpo cro ciso chro cdo cco cso cxo chair chairman chairwoman chairperson
  chef chemist chocolatier chief clerk cofounder co-founder coach coordinator co-ordinator consultant controller comptroller counsel curator dean dentist deputy designer
  developer director dispatcher driver editor electrician engineer estimator executive farmer foreman founder gardener geologist
  governor head headmaster headteacher inspector installer instructor interpreter inventor investor janitor journalist lawyer lead leader lecturer librarian
  logistician machinist maker master manager marketer marketeer mechanic md gm midwife miller minister notary nurse officer operator optician optometrist owner
  paralegal partner pharmacist photographer physician pilot planner plumber porter postmaster president principal producer
  product-owner professor programmer proprietor provost psychologist publisher purchaser rector realtor receptionist recruiter
  registrar representative researcher rep scientist secretary shipmaster solicitor specialist stylist superintendent supervisor surgeon
  surveyor teacher technician technologist therapist trader trainer translator treasurer trustee tutor undersecretary underwriter veterinarian vicar vice vet vp svp evp avp
  warden webmaster winemaker writer roaster steward strategist evangelist merchandiser procurer facilitator quartermaster dairyman distiller keeper groundskeeper
  leiter leiterin leitung leitend leitende leitender geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung geschaftsfuhrend inhaber inhaberin eigentumer eigentumerin vorstand vorstandin prokurist prokuristin justitiar justitiarin justiziar justiziarin syndikus bauer bauerin landwirt landwirtin imker imkerin schreiner schreinerin tischler zimmerer klempner dachdecker maler elektriker elektrikerin installateur tierarzt tierarztin hebamme pfarrer pfarrerin steward wart
  einkaufer einkauferin verkaufer verkauferin sachbearbeiter sachbearbeiterin referent referentin berater beraterin assistent assistentin
  disponent disponentin buchhalter buchhalterin meister meisterin werkleiter ingenieur ingenieurin techniker technikerin betreuer betreuerin
  beauftragter beauftragte gesellschafter gesellschafterin grunder grunderin direktor direktorin vertreter vertreterin mitarbeiter mitarbeiterin
  entwickler entwicklerin verwalter verwalterin obmann obfrau kanzler kurator wirt wirtin pachter koch kochin kuchenchef kuchenchefin backermeister winzer winzerin kellermeister kustos
  apotheker apothekerin arzt arztin zahnarzt zahnarztin steuerberater steuerberaterin rechtsanwalt rechtsanwaltin notar notarin planer planerin gartner forster forsterin
  konditor hausmeister rektor rektorin dekan lehrer lehrerin schulleiter trainer trainerin architekt architektin bauleiter polier vertriebler spezialist spezialistin koordinator koordinatorin kaufmann kauffrau stellvertreter stellvertretende
  directeur directrice president presidente gerant gerante responsable chef cheffe charge chargee acheteur acheteuse commercial commerciale comptable
  ingenieur ingenieure technicien technicienne assistante associe associee fondateur fondatrice cofondateur cofondatrice conseiller conseillere consultant consultante dirigeant dirigeante
  adjoint adjointe delegue deleguee coordinateur coordinatrice coordonnateur coordonnatrice gestionnaire animateur proprietaire patron patronne vigneron maraicher artisan boulanger secretaire general generale chargee dg daf dsi drh pdg rssi
  contremaitresse platrier peintre ebeniste menuisier charpentier macon plombier electricien couvreur serrurier jardinier paysagiste fleuriste libraire restaurateur restauratrice hotelier traiteur garagiste apiculteur apicultrice agriculteur agricultrice eleveur brasseur cuisinier patissier pepinieriste transporteur opticien kinesitherapeute veterinaire professeur dentiste redacteur redactrice juriste avocat avocate notaire pharmacien pharmacienne medecin infirmiere architecte contremaitre conducteur conductrice developpeur developpeuse administrateur administratrice attache attachee intendant intendante econome regisseur negociant
  director directora gerente jefe jefa responsable encargado encargada administrador administradora comprador compradora coordinador coordinadora ingeniero ingeniera
  socio socia fundador fundadora propietario propietaria dueno duena asesor asesora consultor consultora presidenta vicepresidente vicepresidenta subdirector subdirectora tecnico tecnica analista contador contadora contralor contralora comisario carpintero fontanero electricista agricultor ganadero panadero cocinero pescador mecanico profesor profesora enfermero enfermera notario alcalde alcaldesa concejal
  secretario secretaria medico medica arquitecto arquitecta abogado abogada supervisor supervisora apoderado apoderada vendedor vendedora enologo enologa cofundador cofundadora delegado delegada representante ejecutivo ejecutiva auxiliar tesorero tesorera veterinario farmaceutica farmaceutico desarrollador desarrolladora mayordomo capataz maestro
  responsavel diretor diretora gestor gestora encarregado encarregada coordenador coordenadora engenheiro engenheira socio-gerente proprietario dono dona fundadora administrador vendedor compradora contabilista assessor assessora advogado advogada arquiteto arquiteta enfermeira presidente supervisora lider chefe tecnico analista subgerente superintendente farmaceutico nutricionista vice-presidente enologo diretor-geral consultor desenvolvedor desenvolvedora
  direttore direttrice responsabile titolare amministratore amministratrice delegato impiegato impiegata commerciale ingegnere consulente socio fondatore fondatrice cofondatore
  cofondatrice presidentessa acquisti buyer capo capocantiere addetto addetta referente coordinatore coordinatrice tecnico geometra ragioniere ragioniera commercialista avvocato medico farmacista enologo enologa cantiniere procuratore segretario segretaria progettista sviluppatore architetto architetta proprietaria capotecnico falegname idraulico elettricista panettiere panettiera pasticcera pasticcere pasticciere agricoltore allevatore apicoltore orafo sarto sarta notaio dentista veterinario insegnante professore sindaco presidente vicepresidente mastro gestore magazziniere
  directeur directrice zaakvoerder zaakvoerster bestuurder eigenaar eigenaresse inkoper verkoper adviseur medewerker medewerkster hoofd leider teamleider
  bedrijfsleider bedrijfsleidster beheerder coordinator projectleider manager vennoot oprichter oprichtster vertegenwoordiger boekhouder planner ingenieur voorzitter secretaris penningmeester chef voorman accountmanager algemeen aankoper verantwoordelijke afdelingshoofd vestigingsmanager apotheker dierenarts notaris ontwikkelaar jurist makelaar tandarts huisarts medevennoot timmerman loodgieter schilder bakker slager kweker tuinder boer boerin imker leraar lerares hoogleraar burgemeester drukker zaakvoerster werkvoorbereider uitvoerder directielid coach
  chef vd agare grundare inkopare saljare ekonom ekonomichef ekonomiansvarig platschef konsult radgivare ansvarig projektledare handlaggare samordnare ordforande
  koordinator ingenjor tekniker direktor verkstallande forestandare styrelseordforande delagare verksamhetschef upphandlare larare forskare snickare malare elektriker sjukskoterska lakare jurist forvaltare inspektor assistent utvecklare redovisningskonsult arkitekt butikschef lagerchef kassor administrator kanslichef rektor enhetschef lantmastare produktionsledare agronom
  direktor leder daglig indehaver ejer stifter medstifter indkober saelger konsulent radgiver bogholder projektleder formand afdelingsleder driftsleder ansvarlig koordinator okonomichef vaerkforer kontorchef kokkenchef bestyrer skipper sekretaer sagsbehandler udvikler ingenior salgschef indkobschef direktorn partner medejer administrerende
  innehaver eier grunder innkjoper selger radgiver avdelingsleder prosjektleder styreleder saksbehandler okonomisjef salgssjef innkjopssjef ingenior konsulent koordinator kontorleder bestyrer utvikler regnskapsforer sjef rektor overlege
  toimitusjohtaja johtaja paallikko asiantuntija myyja ostaja yrittaja omistaja perustaja koordinaattori insinoori suunnittelija sihteeri assistentti konsultti esimies vastaava puheenjohtaja kehittaja hoitaja neuvoja laakari arkkitehti kirjanpitaja isannoitsija tutkija tyonjohtaja mestari rehtori controller
  prezes wiceprezes dyrektor dyrektorka kierownik kierowniczka wlasciciel wlascicielka specjalista specjalistka koordynator koordynatorka ksiegowy ksiegowa glowny glowna asystent asystentka
  inzynier handlowiec przedstawiciel doradca menedzer menadzer manager zastepca kupiec radca prawnik architekt prokurent notariusz adwokat nauczyciel nauczycielka pszczelarz stolarz rolnik weterynarz burmistrz wojt zaopatrzeniowiec technolog logistyk wspolwlasciciel wspolnik czlonek analityk programista brygadzista mistrz lekarz sekretarka agronom zalozyciel zalozycielka referent kanclerz sadownik piekarz
  mudur muduru mudurlugu sorumlusu sorumlu uzmani uzman yoneticisi yonetici direktoru direktor koordinatoru baskani baskan kurucu kurucusu ortagi ortak sahibi muhendisi muhendis temsilcisi danismani danisman
  sefi sef asistani mimar muhasebeci avukat teknisyen ustasi patron genel teknikeri eczaci mufettis doktor analisti gelistirici satinalmaci
  jednatel jednatelka reditel reditelka vedouci majitel majitelka obchodnik nakupci ucetni technik spravce asistentka konstrukter specialista referentka zakladatel mistr predseda
  ugyvezeto igazgato vezeto tulajdonos beszerzo ertekesito menedzser mernok asszisztens konyvelo szakerto alapito munkatars elnok fomernok
  konatel riaditel riaditelka veduci direktorica vodja direktorka nabavni komercijalni bashekim bashekimi hekim dekan dziekan rektor administratorius vadovas direktore vaditajs juhataja juhatuse`.split(
    /\s+/,
  ),
);

/** Endings of compound job names in German, Dutch and the Nordic languages. */
const compounds =
  /.{2}(?:leiter|leiterin|leitung|fuhrer|fuehrer|fuhrerin|einkaufer|einkauferin|meister|meisterin|berater|beraterin|manager|managerin|verwalter|verwalterin|planer|planerin|chef|chefin|ingenieur|ingenieurin|techniker|technikerin|direktor|direktorin|betreuer|betreuerin|assistent|assistentin|beauftragte|beauftragter|arbeiter|arbeiterin|bearbeiter|bearbeiterin|entwickler|entwicklerin|inhaber|inhaberin|buchhalter|buchhalterin|referent|referentin|verantwortliche|verantwortlicher|vorstand|anwalt|anwaltin|arzt|arztin|gesellschafter|gesellschafterin|leider|leidster|manager|medewerker|medewerkster|adviseur|directeur|hoofd|beheerder|inkoper|verkoper|bestuurder|ansvarig|ansvarlig|chef|ledare|leder|direktor|konsult|konsulent|saljare|inkopare|mastare|agare|radgivare|sjef|ingenjor|ingenior|forstander|forestandare|paallikko|johtaja|vastaava|insinoori|asiantuntija|suunnittelija|esimies|mestari|hoitaja|referentin|kaufmann|kauffrau|koordinator|koordinatorin|spezialist|spezialistin|disponent|disponentin|trainer|architekt|architektin|sekretar|sekretarin|programmierer|programmiererin|prokurist|prokuristin|bakare|maklare)$/;

/** Words that begin or colour a title; they count only beside a role. */
const colours = new Set(
  `senior junior sr jr sen regional national global group international interim acting assistant associate deputy executive managing general chief lead head principal technical commercial operations sales marketing it hr finance`.split(
    " ",
  ),
);

/** Departments: with a role they belong to the title, alone they are not one. */
const departments = new Set(
  `sales marketing it hr finance operations logistics procurement purchasing engineering production support service quality accounting legal compliance security emea apac dach americas europe partnerships product design research development r&d data analytics infrastructure communications pr it-services facilities
  vertrieb einkauf buchhaltung produktion logistik technik personal entwicklung verwaltung forschung marketing qualitat lager versand controlling service innendienst aussendienst instandhaltung
  ventes achats production logistique qualite informatique comptabilite rh commercial recherche maintenance travaux exploitation
  ventas compras produccion logistica calidad administracion sistemas informatica mantenimiento operaciones contabilidad finanzas
  vendite acquisti produzione logistica qualita amministrazione operacoes vendas compras producao qualidade
  verkoop inkoop productie logistiek administratie financien inkop forsaljning ekonomi drift innkjop salg okonomi indkob myynti osto talous hankinta tuotanto logistiikka
  ufficio servizio reparto direzione dipartimento abteilung referat stabsstelle buro team dpto depto departamento departement direction dept department division office unit area afdeling avdelning avdeling afdeling osasto dzial bolumu departmani personel insan kaynaklari customer clienti client clients kunden
  sprzedazy sprzedaz zakupow zakupy logistyki produkcji satis satin alma uretim lojistik pazarlama ihracat kalite`.split(
    /\s+/,
  ),
);

const hanTitles =
  /(?:代表取締役(?:社長|会長)?|取締役|代表社員|代表理事|代表|社長|会長|専務|常務|執行役員|本部長|事業部長|部長|次長|課長|係長|主任|主査|室長|所長|店長|支店長|工場長|院長|園長|校長|館長|局長|理事長|理事|事務長|事務局長|マネージャー|マネジャー|リーダー|ディレクター|エンジニア|デザイナー|コンサルタント|プロデューサー|チーフ|担当者|担当|責任者|顧問|女将|支配人|料理長|杜氏|技師|研究員|主幹|主席|营运总监|总裁|副总裁|总监|总经理|副总经理|经理|主管|董事长|董事|主任|工程师|专员|助理|代表|厂长|店长|所长|院长|负责人|采购员|采购|顾问|会计|秘书|设计师|分析师|總經理|經理|總監|董事長|工程師|專員|대표이사|대표|사장|부사장|전무|상무|이사|부장|차장|과장|대리|주임|팀장|실장|본부장|매니저|원장|연구원)/u;

export function isRoleWord(folded: string): boolean {
  return (
    roles.has(folded) ||
    compounds.test(folded) ||
    folded.split(/[-/&]/).some((part) => part.length > 2 && (roles.has(part) || compounds.test(part)))
  );
}

export const isColourWord = (folded: string) => colours.has(folded);
export const isDepartmentWord = (folded: string) => departments.has(folded);
export const hanTitle = hanTitles;
