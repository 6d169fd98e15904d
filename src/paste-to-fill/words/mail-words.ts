/** The words mail programs put before sender, recipients, date and subject, folded. */
const heads: Record<"from" | "to" | "date" | "subject" | "reply", string> = {
  from: "from|von|de|da|van|fra|fran|lahettaja|od|kimden|gonderen|expediteur|remitente|mittente|remetente|afzender|avsandare|afsender|avsender|nadawca|odesilatel|felado|od kogo|差出人|送信者|送信元|from名|发件人|寄件者|寄件人|发信人|보낸 사람|보낸사람|발신|от",
  to: "to|cc|bcc|an|a|para|aan|till|til|vastaanottaja|do|kime|alici|kopie|kopia|kopio|cci|cco|ccn|bilgi|pro|komu|destinataire|destinatario|empfanger|ontvanger|mottagare|modtager|mottaker|odbiorca|cimzett|per|宛先|收件人|收件者|抄送|密送|받는 사람|받는사람|참조|кому|копия",
  date: "date|sent|received|datum|gesendet|gesendet am|envoye|envoye le|fecha|enviado|enviado el|enviada|enviada em|enviado em|data|inviato|inviato il|verzonden|skickat|sendt|dato|lahetetty|paivays|pvm|wyslano|tarih|gonderildi|gonderilme tarihi|gonderim tarihi|odeslano|elkuldve|送信日時|日付|日時|送信日|发送时间|日期|时间|发送日期|보낸 날짜|날짜|дата|отправлено|importance|prioritat|wichtigkeit",
  subject:
    "subject|betreff|betr|objet|asunto|assunto|oggetto|onderwerp|amne|emne|aihe|temat|konu|predmet|targy|件名|题目|主题|主旨|標題|标题|제목|тема|attachments|anlagen|anhang",
  reply:
    "reply-to|reply to|antwort an|repondre a|responder a|rispondi a|antwoord aan|svar till|svar til|return-path|返信先|message-id|mime-version|content-type|content-transfer-encoding|x-mailer|delivered-to|list-unsubscribe|importance",
};

export type HeadRole = keyof typeof heads;

const roles = new Map<string, HeadRole>();
for (const [role, words] of Object.entries(heads) as [HeadRole, string][]) {
  for (const word of words.split("|")) roles.set(word, role);
}

export function headRole(folded: string): HeadRole | undefined {
  return roles.get(folded.trim());
}

/** The line a mail program draws above a message that is passed on. */
export const forwardMark =
  /^[\s>*_=~-]*(?:begin(?:n)? (?:of )?(?:the )?forwarded message|forwarded (?:message|mail|by)|original (?:message|mail) ?(?:forwarded)?|weitergeleitete (?:nachricht|mail|e-mail)|anfang der weitergeleiteten|ursprüngliche nachricht|originalnachricht|message (?:transféré|transmis|d'origine|réexpédié|initial)|début du message (?:transféré|réexpédié)|mensaje (?:reenviado|original)|inicio del mensaje reenviado|mensagem (?:encaminhada|original|reencaminhada)|início da mensagem (?:encaminhada|reencaminhada)|messaggio (?:inoltrato|originale)|inizio messaggio inoltrato|(?:begin )?doorgestuurd bericht|oorspronkelijk bericht|vidarebefordrat (?:meddelande|brev|mejl)|ursprungligt meddelande|originalmeddelande|videresendt (?:besked|meddelelse|melding|e-post)|oprindelig meddelelse|opprinnelig melding|(?:välitetty|edelleenlähetetty) viesti|alkuperäinen viesti|(?:przekazana|przesłana|dalej) wiadomość|wiadomość (?:przekazana|oryginalna|przesłana)|(?:początek )?przekazywanej wiadomości|oryginalna wiadomość|(?:iletilen|yönlendirilen|yönlendirilmiş) (?:ileti|mesaj|e-posta)|orijinal (?:mesaj|ileti)|přeposlaná zpráva|továbbított üzenet|転送(?:された)?(?:メッセージ|メール)?|-+ ?元のメッセージ|转发(?:的)?(?:邮件|信息|消息)?|原始邮件|전달된 메시지|원본 메시지)/iu;

/** Of those, the ones that stand above any older message, passed on or only answered. */
export const originalMark =
  /original|ursprünglich|oorspronkelijk|ursprunglig|oprindelig|opprinnelig|alkuperäinen|oryginaln|orijinal|initial|d'origine|元の|原始|원본/iu;

export const forwardSubject =
  /^\s*(?:fwd?|fw|wg|tr|rv|enc|i|vs|vb|vl|pd|ilt|fs|doorst|転送|转发|轉寄|전달|továbbítás)\s*[:：]/iu;

/** "On 3 Feb 2026, Hannah Cole <…> wrote:" in many languages. The writer's name is wherever it is. */
export const quoteIntro =
  /(?:\bwrote|\bschrieb(?: .{2,80})?|\ba écrit|\bescribi[óo](?: .{2,80})?|\bescreveu|\bha scritto|\bschreef(?: .{2,80})?|\bskrev(?: .{2,80})?|\bkirjoitti(?: .{2,80})?|\bnapisał(?:a)?(?:\(a\))?|\bpisze|\bpisał\(?a?\)?|yazdı|şunu yazdı|\bnapsal\(?a?\)?|\bírta|\bnapsal|のメール|書きました|のメッセージ|写道|寫道|님이 작성)\s*[:：]?\s*$/iu;
export const quoteStart =
  /^(?:on|am|le|el|em|il|op|den|w dniu|dnia|dne|tarihinde|\d|ma|ke|ti|to|pe|la|su|\p{L}{2,12},? )/iu;
