/**
 * Words by which text that nobody filled in is known, in the languages that architecture notes are written in.
 *
 * Adding a word: put it, in lower case, into the list of its kind and its language; a word of two languages stands in
 * one of them. It belongs here only where a filled-in document would not hold it in the same position: an `ask` begins
 * (in Turkish, Korean and Japanese: ends) an instruction to the author, a `slot` names what stands between brackets,
 * words of promises stand in `promise-words.ts`. Words that a filled-in document holds just as often (`pending`,
 * `in progress`, `none`) are left out. Each new word gets a line in `test/placeholders/marks.test.ts`: one text where it is
 * told and one near it where it is not.
 */

/** Words of one kind by language, parted by spaces. */
export type Words = Readonly<Record<string, string>>

/** Verbs that begin an instruction to the author: words, in a Latin or Cyrillic script. */
export const askVerbs: Words = {
  en:
    'describe explain outline summarize summarise detail document list record identify specify define discuss provide ' +
    'capture note mention enumerate illustrate clarify highlight',
  de:
    'beschreibe beschreiben erkläre erklären erläutere erläutern liste nenne nennen dokumentiere dokumentieren skizziere ' +
    'auflisten definiere definieren benenne begründe begründen',
  fr:
    'décrire décrivez décris expliquer expliquez lister listez énumérez énumérer documenter documentez précisez préciser ' +
    'indiquez indiquer résumez détaillez détailler résumer définir définissez justifier justifiez présenter présentez fournir fournissez',
  es:
    'describe describa describir explique explica explicar enumere enumera enumerar liste lista documente documenta ' +
    'documentar indique indica especifique especifica detalle resuma ' +
    'definir proporcionar proporcione incluir incluya resumir justificar justifique detallar delimitar presentar mostrar registrar especificar identificar',
  pt:
    'descreva descrever explique explicar liste listar documente documentar indique especifique detalhe resuma enumere ' +
    'defina inclua resumir detalhar apresentar apresente fornecer forneça identifique',
  it:
    'descrivi descrivere descrivete spiega spiegare elenca elencare documenta documentare indica indicare specifica ' +
    'specificare riassumi riassumere definire definisci fornire fornisci illustrare motivare presentare',
  ru:
    'опишите описать перечислите перечислить объясните укажите указать задокументируйте поясните расскажите приведите ' +
    'зафиксируйте запишите сформулируйте обоснуйте',
}

/** Of these, the ones that developers are told as well: `Document public APIs`, `Define clear interfaces`. */
export const commonVerbs =
  'document record identify specify define provide capture note clarify highlight list mention ' +
  'dokumentiere dokumentieren definiere definieren documenter documentez documentar documente documenta documentare ' +
  'specificare especifique especifica indicar indica begründe begründen définir définissez justifier justifiez présenter présentez fournir ' +
  'fournissez definir proporcionar proporcione incluir incluya resumir justificar justifique detallar delimitar presentar mostrar ' +
  'registrar especificar identificar defina inclua detalhar apresentar apresente fornecer forneça identifique definire definisci ' +
  'fornire fornisci illustrare motivare presentare обоснуйте'

/** Of these, the ones that name the reader or the act of writing, and so address nobody but the author. */
export const politeVerbs =
  'опишите перечислите объясните укажите задокументируйте поясните расскажите приведите зафиксируйте ' +
  'запишите décrivez expliquez listez documentez précisez indiquez résumez détaillez énumérez descreva describa enumere ' +
  'descrivete descrivi beschreibe'

/** Verbs that begin an instruction between brackets, beside the ones above; too common to be one without brackets. */
export const bracketVerbs: Words = {
  en:
    'add enter insert fill write include give put replace choose select pick paste say tell name draw show use create ' +
    'link attach update pick',
  de: 'füge gib trage ergänze wähle einfügen eintragen ergänzen ausfüllen angeben hier',
  fr: 'ajouter ajoutez insérer insérez remplir remplissez saisir saisissez choisir votre vos',
  es: 'agregar agregue añadir añade insertar inserte ingrese rellenar escriba escribe tu su',
  pt: 'adicionar adicione inserir insira preencher preencha escreva seu sua',
  it: 'aggiungi aggiungere inserisci inserire compila scrivi tuo tua',
  ru: 'добавьте вставьте заполните введите впишите выберите ваш ваша ваше ваши',
  tr: 'buraya',
}

/** Ends of an instruction where the verb stands last. */
export const askEnds: Words = {
  tr:
    'açıklayın açıklayınız tanımlayın tanımlayınız listeleyin listeleyiniz belirtin belirtiniz yazın yazınız anlatın doldurun ' +
    'ekleyin',
  ko: '하세요 하십시오 해주세요 주세요 하시오 작성합니다 기술합니다',
  ja: 'してください して下さい ください を記述 を記載 を記入 を記述する を記載する を記入する を説明する を列挙する を書く を書くこと を挿入 を挿入する を記述すること を記載すること',
}

