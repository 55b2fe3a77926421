/**
 * Passages that promise content instead of holding it. Two ways lead there: fixed beginnings that may go on
 * (`To be determined in the design phase`), and closed vocabularies: a short text block all of whose words speak of
 * nothing but of writing something down, later (`This section will be filled in once the project evolves`).
 *
 * Adding a word: put it, in lower case, into its language's list; a star stands for any ending. `times` say that it is
 * not done yet, `cores` what is to be done with a text, `weak` what is done with products as well (told only where it is
 * all that a section says), `both` are forms that say both, `fills` add nothing. No word belongs here that names a
 * thing of which a filled-in document speaks.
 */
export interface Vocabulary {
  readonly times: string
  readonly cores: string
  readonly weak: string
  readonly both: string
  readonly fills: string
}

/** Closed vocabularies by language, for scripts with spaces between words. */
export const vocabularies: Readonly<Record<string, Vocabulary>> = {
  en: {
    times: 'to will yet later soon pending awaiting shortly needs missing',
    cores:
      'defined determined decided established documented specified filled written described detailed populated outlined ' +
      'identified discovered finalized finalised elaborated clarified drafted fill document describe define specify documentation',
    weak:
      'added completed updated confirmed provided recorded expanded chosen selected designed planned created finished mapped ' +
      'agreed discussed captured listed add complete follow come available contain describe written',
    both: '',
    fills:
      'be is are has have been it this that these section sections document page file part content contents details information ' +
      'description here there the a an in out and or as we not none nothing still for now currently at moment future next phase ' +
      'phases stage iteration project evolves evolve progresses proceeds continues grows emerge no they development implementation during once ' +
      'when after further more needed necessary required on up haven hasn isn t any pattern patterns architecture decisions components relationships ' +
      'paths design system technical key',
  },
  de: {
    times: 'sobald noch später folgt folgen zu demnächst ausstehend bald',
    cores:
      'ergänzt definiert dokumentiert festgelegt beschrieben entschieden ausgefüllt bestimmt geklärt ausgearbeitet nachgetragen ' +
      'nachgereicht vervollständigt spezifiziert konkretisiert ergänzen definieren dokumentieren festlegen beschreiben ausfüllen ' +
      'bestimmen klären ausarbeiten nachtragen vervollständigen festzulegen auszufüllen nachzutragen auszuarbeiten ergänzung ' +
      'dokumentation definition ausarbeitung detailliert detaillieren',
    weak: 'hinzugefügt hinzufügen erstellt erarbeitet inhalt inhalte',
    both: '',
    fills:
      'wird werden hier kein keine keinen sie getroffen vorliegen feststehen an dieser diese dieses stelle abschnitt kapitel dokument inhalt inhalte details beschreibung informationen nicht der die ' +
      'das dem den im in des muss müssen soll sollen ist sind steht stehen aus es weitere muster architektur entscheidungen ' +
      'projekt projektverlauf verlauf laufe entwicklung phase wenn nach und zeitpunkt einem späteren',
  },
  fr: {
    times: 'à sera seront encore tard ultérieurement prochainement reste bientôt moment instant',
    cores:
      'défini* détermin* complét* précis* rempl* document* décri* rédig* renseign* spécifi* établi* décid* détaill*',
    weak: 'ajout*',
    both: '',
    fills:
      'pas mesure contenu fil eau pour aucun aucune décision plus être est sont cette section ce ici partie le la les l de des du d en au fur et avancement projet contenu détails ' +
      'description informations architecture décisions patrons dans une un phase prochaine lors n a été',
  },
  es: {
    times: 'por pendiente pendientes aún todavía después luego adelante tarde próximamente será serán falta',
    cores:
      'definir* definid* definición determinar* determinad* documentar* documentad* completar* completad* decidir* decidid* rellenar* ' +
      'redactar* redactad* especificar* especificad* escribir* describir* descrit* detallar*',
    weak: 'agreg* añad* hacer',
    both: '',
    fills:
      'se más hay ninguna ningún decisión de a no ha han sido ser esta este sección aquí contenido información detalles descripción la el los las en un una futuro ' +
      'fase proyecto próxima durante cuando conforme avance medida arquitectura decisiones patrones y está están',
  },
  pt: {
    times: 'a será serão pendente pendentes ainda depois futuramente posteriormente brevemente breve tarde falta',
    cores:
      'definir definid* definição determinar determinad* documentar documentad* preencher preenchid* completar completad* decidir ' +
      'decidid* descrever descrit* especificar especificad* detalhar detalhad* escrever escrit*',
    weak: 'adicionar adicionad* elaborar elaborad*',
    both: '',
    fills:
      'mais há nenhuma nenhum decisão padrão de não foi foram ser esta este seção documento aqui conteúdo informações detalhes descrição o os as na no em uma um fase ' +
      'futura próxima projeto durante quando conforme avança avance arquitetura decisões padrões e está estão',
  },
  it: {
    times: 'da verrà verranno sarà saranno ancora tardi seguito prossimamente presto dopo poi fase arrivo',
    cores:
      'definir* definit* definizione determin* complet* compil* document* specificar* specificat* decider* descritt* descriver* ' +
      'inserir* inserit* scritt* scriver* redatt* stabilir* stabilit* dettagliar*',
    weak: 'aggiung* aggiunt* contenuto contenuti',
    both: '',
    fills:
      'più nessuna nessun decisione non in di è sono stato stata stati state questa questo sezione qui contenuto informazioni dettagli descrizione il la le ' +
      'i gli un una nella nel futura prossima progetto durante quando essere',
  },
  ru: {
    times:
      'будет будут позже потом пока ещё еще скоро предстоит требует требуется нужно необходимо ожидает ожидается позднее дальнейшем отсутствует отсутствуют',
    cores: 'определ* опис* заполн* дополн* уточн* задокументир* документир* напис* сформулир* указан*',
    weak: 'добавл* добав* доработ*',
    both: '',
    fills:
      'не нет в этот раздел этом разделе здесь и информация данные документ проекта проект по мере развития после ходе разработки на ' +
      'этапе следующем содержание детали архитектура решения паттерны быть',
  },
  tr: {
    times: 'henüz daha sonra ileride yakında',
    cores:
      'belirlenmedi* tanımlanmadı* yazılmadı* belgelenmedi* doldurulmadı* belirlenmemiş* tanımlanmamış* belgelenmemiş* doldurulmamış*',
    weak: 'eklenmedi* eklenmemiş* tamamlanmadı*',
    both:
      'eklenecek* doldurulacak* tamamlanacak* belirlenecek* tanımlanacak* yazılacak* güncellenecek* açıklanacak* belgelenecek* ' +
      'detaylandırılacak*',
    fills:
      'bu bölüm bölümde buraya burada içerik içeriği detaylar bilgi proje alındıkça oluştukça geliştikçe ilerledikçe geliştirme sırasında aşamasında ve mimari ' +
      'desenler kararlar belge',
  },
  ko: {
    times: '추후* 나중* 아직* 향후* 이후* 곧* 예정* 필요*',
    cores: '작성* 정의* 결정* 기재* 문서화* 보완* 입력* 정해지* 기술*',
    weak: '추가* 업데이트*',
    both: '미작성* 미정의* 작성예정*',
    fills:
      '되지 있지 않음 않았* 안 됨 될 할 합니다 입니다 것입니다 이 본 섹션* 내용* 은 는 세부* 프로젝트* 진행* 에 따라 여기* 상태* 및 ' +
      '아키텍처* 설계* 패턴*',
  },
}

