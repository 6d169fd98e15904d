import { fold } from "#paste-to-fill/text/fold.ts";

/** What the value behind a label is. "other" is a value we know and do not fill, such as a message or a street. */
export type LabelRole =
  | "company"
  | "name"
  | "first"
  | "last"
  | "email"
  | "phone"
  | "mobile"
  | "direct"
  | "main"
  | "home"
  | "fax"
  | "title"
  | "website"
  | "salutation"
  | "particle"
  | "other";

const phrases: Record<Exclude<LabelRole, never>, string> = {
  company: `company|company name|companyname|name of company|organisation|organization|organisation name|organization name|org|org name|business|business name|business or company|account|account name|accountname|firm|firm name|employer|institution|company organization|company/organization|company / organisation|legal name|legal entity|trading name|school|practice|brand|hospital|club|practice name|venue|agency name|shop name|shop|store|works at|workplace
    |firma|firmenname|firmenbezeichnung|name der firma|unternehmen|unternehmensname|name des unternehmens|organisation|betrieb|gesellschaft|einrichtung|institution|arbeitgeber|firma/organisation|unternehmen/organisation|unternehmen / firma|firma / unternehmen|verein|praxis
    |entreprise|nom de l'entreprise|nom entreprise|raison sociale|societe|nom de la societe|nom societe|organisme|etablissement|compagnie|enseigne|nom de l'organisation|structure|denomination|employeur
    |empresa|nombre de la empresa|nombre empresa|nombre de empresa|razon social|compania|organizacion|sociedad|negocio|nombre comercial|institucion|nombre del negocio|entidad
    |nome da empresa|nome empresa|razao social|organizacao|companhia|nome fantasia|instituicao|estabelecimento|entidade
    |azienda|nome azienda|ragione sociale|ditta|societa|impresa|organizzazione|nome della societa|nome dell'azienda|ente|denominazione|studio
    |bedrijf|bedrijfsnaam|naam bedrijf|organisatie|onderneming|naam organisatie|firmanaam|naam van het bedrijf|handelsnaam|vennootschap|zaak
    |foretag|foretagsnamn|foretagets namn|bolag|bolagsnamn|organisation|firma|arbetsgivare|forening
    |virksomhed|virksomhedens navn|virksomhedsnavn|firmanavn|selskab|organisation|selskabsnavn|foretaksnavn|bedrift|bedriftsnavn|selskap|selskapsnavn|organisasjon|foretak|virksomhet|bedriftens navn
    |yritys|yrityksen nimi|organisaatio|yhtio|toiminimi|yhdistys|tyonantaja
    |nazwa firmy|przedsiebiorstwo|organizacja|spolka|nazwa organizacji|nazwa przedsiebiorstwa|instytucja|nazwa|podmiot
    |sirket|sirket adi|firma adi|firma unvani|kurum|kurulus|isletme|kurum adi|sirket unvani|firma unvan|sirket ismi|isyeri
    |spolecnost|nazev firmy|nazev spolecnosti|ceg|cegnev|vallalat|ceg neve|organizatie|companie
    |会社|会社名|貴社名|御社名|企業名|法人名|団体名|組織名|勤務先|貴社名・団体名|会社・団体名|会社名・団体名|屋号|所属|社名|学校名|所属先|公司|公司名称|公司名|单位|单位名称|企业|企业名称|客户名称|客户公司|机构|机构名称|所在单位|工作单位|所在公司|商户名称|公司全称|公司名稱|單位|企業|회사|회사명|업체명|기업명|소속|법인명`,
  name: `name|full name|fullname|contact name|contact person|contact|person|your name|first and last name|first & last name|name of contact|primary contact|main contact|attn|attention|attendee|attendees|guest|guests|participant|participants|invitees|invitee|lead name|lead|customer|client|prospect|display name|displayname|who|poc|point of contact|name (first last)|first last|requested by|submitted by|applicant|customer name|decision maker|lead contact
    |vor- und nachname|vor und nachname|vorname und nachname|vor-/nachname|vorname nachname|vorname, nachname|vollstandiger name|kontaktname|ansprechpartner|ansprechpartnerin|ansprechpartner/in|ansprechpartner:in|ansprechperson|kontaktperson|kontakt|name, vorname|nachname, vorname|ihr name|interessent|kunde|kundin|teilnehmer|name der ansprechperson
    |nom complet|nom et prenom|nom prenom|prenom et nom|prenom nom|nom & prenom|nom/prenom|personne de contact|personne a contacter|contact|interlocuteur|interlocutrice|votre nom|nom du contact|prospect|client|prenom / nom|demandeur
    |nombre completo|nombre y apellidos|nombre y apellido|nombre|persona de contacto|contacto|su nombre|nombre del contacto|nombre contacto|tu nombre|nombre del cliente|cliente|nombres y apellidos|apellidos y nombre|interesado|solicitante
    |nome|nome completo|nome e cognome|nome cognome|cognome e nome|nominativo|referente|persona di contatto|contatto|nome e sobrenome|nome e apelido|pessoa de contato|pessoa de contacto|contato|contacto|nome do contato|nome do contacto|responsavel|seu nome|nome do cliente|il tuo nome|il suo nome|nome referente|nome contatto|interlocutore|richiedente
    |naam|volledige naam|voor- en achternaam|voornaam en achternaam|contactpersoon|contact|uw naam|naam contactpersoon|je naam|klant|aanvrager|klantnaam
    |namn|for- och efternamn|fornamn och efternamn|fullstandigt namn|kontaktperson|kontakt|ditt namn|kontaktnamn|kund|namn kontaktperson|for-och efternamn
    |navn|fulde navn|fullt navn|for- og efternavn|for- og etternavn|fornavn og efternavn|fornavn og etternavn|kontaktperson|kontakt|dit navn|ditt navn|kontaktnavn|navn pa kontaktperson|kunde
    |koko nimi|nimi|etu- ja sukunimi|etunimi ja sukunimi|yhteyshenkilo|yhteyshenkilon nimi|nimesi|asiakas
    |imie i nazwisko|imię i nazwisko|nazwisko i imie|osoba kontaktowa|osoba do kontaktu|kontakt|dane kontaktowe|klient|pelne imie i nazwisko|zglaszajacy
    |ad soyad|adi soyadi|adiniz soyadiniz|ad-soyad|ad ve soyad|adi ve soyadi|isim|isim soyisim|ilgili kisi|yetkili|yetkili kisi|irtibat kisisi|iletisim kisisi|isminiz|musteri|musteri adi|yetkili adi|adiniz ve soyadiniz|ad/soyad|ilgili
    |jmeno a prijmeni|kontaktni osoba|nev|kapcsolattarto|teljes nev|kapcsolattarto neve
    |氏名|お名前|名前|ご担当者|ご担当者名|担当者|担当者名|ご担当者様|氏名(漢字)|お名前(漢字)|御芳名|お名前(必須)|先方担当者|连系人|姓名|联系人|联系人姓名|客户姓名|您的姓名|名字|称呼|客户|负责人|联络人|聯絡人|성명|이름|담당자|담당자명|고객명`,
  first: `first name|firstname|given name|givenname|given names|given|forename|first|fname|first_name|christian name|vorname|vornamen|rufname|prenom|prenoms|nombres|nombre de pila|primer nombre|primeiro nome|nome proprio|nome di battesimo|voornaam|voornamen|roepnaam|fornamn|tilltalsnamn|fornavn|fornavne|etunimi|etunimet|imie|imiona|ad|adi|adiniz|jmeno|krestni jmeno|keresztnev|utonev|名|メイ名|名前(名)|お名前(名)|firstname(given)|이름(명)`,
  last: `last name|lastname|surname|family name|familyname|family|last|lname|second name|nachname|familienname|zuname|nom|nom de famille|apellido|apellidos|primer apellido|sobrenome|apelido|cognome|achternaam|familienaam|efternamn|efternavn|etternavn|sukunimi|nazwisko|soyad|soyadi|soyadiniz|soyisim|prijmeni|vezeteknev|csaladnev|姓|苗字|名字(姓)|お名前(姓)|姓氏|성`,
  email: `email|e-mail|e mail|mail|email address|e-mail address|emailaddress|mail address|mailadresse|e-mail-adresse|emailadresse|e-mailadresse|email-adresse|ihre e-mail|ihre e-mail-adresse|your email|your e-mail|work email|business email|work e-mail|company email|e-mail (work)|email (work)|invitee email|contact email|elektronische post|kontakt-e-mail|em
    |courriel|adresse e-mail|adresse mail|adresse email|adresse courriel|adresse electronique|mel|votre email|votre e-mail|courriel professionnel|email professionnel|email pro
    |correo|correo electronico|e-mail de contacto|direccion de correo|direccion de correo electronico|correo-e|su correo|correo corporativo|tu correo|direccion de email|mail de contacto
    |e-mail corporativo|endereco de e-mail|endereco de email|correio eletronico|correio electronico|email corporativo|seu e-mail|seu email
    |indirizzo e-mail|indirizzo email|indirizzo mail|posta elettronica|la tua email|email aziendale|e-mail aziendale|posta
    |e-mailadres|emailadres|mailadres|uw e-mail|uw e-mailadres|e-post|epost|e-postadress|epostadress|mejl|mejladress|mail|e-postadresse|epostadresse|mailadresse|sahkoposti|sahkopostiosoite|sposti|s-posti|email-osoite|adres e-mail|adres email|e-mail sluzbowy|poczta|mejl|adres mailowy
    |e-posta|eposta|e-posta adresi|eposta adresi|e-postaniz|e-mail adresi|mail adresi|mail adresiniz|e-posta adresiniz|elektronik posta|e-mail cim|e-mailova adresa
    |メール|メールアドレス|eメール|eメールアドレス|e-mailアドレス|電子メール|emailアドレス|邮箱|电子邮箱|电子邮件|邮件|邮箱地址|电邮|邮件地址|工作邮箱|公司邮箱|電郵|電子郵件|信箱|이메일|메일|이메일 주소|전자우편|e|✉|📧|✉️|📩|📨|🖂`,
  phone: `phone|phone number|phonenumber|telephone|telephone number|tel|tel no|tel nr|tel.nr|telno|contact number|contact no|contact phone|phone no|ph|p|t|call|daytime phone|daytime telephone|your phone|work phone|business phone|phone (work)|work|callback number|best number|number|telephone no|contact tel|tele|day phone|phone 1|telephone 1|best phone|rueckrufnummer
    |telefon|telefonnummer|telefon-nr|telefonnr|rufnummer|fon|ruf|ruckrufnummer|ihre telefonnummer|tel.-nr|telefon geschaftlich|telefon (geschaftlich)|tel. geschaftlich|telefon buro|telefon g|tel. g|tel g|dienstlich|buro
    |numero de telephone|n° de telephone|no de telephone|votre telephone|tel|tel pro|telephone professionnel
    |telefono|numero de telefono|n° de telefono|tfno|tfno.|tlf|tel contacto|telefono de contacto|tlfno|teléfono fijo|telefono fijo|fijo
    |telefone|numero de telefone|fone|telefone para contato|telefone comercial|telefone de contato|telefone de contacto|telefone fixo|contato telefonico|tel. fixo
    |numero di telefono|recapito telefonico|recapito|telefono fisso|fisso|telefono ufficio|ufficio
    |telefoon|telefoonnummer|tel.nr.|telefoonnr|vast|vast nummer|tel.nummer|uw telefoonnummer|telefonnummer|telnr|tfn|tlf|tlf.|telefonnr|tlfnr|puhelin|puhelinnumero|puh|p.|puh.nro|numer telefonu|nr telefonu|telefon kontaktowy|nr tel|tel. kontaktowy|telefon numarasi|telefon no|tel no|telefonunuz|telefon numaraniz|is telefonu|irtibat telefonu|iletisim telefonu|telefonszam|telefonni cislo
    |電話|電話番号|お電話番号|連絡先|ご連絡先|お電話|連絡先電話番号|日中の連絡先|电话|联系电话|电话号码|联系方式|座机|固定电话|办公电话|電話號碼|聯絡電話|电话/手机|전화|전화번호|연락처|대표전화 |☎|📞|☏|☎️|✆|🕿|f on|b|bus|off tel`,
  mobile: `mobile|mobile phone|mobile number|mobile no|cell|cell phone|cellphone|cell number|mob|mob.|m|c|cell no|handphone|hp|whatsapp|whats app|wa|wapp|text|sms|mobile/whatsapp|your mobile|cel.
    |mobil|mobiltelefon|mobilnummer|handy|handynummer|handy-nr|handynr|mobilfunk|mobil-nr|mobiltel|natel|funk|ihre mobilnummer|mobilnr
    |portable|mobile pro|telephone portable|tel portable|tel. portable|telephone mobile|gsm|numero de portable|tel mobile|cellulaire|mob|port|port.
    |movil|telefono movil|numero de movil|celular|telefono celular|cel|tel. movil|movil/whatsapp|tel movil
    |telemovel|tlm|tlm.|telefone celular|numero de celular|telm|celular/whatsapp|celular (whatsapp)
    |cellulare|cell.|numero di cellulare|telefono cellulare|cellulare aziendale
    |mobiel|mobiele telefoon|mobiel nummer|gsm-nummer|gsm nummer|06|06-nummer|mobieltje
    |mobilnr|mobiltelefonnummer|mobilnummer|matkapuhelin|kannykka|gsm|matkapuh|komorka|telefon komorkowy|tel. kom|tel kom|kom|kom.|nr komorki|tel.kom|telefon komorkowy
    |cep|cep telefonu|cep tel|cep no|gsm no|mobil telefon|mobilni|mobilszam|cep telefonunuz|cep telefonu numarasi
    |携帯|携帯電話|携帯番号|携帯電話番号|モバイル|手机|手机号|手机号码|移动电话|手機|微信/手机|手机/微信|휴대폰|휴대전화|핸드폰|모바일|📱|🤳|m obil`,
  direct: `direct|direct line|direct dial|direct phone|ddi|did|dd|d|dir|direct number|direct tel|desk|dl|direct no|durchwahl|dw|direktwahl|direkt|telefon direkt|tel. direkt|ligne directe|tel direct|telephone direct|direct|lig. directe|ld|directo|linea directa|telefono directo|tel. directo|linha direta|linha directa|direto|ramal direto|diretto|linea diretta|tel. diretto|telefono diretto|interno diretto|doorkiesnummer|rechtstreeks|doorkies|direct nummer|direktnummer|direktnr|direkte|direkte tlf|dir. tlf|dir.tlf|direkte nummer|suora|suora numero|bezposredni|telefon bezposredni|linia bezposrednia|direkt hat|dahili direkt|direkt tel|直通|直通電話|ダイヤルイン|直线|直线电话|直綫|直線|직통`,
  main: `main|office|switchboard|main line|main number|head office|hq|reception|toll free|toll-free|tollfree|freephone|free phone|general|central|office phone|office number|office tel|company phone|main office|front desk|o|s|sb|landline|land line|hotline|service hotline|customer service|support|helpline|helpdesk|company tel|after hours|board|headquarters|1300|1800|freecall|national rate|local rate|swbd
    |zentrale|telefonzentrale|tel. zentrale|zentral|vermittlung|empfang|sekretariat|festnetz|hauptnummer|kundenservice|kundenhotline|servicenummer|firmennummer|telefon zentrale|tel zentrale|tel.zentrale|buro|zentralnummer
    |standard|standard telephonique|accueil|fixe|siege|telephone fixe|tel fixe|tel. fixe|tel. standard|tel standard|bureau|numero vert|n° vert|secretariat|tel. bureau|tel bureau|num. vert|central tel
    |centralita|oficina|central|tel. oficina|conmutador|recepcion|telefono oficina|atencion al cliente|linea gratuita|sede|tel. central|pbx|tel. centralita|gratuito
    |centralino|tel. centralino|sede|numero verde|n. verde|segreteria|telefono centralino|geral|pabx|escritorio|tel. geral|recepcao|telefone geral|central telefonica|sac
    |algemeen|algemeen nummer|kantoor|receptie|centrale|hoofdnummer|tel. algemeen|telefoon algemeen|hoofdkantoor|klantenservice|vaxel|vaxeln|tel vaxel|tel. vaxel|kundtjanst|kontor|hovednummer|hovednr|omstilling|sentralbord|sentralbordet|kundeservice|reception|hovedtelefon|vaihde|keskus|asiakaspalvelu|toimisto|centrala|sekretariat|recepcja|biuro|infolinia|tel. biuro|stacjonarny|santral|merkez|ofis|musteri hizmetleri|sabit|sabit telefon|cagri merkezi
    |代表|代表電話|代表番号|代表TEL|会社電話|本社|フリーダイヤル|总机|總機|前台|公司电话|客服|客服热线|客服电话|热线|대표번호|대표전화|사무실|🏢 tel`,
  home: `home|home phone|private|private phone|personal phone|privat|telefon privat|tel. privat|domicile|tel. domicile|particular|casa|telefono particular|residencial|telefone residencial|abitazione|prive|thuis|koti|domowy|ev|ev telefonu|自宅|自宅電話|住宅电话|家庭电话|night|evening phone`,
  fax: `fax|fax number|fax no|facsimile|f|fx|telefax|tel./fax-nr|faxnummer|fax-nr|telecopie|telecopieur|numero de fax|num. fax|n° fax|faks|telefaks|faksi|faks no|belgegecer|faxnr|ファックス|ファクス|fax番号|传真|传真号|傳真|팩스|📠|🖷`,
  title: `title|job title|jobtitle|job|position|role|job role|function|occupation|designation|your role|your position|job function|profession|headline|rank|capacity|title/position|position/title|job position
    |funktion|stelle|beruf|rolle|jobtitel|stellenbezeichnung|ihre funktion|ihre position|berufsbezeichnung|position im unternehmen|tatigkeit|position / funktion|stellung
    |fonction|poste|profession|titre|intitule du poste|votre fonction|role|metier|intitule de poste|qualite
    |cargo|puesto|posicion|funcion|rol|cargo/puesto|puesto de trabajo|profesion|su cargo
    |funcao|profissao|cargo/funcao|posicao|seu cargo
    |ruolo|mansione|posizione|qualifica|funzione|carica|ruolo aziendale|posizione lavorativa|professione|incarico
    |functie|functietitel|rol|positie|uw functie|beroep|functienaam|titel|befattning|roll|position|yrke|arbetstitel|stilling|stillingsbetegnelse|jobtitel|rolle|funksjon|stillingstittel|tittel|jobbtittel|titteli|tehtava|asema|rooli|tehtavanimike|ammatti|toimenkuva|stanowisko|funkcja|rola|zawod|gorev|gorevi|unvan|pozisyon|unvani|meslek|goreviniz|pozisyonu|pozice|funkce|beosztas|pozicio
    |役職|職位|役職名|部署・役職|部署/役職|所属・役職|職種|肩書|肩書き|お役職|職業|部署・役職名|职位|职务|岗位|职称|頭銜|職稱|職務|직책|직위|직급|직함|👔|💼`,
  website: `website|web site|web|www|url|homepage|home page|site|company website|web address|company url|domain|internet|webseite|website-url|internetseite|webadresse|www-adresse|webauftritt|firmenwebsite|site web|site internet|page web|site|sitio web|pagina web|web corporativa|sitio|pagina|sitio de internet|site da empresa|pagina da internet|sito|sito web|sito internet|webpagina|internetadres|hemsida|webbplats|webb|hjemmeside|hjemmesida|nettside|nettsted|nettsider|kotisivu|verkkosivu|kotisivut|verkkosivut|www-sivu|www-sivut|strona|strona www|strona internetowa|adres www|witryna|web sitesi|web adresi|internet sitesi|internet adresi|web sayfasi|weboldal|webove stranky|ホームページ|ウェブサイト|サイト|hp|貴社hp|url/hp|会社hp|webサイト|网站|网址|公司网站|官网|公司网址|主页|網站|網址|홈페이지|웹사이트|w|🌐|🔗|🖥|🌍|🌎|🕸`,
  salutation: `salutation|anrede|civilite|tratamiento|titolo|tratamento|aanhef|tilltal|tiltale|zwrot grzecznosciowy|hitap|敬称|称谓|prefix|courtesy title|mr/ms|gender|geschlecht|akad. titel|akademischer titel|titel (akad.)|name prefix|honorific|geslacht|sexe|appellativo`,
  particle: `tussenvoegsel|tussenvoegsels|tussenv|voorvoegsel|prefixe du nom|name particle|middle particle`,
  other: `middle name|middle initial|middlename|suffix|message|your message|comments|comment|notes|note|nachricht|ihre nachricht|bemerkung|bemerkungen|mitteilung|kommentar|anmerkung|anmerkungen|anliegen|votre message|commentaire|commentaires|remarques|besoin|mensaje|su mensaje|comentarios|observaciones|consulta|mensagem|comentario|observacoes|messaggio|il tuo messaggio|commenti|richiesta|bericht|uw bericht|opmerking|opmerkingen|vraag|meddelande|besked|melding|viesti|wiadomosc|tresc|tresc wiadomosci|uwagi|mesaj|mesajiniz|not|aciklama|zprava|uzenet|megjegyzes|お問い合わせ内容|お問合せ内容|ご質問|備考|内容|ご要望|留言|备注|咨询内容|需求|说明|信息|메시지|문의내용|내용|비고
    |subject|betreff|objet|asunto|assunto|oggetto|onderwerp|amne|emne|aihe|temat|konu|predmet|targy|件名|主题|제목|topic|thema|sujet|tema|reason|grund|motif|motivo
    |address|street|city|town|zip|zip code|postcode|postal code|country|state|county|province|region|location|anschrift|adresse|strasse|stadt|ort|plz|plz/ort|land|ville|code postal|pays|rue|direccion|calle|ciudad|codigo postal|pais|provincia|endereco|rua|cidade|cep|estado|bairro|indirizzo|via|citta|cap|paese|adres|straat|postcode en plaats|plaats|woonplaats|gatuadress|ort|postnummer|osoite|kaupunki|postinumero|ulica|miasto|kod pocztowy|kraj|il|ilce|sehir|posta kodu|ulke|住所|所在地|郵便番号|都道府県|地址|城市|省份|邮编|地区|地域|주소
    |date|time|datum|zeit|uhrzeit|date/time|event|event type|event name|when|where|wann|wo|heure|fecha|hora|data|ora|tijd|tid|dato|paivamaara|tarih|saat|日時|日付|时间|日期|timezone|time zone|date submitted|submitted on|submitted at|submitted|received|eingegangen am|created|created at|timestamp
    |budget|employees|number of employees|company size|size|industry|branche|secteur|sector|settore|sektor|bransch|product|produkt|produit|producto|produto|prodotto|interest|interested in|interesse|quantity|anzahl|menge|volume|users|user|seats|anzahl nutzer|source|lead source|utm_source|utm_campaign|utm source|utm campaign|utm medium|utm_medium|channel|how did you hear about us|page|form|form name|formular|formulaire|formulario|ip|ip address|ip-adresse|user agent|browser|referrer url|page url|form id|id|lead id|record id|ref|reference|referenz|reference number|ticket|ticket id|case|order|status|priority|stage|rating|score|type|lead type|lead status|deal|deal size|value|amount|revenue|umsatz|consent|gdpr|dsgvo|newsletter|privacy|datenschutz|opt-in|terms|marketing|captcha|language|sprache|langue|idioma|lingua|taal|sprak|jezyk|dil|birthday|birth date|age|vat|vat id|vat number|vat no|ust-id|ust-idnr|tax id|steuernummer|tva|siret|siren|nif|cif|rfc|cnpj|cpf|p.iva|partita iva|p. iva|codice fiscale|btw|btw-nummer|kvk|org.nr|orgnr|organisationsnummer|cvr|y-tunnus|nip|regon|krs|vergi no|vergi dairesi|customer number|customer no|customer id|kundennummer|kunden-nr|iban|account number|extension|ext|department|abteilung|departement|service|departamento|area|reparto|ufficio competente|afdeling|avdelning|avdeling|osasto|dzial|departman|departmani|birim|bolum|部署|部署名|部門|部门|所属部署|所属部門|학과|부서|linkedin|twitter|facebook|instagram|xing|skype|wechat|微信|qq|line|line id|wechat id|微信号|facebook url|social|kana|furigana|フリガナ|ふりがな|お名前(カナ)|氏名(カナ)|氏名カナ|カナ|セイ|メイ|せい|めい|会社名(カナ)|passcode|meeting id|webinar|tags|tag|campaign|segment|lead owner|sales office|best time to call|best time|preferred time|attachments|anhang|file|request type|request|topic of interest|subject line|category|kategorie|categorie|priority level|preferred contact method|preferred contact|contact method`,
};

