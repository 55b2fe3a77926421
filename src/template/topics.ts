import type { ConceptId } from './aliases.ts'
import type { TitleForm } from './titles.ts'

/*
 * Words that say what a freely titled section is about, for templates whose titles are topics rather than names. Written
 * folded, as in a form. An entry stands for words that begin with it; with `-` before it, for words that contain it; Han,
 * kana and Hangul are found anywhere.
 */
const words = {
  architecture: `architect arkhitekt архитектур -architektur architett arquitet arquitect mimari アーキテクチャ 架构 아키텍처
    设计思路`,
  structure: `structure struktur structura estructura estrutura struttura структур yapi layout layer topolog organization
    hierarch composition 结构 构成 构造 구조 구성 分层 架构图 レイヤー`,
  whole: `system project directory folder application app code codebase module solution software high overall file repository
    repo source systeme sistema projeto proyecto progetto pasta carpeta cartella directori dossier ordner verzeichnis projekt
    проект систем модул пап каталог директор sistem proje klasor dizin modul 系统 项目 目录 模块 文件 工程 整体 システム
    プロジェクト ディレクトリ フォルダ 全体 모듈 시스템 프로젝트 디렉토리 폴더 전체`,
  pattern: `pattern -muster patron padrao padroe patrone patroe паттерн шаблон desen kalip oruntu motif 模式 パターン 패턴
    范式`,
  anti: 'anti antipattern антипаттерн анти 反 アンチ 안티',
  decision: `decision decisi decisio decisoe -entscheidung решени karar adr rationale 决策 决定 意思决定 设计判断 결정 의사결정
    取舍 选型理由 scelte choix`,
  relation: `relationship relation interaction dependenc dependenz -beziehung -abhangigkeit -interaktion wechselwirkung zusammenspiel
    relacion relacao relacoe relacionament interaccion interacao interacoe relazion interazion dipendenz связ зависимост взаимодейств
    взаимосвяз отношени iliski etkilesim bagimlilik hierarch jerarqu interplay communication coupling wiring connection
    interaktion comunica коммуникац iletisim 关系 依赖 交互 互动 协作 关联 依存 连携 相互作用 関 관계 의존 상호작용 연동 通信 통신`,
  data: `data daten datos dado donnee dati данны veri 数据 资料 データ 데이터 event signal message information control state
    request communication событ сообщени сигнал запрос evento nachricht olay 事件 消息 信息 イベント 메시지 이벤트`,
  flow: `flow dataflow workflow -fluss fluss flujo fluxo flux flusso поток akis 流 フロー 流れ 흐름 플로우`,
  process: `flow dataflow workflow userflow -fluss fluss -ablauf -pfad -prozess flujo fluxo flux flusso поток путь пути процесс сценари
    жизненн akis surec yol pipeline path pathway lifecycle cycle loop process sequence journey walkthrough operation order
    ruta camino proceso caminho processo chemin parcour processu ciclo percors 流 路径 流程 生命周期 フロー 流れ 経路 径路 手顺
    手順 処理 ライフサイクル 흐름 경로 플로우 프로세스 절차 步骤 过程`,
} as const

type WordClass = keyof typeof words

interface Rung {
  /** Each of these classes has a word in the form. */
  readonly has: readonly WordClass[]
  /** None of these has. */
  readonly not?: readonly WordClass[]
}

/** What makes a heading treat a topic, the surest first. */
const topics: ReadonlyMap<string, readonly Rung[]> = new Map<ConceptId, readonly Rung[]>([
  ['architecture', [{ has: ['architecture'], not: ['decision'] }, { has: ['whole', 'structure'] }]],
  ['decisions', [{ has: ['decision'] }]],
  ['design-patterns', [{ has: ['pattern'], not: ['anti'] }]],
  ['component-relationships', [{ has: ['relation'] }, { has: ['data', 'flow'] }]],
  ['implementation-paths', [{ has: ['process'] }]],
])

/** The concepts that words alone can tell. */
export const topicsOf: ReadonlySet<string> = new Set(topics.keys())

const cjk = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/
const compiled = new Map<WordClass, RegExp>()

function wordsIn(name: WordClass): RegExp {
  const known = compiled.get(name)
  if (known) return known
  const starts: string[] = []
  const anywhere: string[] = []
  for (const word of words[name].split(/\s+/)) {
    if (word.startsWith('-')) anywhere.push(word.slice(1))
    else (cjk.test(word) ? anywhere : starts).push(word)
  }
  const regex = new RegExp([`(?:^| )(?:${starts.join('|')})`, ...anywhere].join('|'), 'u')
  compiled.set(name, regex)
  return regex
}

/** How surely a form treats a concept by its words alone, 0 the surest; `null` where it does not, or no words tell. */
export function broadRank({ form }: TitleForm, concept: string): number | null {
  const rungs = topics.get(concept) ?? []
  const rank = rungs.findIndex(
    ({ has, not = [] }) => has.every((name) => wordsIn(name).test(form)) && !not.some((name) => wordsIn(name).test(form)),
  )
  return rank < 0 ? null : rank
}