/** The same for scripts without spaces: pieces, the longer ones taken out first. */
export const denseVocabularies: readonly Vocabulary[] = [
  {
    times: '待 尚未 还未 還未 暂未 暫未 后续 後續 以后 以後 稍后 稍後 之后 之後 将 將 即将 需要 需',
    cores: '补充 補充 完善 填写 填寫 确定 確定 明确 编写 編寫 定义 定義 撰写 补全 定 描述 记录',
    weak: '添加 更新 整理 完成 决定',
    both: '',
    fills:
      '此 在此 此处 此處 这里 這裡 本节 本章 本部分 内容 內容 相关 具体 详细 细节 信息 文档 说明 部分 在 中 随 着 项目 开发 进展 进行 会 进一步 ' +
      '再 的',
  },
  {
    times: '未 後日 今後 後で あとで 追って これから 予定 まだ 将来 のちほど 後ほど',
    cores: '定義 記入 記載 追記 決定 確定 執筆 補足 記述 書く 定',
    weak: '更新 追加 作成 整備',
    both: '',
    fills:
      'します です する される されて いません ない 中 に て は が を の こちら ここ この セクション 章 内容 詳細 について 必要 要 項目 し い ' +
      'ます',
  },
]

/** Beginnings (words) and what follows them (`$`: and nothing else). No repetition other than of single words. */
export const starts: Readonly<Record<string, string>> = {
  // English
  to: 'be (?:determined|defined|decided|established|documented|specified|filled|written|described|detailed|populated|outlined)\\b',
  'not still':
    '(?:not )?(?:yet )?(?:been )?(?:determined|defined|documented|decided|established|specified|described|filled)(?: yet)?$',
  'awaiting pending':
    '(?:project |further |initial |more )?(?:initiali[sz]ation|definition|documentation|details|input|information|content|kick-?off)\\b',
  'no none':
    '(?:[a-z]+ ){0,2}(?:have been |has been )?(?:documented|defined|identified|established|recorded|specified) (?:yet|so far)$',
  nothing: '(?:here|documented|defined|recorded) yet$',
  this: '(?:(?:is|section is) (?:just )?(?:a |only a )?placeholder|section (?:will|shall) (?:contain|describe|list|document|cover|explain|outline|include|hold))\\b',
  lorem: 'ipsum(?: dolor.*)?$',
  placeholder: '(?:text|content|for|section)\\b',
  'your content text details description diagram': '(?:[a-z]+ )?goes here$',
  'details content description more': '(?:to come|to follow|coming soon)$',
  // German
  'noch zu':
    '(?:zu )?(?:definieren|bestimmen|klären|ergänzen|dokumentieren|beschreiben|entscheiden|offen|nicht (?:definiert|festgelegt|dokumentiert|beschrieben|entschieden))$',
  wird: '(?:noch|später|in kürze) (?:ergänzt|definiert|dokumentiert|festgelegt|beschrieben|entschieden)(?: (?:sobald|wenn|im|in|nach|mit|während) .*)?$',
  // French
  à: '(?:définir|déterminer|compléter|préciser|remplir|documenter|décider)(?: (?:dans|en|pendant|lors|plus|après) .*)?$',
  'sera seront':
    '(?:défini|documenté|précisé|complété|déterminé)(?:e|s|es)?(?: (?:ici|plus|dans|lors|pendant|après|quand|ultérieurement) .*)?$',
  pas: 'encore (?:défini|documenté)',
  // Spanish, Portuguese, Italian
  por: '(?:definir|determinar|documentar|completar|decidir)(?: (?:en|durante|después|más) .*)?$',
  pendiente: 'de (?:definir|definición|documentar|completar)',
  se: '(?:definirá|documentará|determinará|completará)n?(?: (?:aquí|más|durante|cuando|después|tras) .*)?$',
  aún: 'no (?:definido|documentado)',
  a: '(?:definir|determinar|documentar|preencher|ser (?:definid|determinad|documentad|preenchid)[oa]s?)$',
  será: '(?:definid|documentad|determinad)[oa](?: (?:aqui|mais|durante|quando|após|depois) .*)?$',
  pendente: 'de (?:definição|documentação)',
  ainda: 'não (?:definid|documentad)[oa]',
  da: '(?:definire|determinare|completare|compilare|documentare|specificare|decidere)(?: (?:in|nel|nella|durante|dopo|più) .*)?$',
  'verrà verranno':
    '(?:definit|documentat|determinat|completat)[oaie](?: (?:qui|più|durante|quando|dopo|nella|nel) .*)?$',
  non: 'ancora (?:definit|documentat)[oaie]',
  // Russian
  будет:
    '(?:определен|определён|описан|заполнен|дополнен|уточнен|уточнён|добавлен)[оаы]?(?: (?:здесь|позже|после|по|в ходе|при|на этапе) .*)?$',
  будут: '(?:определены|описаны|заполнены|дополнены|уточнены)',
  'не пока ещё еще': '(?:не )?(?:определен|определён|описан|заполнен|задокументирован)[оаы]?$',
  требует: 'уточнения$',
  заполнить: 'позже$',
  'ожидает ожидается': '(?:инициализаци|заполнени|определени)',
}