const roles = new Map<string, LabelRole>();
for (const [role, list] of Object.entries(phrases) as [LabelRole, string][]) {
  for (const phrase of list.split("|")) {
    const key = labelKey(phrase);
    if (key !== "" && !roles.has(key)) roles.set(key, role);
  }
}

/** Whose value it is: of people on our or the partner's side nothing is filled. */
const foreign =
  /\b(?:referrer|referred by|referral partner|referring|referrer's|partner(?! ?(?:at|in))|partner's|introduced by|introducer|reseller|distributor|dealer|account exec|account executive|account manager|account owner|ae|bdr|sdr|csm|rep|sales rep|salesperson|sales person|sales owner|sales manager|owner|lead owner|assigned|assignee|assigned to|assistant|asst|agent|broker|submitted by|submitter|created by|modified by|entered by|recipient|to|cc|manager|channel manager|our|internal|sender|sent by|registered by|host|organizer|organiser|emergency|billing|handled by|your contact|reporter|advisor|source contact|affiliate|vendor|supplier|vermittler|vermittelt durch|vermittelt von|empfohlen von|empfehler|empfehlungsgeber|tippgeber|vertriebspartner|vertriebler|betreuer|bearbeiter|zustandig|zustandiger|assistenz|assistentin|sekretariat|handelspartner|partnerfirma|unser|unsere|apporteur|apporteur d'affaires|prescripteur|recommande par|partenaire|commercial|parrain|charge de compte|responsable de compte|assistante|notre|recomendado por|referido por|referidor|socio|comercial|ejecutivo|ejecutivo de cuenta|agente|nuestro|parceiro|indicado por|indicacao de|vendedor|consultor|segnalatore|segnalato da|agente|commerciale|partner commerciale|nostro|aangebracht door|aanbrenger|doorverwezen door|verwijzer|tussenpersoon|onze|verkoper|partnern|aterforsaljare|hanvisad av|hanvist av|saljare|forhandler|henvist af|henvist av|henviser|selger|saelger|kumppani|suosittelija|myyja|jalleenmyyja|vastuumyyja|polecajacy|polecil|polecony przez|posrednik|opiekun|handlowiec|partnera|referans|yonlendiren|bayi|is ortagi|temsilci|satis temsilcisi|oneren|doporucil|obchodnik|ajanlo)\b|紹介者|ご紹介者|紹介元|パートナー|代理店|営業担当|弊社|当社|推荐人|介绍人|合作伙伴|渠道|代理商|销售|业务员|我方|客户经理|跟进人|추천인|파트너|소개자/;

/** Words that only say "this is about the lead"; they fall away before a label is looked up. */
const mine =
  /\b(?:customer'?s?|client'?s?|lead'?s?|prospect'?s?|end[ -]?customer'?s?|end[ -]?user'?s?|contact'?s?|person'?s?|your|my|the|primary|new|referral'?s?|referred|company'?s|invitee'?s?|attendee'?s?|buyer'?s?|applicant'?s?|kunden?|kundin|endkunden?|interessenten?|lead|ihre?|du client|client|de la|del cliente|cliente|su|tu|seu|sua|do|da|dell?|il tuo|la tua|klant|uw|kundens?|ditt?|din|kundes?|asiakkaan|klienta|musteri|business|work|professional|professionnel(?:le)?|profesional|geschaftlich|dienstlich|visitor|guest|required|pflichtfeld|obligatoire|\*)\b|客户|顾客|客戶|お客様の?|先方の?|貴社の?|您的|고객/g;

export interface Label {
  role: LabelRole;
  /** The value belongs to a partner, to us or to an assistant. */
  foreign: boolean;
}

/** What a label, column head or key says about its value; undefined when we do not know the words. */
export function readLabel(text: string): Label | undefined {
  const key = labelKey(text);
  if (key === "" || key.length > 60) return undefined;
  const direct = roles.get(key);
  if (direct) return { role: direct, foreign: key === "submitted by" };
  const words = key
    .replace(/[_/()[\]-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (foreign.test(words)) {
    const rest = words.replace(new RegExp(foreign.source, "g"), " ").replace(/\s+/g, " ").trim();
    const role = rest === "" ? "other" : (roles.get(rest) ?? roles.get(stripped(rest)) ?? "other");
    return { role, foreign: true };
  }
  const rest = stripped(words);
  const role = roles.get(words) ?? roles.get(rest) ?? compound(words);
  return role && { role, foreign: false };
}

function stripped(words: string) {
  return words.replace(mine, " ").replace(/\s+/g, " ").trim();
}

/** Labels that say two things: "email (work)", "phone - mobile", "Telefon (mobil)". */
function compound(words: string): LabelRole | undefined {
  const parts = words.split(" ");
  if (parts.length > 5) return undefined;
  const found = parts.map((part) => roles.get(part)).filter((role) => role !== undefined);
  if (found.length === 0 || found.length < parts.length / 2) return undefined;
  for (const role of ["fax", "mobile", "direct", "main", "home"] as const) {
    if (
      found.includes(role) &&
      found.every((other) => other === role || other === "phone" || other === "company")
    )
      return role;
  }
  return found.every((role) => role === found[0]) ? found[0] : undefined;
}

/** A label as it is looked up: folded, without decoration, numbering and closing marks. */
export function labelKey(text: string): string {
  return fold(text.normalize("NFKC"))
    .replace(/^[\s*•·\-–—>#_~|]+|[\s*:：.?#_~|-]+$/g, "")
    .replace(/\s*\((?:required|pflichtfeld|optional|obligatoire|obligatorio|必須|必填|任意)\)\s*$/, "")
    .replace(/[“”"`]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

const emptyValues =
  /^(?:[-–—_.·*?/]+|n\/?\.?\s?[avd]\.?|n\.?\s?a\.?|none|null|nil|undefined|unknown|not (?:provided|given|known|specified|applicable|available|set)|no answer|empty|blank|tbd|tbc|keine?(?: angaben?)?|k\.?\s?a\.?|ohne|unbekannt|nicht angegeben|leer|non renseigne[es]?|non communique[es]?|inconnue?|aucune?|neant|vide|nc|n\.c\.|no (?:indica|indicado|disponible|facilitado|consta|proporcionado|especificado|tiene)|ninguno|ninguna|sin (?:datos|telefono|empresa|correo)|desconocido|nao (?:informado|informada|tem|consta|preenchido|disponivel)|nenhum|nenhuma|sem (?:dados|telefone|empresa)|non (?:indicato|indicata|disponibile|fornito|fornita|specificato|pervenuto|inserito)|nessuno|nessuna|niet (?:ingevuld|bekend|opgegeven|beschikbaar|van toepassing)|onbekend|geen|nvt|n\.v\.t\.?|saknas|ej (?:angivet|angett|ifyllt|kand)|okand|ingen|inget|ikke (?:oplyst|angivet|oppgitt|utfylt)|ukendt|ukjent|ei (?:ole|ilmoitettu|tiedossa|annettu)|puuttuu|brak(?: danych)?|nie (?:podano|dotyczy|podal|podala)|yok|belirtilmemis|belirtilmedi|bos|bilinmiyor|neuvedeno|nincs|nincs megadva|なし|未記入|無し|特になし|未入力|不明|无|無|未填写|未填|未提供|暂无|没有|不详|없음|미입력)$/;

/** "-", "n/a", "non renseigné", "keine Angabe": a label without an answer. */
export function isEmptyValue(text: string): boolean {
  const value = fold(text.trim()).replace(/^[([<]\s*|\s*[)\]>]$/g, "");
  return value === "" || emptyValues.test(value);
}