/** Beginnings of an instruction in a script without spaces. */
export const askStarts: Words = {
  zh:
    '描述 请描述 请说明 请填写 请在此 请列出 在此描述 在此填写 在此处 此处填写 此处描述 填写 列出 请输入 请补充 请记录 请介绍 请列举 请阐述 请总结 请概述 请简述 请编写 请撰写 請記錄 請介紹 請概述 简要描述 详细描述 简述 ' +
    '請描述 請說明 請填寫 請在此 請列出 在此填寫 此處填寫 填寫 簡述',
  ja: 'ここに',
  ko: '여기에',
}

/** What such an instruction is about, as the word after the verb or anywhere in it. */
export const askedThings: Words = {
  en:
    'how what why where when which who any overall high-level your important significant critical major main key different ' +
    'relevant various specific notable here used',
  de: 'wie was warum wo wann welche die den alle hier',
  fr: 'comment pourquoi quels quelles les votre ici',
  es: 'cómo qué por cuáles los las aquí',
  pt: 'como que por quais os as aqui',
  it: 'come cosa perché quali gli le qui',
  ru: 'как что почему где когда какие основные ключевые важные общую здесь',
}

/** Beginnings of more than one word, too common without the second one: first words, and what follows them. */
export const askBeginnings: Words = {
  state: '(?:the|what|why|how|which)\\b',
  use: 'this section to\\b',
  name: '(?:the|any|each|all)\\b',
  sketch: '(?:the|a|how|out)\\b',
  map: 'out\\b',
  write: '(?:down|a|an|any|the|your)\\b',
  'give include draw insert': '(?:a|an|any|the|your)\\b',
  add: '(?:any|your)\\b',
}

/** The same where no spaces part words. */
export const askedPieces =
  '如何 怎样 任何 主要 关键 重要 整体 总体 项目中 系统的 為何 關鍵 整體 どのように 主要な 重要な 全体 어떻게 주요 전체'

/** Words that begin a question to the author. */
export const questionWords: Words = {
  en: 'what how why where when which who are is does do',
  de: 'wie was warum wo wann welche welcher welches wer',
  fr: 'comment pourquoi quel quelle quels quelles où quand qui',
  es: 'cómo qué dónde cuándo cuál cuáles quién',
  pt: 'como quê onde quando qual quais quem',
  it: 'come cosa dove quando quale quali chi perché',
  ru: 'как что почему где когда какой какая какие кто зачем',
  tr: 'nasıl neden nerede hangi kim',
}

/** Names of slots: what stands between brackets as a single word, or with a number, or as a word of two or three. */
export const slotNames: Words = {
  en:
    'name names title titles description descriptions date time timestamp author owner version status purpose reason reasons ' +
    'rationale why how what where when who impact consequence consequences approach strategy implementation type topic ' +
    'details detail explanation summary overview benefit benefits drawback drawbacks option alternative alternatives ' +
    'pattern patterns decision decisions step steps principle responsibility dependency dependencies ' +
    'technique techniques feature features requirement requirements usage example context ' +
    'problem solution method ' +
    'field fields list plan criteria relationship relationships notes value convention conventions ' +
    'mitigation constraint goal goals metric metrics location category scenario trade-off ' +
    'argument arguments mechanism mechanisms placeholder statement id tbd number link url diagram choice outcome explain',
  de:
    'name titel beschreibung datum autor version zweck grund gründe begründung ansatz strategie komponente muster entscheidung ' +
    'schritt verantwortung abhängigkeit abhängigkeiten technologie kontext lösung auswirkung auswirkungen konsequenzen ' +
    'vorteil vorteile alternative alternativen beispiel thema projekt projektname ort liste',
  fr:
    'nom titre date auteur objectif raison justification approche stratégie composant motif décision étape ' +
    'responsabilité dépendance technologie contexte solution conséquences avantage avantages exemple sujet projet',
  es:
    'nombre título descripción fecha autor versión propósito razón justificación enfoque estrategia componente patrón decisión ' +
    'paso responsabilidad dependencia tecnología contexto solución consecuencias ventaja ejemplo tema proyecto beneficio',
  pt:
    'nome descrição data propósito razão motivo justificativa abordagem estratégia padrão decisão passo responsabilidade ' +
    'dependência contexto solução consequências vantagem exemplo projeto objetivo benefício',
  it:
    'nome titolo descrizione data autore versione scopo motivo motivazione approccio strategia modello decisione ' +
    'passo responsabilità dipendenza tecnologia contesto soluzione conseguenze vantaggio esempio argomento progetto',
  ru:
    'название имя описание дата автор версия назначение цель причина причины обоснование подход стратегия компонент паттерн ' +
    'решение шаг ответственность зависимость зависимости технология контекст последствия преимущество плюс минус пример вариант ' +
    'тема проект заголовок модуль сервис домен префикс реализация',
  tr:
    'ad adı isim başlık açıklama tarih yazar sürüm amaç neden gerekçe yaklaşım strateji bileşen desen karar adım sorumluluk ' +
    'bağımlılık teknoloji bağlam çözüm sonuç örnek konu proje',
  zh:
    '名称 标题 描述 日期 时间 时间戳 作者 版本 目的 原因 理由 方法 策略 组件 模式 决策 步骤 职责 依赖 技术 背景 上下文 解决方案 影响 后果 ' +
    '优点 缺点 示例 主题 项目 项目名 项目名称 说明 状态 姓名 名稱 標題 時間 版本 策略 組件 決策 步驟 職責 依賴 技術 解決方案 影響 優點 範例 專案 專案名稱 說明 狀態',
  ja:
    '名前 名称 タイトル 説明 日付 日時 作成者 著者 バージョン 目的 理由 方法 戦略 コンポーネント コンポーネント名 パターン パターン名 決定 手順 ステップ 責務 ' +
    '依存関係 技術 背景 解決策 影響 結果 利点 例 テーマ プロジェクト名 概要 内容 状態',
  ko:
    '이름 제목 설명 날짜 시간 작성자 버전 목적 이유 방법 전략 컴포넌트 구성요소 패턴 결정 단계 책임 의존성 기술 배경 해결책 영향 결과 장점 예시 주제 ' +
    '프로젝트명 개요 내용 상태',
}