/** In scripts without spaces, and where verbs stand last: a short text block that begins or ends so. */
export const wholePieces =
  '待定 待定义 待补充 待完善 待填写 待添加 待确定 待明确 待编写 尚未定义 尚未确定 待定義 待補充 待填寫 待確定 待完成 未定 未定義 未記入 未記載 ' +
  '記入予定 追記予定 記載予定 作成予定 決定予定 미정 작성예정 정의예정 belirlenecek tanımlanacak doldurulacak belirlenmedi tanımlanmadı'

/** Promises that a filled-in document may hold as a status: only where they are all that a section says. */
export const statusPromises =
  'coming soon|work in progress|under construction|to come|to be added|to be updated|to be completed|to be confirmed|' +
  'in arbeit|in bearbeitung|folgt|folgt noch|steht noch aus|noch ausstehend|в разработке|скоро|уточняется|в процессе|' +
  '在建|开发中|建设中|编写中|敬请期待|作成中|準備中|工事中|작성 중|작성중|준비 중|준비중|' +
  'próximamente|en construcción|en desarrollo|em breve|em construção|em desenvolvimento|em elaboração|' +
  'placeholder|platzhalter|marcador de posición|espace réservé|segnaposto|espaço reservado|заглушка|占位符|プレースホルダー|no entries yet|' +
  'no content yet|no documentation yet|bientôt|à venir|en construction|en cours de rédaction|en cours|prossimamente|in costruzione|in lavorazione|in arrivo|' +
  'yakında|hazırlanacak|hazırlanıyor|yapım aşamasında'

/** Between brackets of the round kind, on their own: `(заполнить)`. */
export const bids = new Set(
  (
    'fill|fill in|complete|ausfüllen|ergänzen|nachtragen|completar|rellenar|preencher|completare|compilare|compléter|' +
    'remplir|заполнить|дополнить|описать|уточнить|doldurun|填写|待填|記入'
  ).split('|'),
)

/** A sentence that says nothing but that something will be written in this place. */
export const placePromise =
  /\bwill be (?:documented|described|defined|detailed|outlined|populated|filled(?: in)?|added|updated|recorded|listed|captured) (?:here|below|in this (?:section|document|file))\b/i
/** The same for some time to come. */
export const timePromise =
  /\bwill be (?:documented|described|defined|detailed|outlined|populated|filled in|determined|established) (?:as|once|when|after|during|later|in the)\b/i
/** Of rows and users much is added: only what a document consists of is promised by that. */
export const entryPromise =
  /^(?:[a-z]+ ){0,3}(?:patterns?|decisions?|details?|sections?|documentation|information|diagrams?|examples?|content|relationships?|paths?|descriptions?|conventions?) will be (?:added|captured|recorded|listed|identified) (?:as|once|when|after|during|later|in the)\b/i

/** Columns and labels whose value is a state: `pending`, `待定` is then what they say. */
export const stateName =
  /^(?:status|state|stage|phase|stand|zustand|statut|état|estado|estatus|stato|статус|состояние|стадия|durum|状态|狀態|阶段|状態|状況|ステータス|상태|단계)$/iu
/** Titles of sections that list states, or the fields of a form. */
export const stateTitle = () =>
  /(?<!\p{L})(?:status(?:es)?|states?|estados?|stati|statuts?|états|zustände|durumlar|fields?|felder|champs|campos|campi|поля|alanlar)(?!\p{L})|字段|欄位|項目|항목|состояния|статусы|状态|狀態|状態|ステータス|상태/iu
/** Titles under which "none yet" is good news. */
export const troubles =
  /issue|problem|bug|risk|limitation|debt|blocker|incident|vulnerab|exception|deviation|anti-?pattern|warning|conflict|risik|einschränk|schulden|riesgo|problema|problème|risque|risco|rischi|проблем|риск|ограничен|долг|sorun|问题|風險|风险|限制|缺陷|課題|問題|リスク|制限|문제|위험|이슈|제한/iu