/** Names of parts of a system: slots only with a number or letter behind them (`[Service 1]`), or in company. */
export const partNames =
  'component components technology technologies layer endpoint process project team flow path paths interface entity ' +
  'model module service system node client server database store tool tools api action page user role event phase task issue item ' +
  'directory folder file package library option rule test case field risk area komponente dienst modul composant service module ' +
  'componente servicio serviço módulo modulo сервис модуль компонент этап задача bileşen servis modül'

/** Answers of choice lists: `[Yes/No]`, `[Proposed/Accepted]`. */
export const choiceWords: Words = {
  en:
    'yes no true false high medium low proposed accepted approved rejected deprecated superseded draft active inactive done ' +
    'pending implemented planned optional required internal external none partial full',
  de: 'ja nein hoch mittel niedrig vorgeschlagen angenommen abgelehnt veraltet entwurf aktiv',
  fr: 'oui non haut moyen bas élevé faible proposé accepté rejeté obsolète brouillon',
  es: 'sí alto medio alta media baja bajo propuesto propuesta aceptado aceptada rechazado obsoleto borrador',
  pt: 'sim não médio média proposto aceito rejeitado rascunho baixo baixa',
  it: 'sì alto medio basso proposto accettato rifiutato bozza',
  ru: 'да нет высокий средний низкий предложено принято отклонено устарело черновик',
  tr: 'evet hayır yüksek orta düşük önerildi kabul reddedildi taslak',
  zh: '是 否 高 中 低 已采纳 已接受 提议 已废弃 草稿 已拒絕 已採納',
  ja: 'はい いいえ 高 中 低 提案 承認 承認済み 却下 廃止 下書き',
  ko: '예 아니오 높음 중간 낮음 제안 승인 거부 초안',
}

/** Titles under which imperatives are guidance to developers and questions are real ones. */
export const guidanceTitles =
  'guideline guidance practice convention rule standard checklist workflow process how-to usage policy policies ' +
  'question faq todo task next improvement maintenance contributing documentation recommendation requirement roadmap plan step ' +
  "procedure tip do don't best future enhancement backlog protocol instruction " +
  'richtlinie regel fragen aufgabe правил рекомендац вопрос задач стандарт соглашени 규칙 가이드 질문 regla guía pregunta práctica tarea règle question bonnes regra pergunta tarefa regola ' +
  'domande kural soru'

/** The same where no spaces part words: anywhere in a title. */
export const denseGuidanceTitles = '规范 规则 最佳实践 指南 问题 约定 流程 規約 ルール ガイド 質問 課題 規範'

/** Markers, in upper case, as the source of a regular expression. */
export const markerPattern =
  '(?:TODO|TBD|FIXME|TBA|TBC|T\\.B\\.D\\.?|TO[ _]BE[ _](?:DEFINED|DETERMINED|DONE|DECIDED|COMPLETED))'
