import { type ConceptId, conceptsOf, looseForm } from './aliases.ts'
import { fold, type TitleForm } from './titles.ts'

/*
 * Words that say what a freely titled section is about, for templates whose titles are topics rather than names;
 * folded, as in a form. An entry stands for the words that begin with it; with `-` before it, for those that contain
 * it; with `$` after it, for that word where it names the thing. Han, kana and Hangul are found anywhere, with `$` at
 * the end. To add a word, write it to its class; to add a class, use it in a rung below.
 */
const words = {
  architecture: `architect архитектур -architektur architett arquitet arquitect mimari アーキテクチャ 架构
    아키텍처`,
  structure: `aufbau structure struktur estructura estrutura struttura структур yapi layout hierarch organization 结构
    构成 构造 구조 구성 レイヤー構成`,
  whole: `system project directory folder application app code codebase module solution software overall file
    repository repo monorepo sistem systeme projeto proyecto progetto pasta carpeta cartella directori dossier ordner
    verzeichnis projekt проект систем модул пап каталог директор решени proje klasor dizin modul 系统 项目 目录
    模块 文件 工程 整体 システム プロジェクト ディレクトリ フォルダ 全体 모듈 시스템 프로젝트 디렉토리 폴더 전체 总体 全体像`,
  general: 'general genel allgemein gesamt общ 总体 全体 전체',
  pattern: 'pattern -muster patron padrao padroe паттерн шаблон desen kalip oruntu motif 模式 范式 パターン 패턴',
  anti: 'anti антипаттерн 反 アンチ 안티',
  overview:
    'overview обзор -ubersicht -uberblick vision panoramica genel apercu ensemble устройств glance 全体像 概述 概览 总览 概要 개요',
  decision: `decision decisi decisoe -entscheidung решени karar adr 决策 决定 判断 결정`,
  reason: `tradeoff rationale begrundung justific обосновани gerekce 取舍 选型理由 选型与理由 选定理由 採用理由 이유`,
  choice: 'choice -wahl -auswahl choix scelt escolh eleccion elecc tercih выбор 选择 選択 선택',
  chosen: `technical technisch technique tecnic tecnolog технич teknik design entwurf diseno projet architect архитект mimari
    architett arquitet arquitect tasarim concep 技术 設計 设计 기술 설계`,
  why: 'why warum pourquoi perche почему neden nicin なぜ 为什么 为何 왜',
  how: 'how wie comment como come как nasil 如何 どのように 어떻게',
  linked: `talk$ connect$ fit$ interact$ together communicat kommunizier kommunikation comunica communiqu связан общаютс iletisim haberles
    zusammen collaborat collabora 通信 通讯 連携 협력 통신 연동`,
  design: 'design entwurf diseno projet проектн tasarim progett concep 设计 설계',
  consideration: 'consideration uberlegung consideracion consideracoe соображени considerazion 考虑 考量 고려',
  relation: `relationship relation interaction dependency dependencie dependenz -beziehung -abhangigkeit
    interaktion wechselwirkung zusammenspiel relacion relacao relacoe interaccion interacao interacoe relazion
    interazion dipendenz dependencia связ взаимодейств взаимосвяз взаимоотношени отношени зависимост iliski
    etkilesim bagimlilik 关系 依赖 交互 互动 协作 关联 依存 连携 関系 相互作用 관계 의존 상호작용`,
  injection: `injection inversion manager management matrix внедрени инверси enjeksiyon inyeccion injecao inject
    注入 주입`,
  unit: `component module service layer class subsystem system package entity agent piece части сервер компонент модул сервис bilesen
    modul componente composant componenti komponent servi 组件 模块 元件 服务 コンポーネント モジュール サービス
    컴포넌트 모듈 서비스`,
  hierarchy: 'hierarch jerarqui gerarch hierarqu иерарх hiyerarsi 层级 层次 阶层 계층',
  message: `data daten datos dado donnee dati данны veri event signal message information state request
    communication событ сообщени сигнал запрос evento nachricht olay mesaj 数据 资料 事件 消息 信息 データ イベント
    メッセージ 데이터 이벤트 메시지`,
  flow: `flow dataflow -fluss -flusse flujo fluxo flux fluss поток akis 流$ 流程 流向 流转 流设计 流图 流动 フロー
    流れ 흐름 플로우`,
  process: `flow$ dataflow$ workflow$ userflow$ path$ pathway$ pipeline$ lifecycle$ process$ sequence$ journey$
    walkthrough$ loop$ -fluss -flusse -ablauf -ablaufe -pfad -prozess flujo fluxo flux flusso поток путь пути
    процесс сценари scenario szenari escenario cenario senaryo порядок recorrido deroulement lebenszyklus dongu жизненн akis surec yol ruta camino proceso caminho processo chemin parcour processu cycle$
    cycle ciclo percors 流$ 流程 路径 生命周期 フロー 经路 経路 手順 手顺 ライフサイクル シナリオ 流れ 시나리오 场景 흐름 경로 플로우 프로세스
    절차`,
  place: `file source directory folder url import relative absolute файл dosya dizin archivo arquivo fichier datei
    文件 目录 ファイル 파일`,
  side: `релиз выпуск 发布 部署 リリース デプロイ 릴리스 배포 publica
    development dev git branch release deploy build contribut error разработ ошиб gelistirme hata desarrollo
    desenvolvimento developpement entwicklung fehler sviluppo erro errore 开发 错误 异常 エラー 개발 오류 에러`,
} as const

type WordClass = keyof typeof words

/**
 * What else must be seen: `first`, it opens the document; `top`, no section but the title is above it; `steps`, it
 * tells a course of things rather than shows a picture.
 */
export type Need = 'first' | 'top' | 'steps'

interface Rung {
  /** Each of these classes has a word in the form. */
  readonly has: readonly WordClass[]
  /** None of these has. */
  readonly not?: readonly WordClass[]
  /** So many words at most, weak ones apart: with more it is a detail's. */
  readonly most?: number
  /** It is a title of this concept too. */
  readonly concept?: ConceptId
  readonly needs?: Need
}

/** What makes a heading treat a topic, the surest first; the first that fits a title decides. */
const topics: ReadonlyMap<string, readonly Rung[]> = new Map<ConceptId, readonly Rung[]>([
  [
    'architecture',
    [
      { has: ['architecture'], not: ['decision', 'pattern'], most: 3 },
      { has: ['architecture', 'pattern'], not: ['decision'], needs: 'first' },
      { has: ['whole', 'structure'], needs: 'top' },
      { has: ['general', 'structure'], needs: 'top' },
      { has: ['overview'], concept: 'overview', needs: 'first' },
      { has: ['whole', 'overview'], needs: 'first' },
      { has: ['architecture'], not: ['decision', 'pattern'], needs: 'first' },
    ],
  ],
  [
    'decisions',
    [
      { has: ['decision'], not: ['structure'] },
      { has: ['design', 'consideration'] },
      { has: ['choice', 'chosen'] },
      { has: ['why'], needs: 'top' },
      { has: ['reason'], needs: 'top' },
    ],
  ],
  ['design-patterns', [{ has: ['pattern'], not: ['anti'] }]],
  [
    'component-relationships',
    [
      { has: ['relation'], not: ['injection'] },
      { has: ['unit', 'hierarchy'] },
      { has: ['unit', 'linked'], not: ['pattern', 'decision'] },
      { has: ['how', 'linked'] },
      { has: ['message', 'flow'] },
    ],
  ],
  [
    'implementation-paths',
    [
      { has: ['process'], not: ['place', 'side', 'message'] },
      { has: ['message', 'flow'], not: ['side'], needs: 'steps' },
      { has: ['process'], not: ['place', 'side', 'flow'] },
    ],
  ],
])

/** The concepts that words alone can tell. */
export const topicsOf: ReadonlySet<string> = new Set(topics.keys())

const cjk = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/
const compiled = new Map<WordClass, RegExp>()

/** What may follow the noun that names the thing: `Data Flow Overview`, `Flow of Data`, but not `Workflow Engine`. */
const tails =
  'overview|diagram|example|design|architecture|pattern|description|summary|analysis|step|' +
  'for|of|in|from|between|through|via|to'

function wordsIn(name: WordClass): RegExp {
  const known = compiled.get(name)
  if (known) return known
  const starts: string[] = []
  const heads: string[] = []
  const anywhere: string[] = []
  for (const word of fold(words[name]).split(/\s+/)) {
    if (word.endsWith('$')) {
      if (cjk.test(word)) anywhere.push(`${word.slice(0, -1)}(?=$| )`)
      else heads.push(word.slice(0, -1))
    } else if (word.startsWith('-')) anywhere.push(word.slice(1))
    else (cjk.test(word) ? anywhere : starts).push(word)
  }
  if (heads.length > 0) starts.push(`(?:${heads.join('|')})(?=$| (?:${tails}) ?)`)
  const regex = new RegExp([`(?:^| )(?:${starts.join('|')})`, ...anywhere].join('|'))
  compiled.set(name, regex)
  return regex
}

/** What the words of a title alone say of a topic. */
export interface BroadHit {
  /** 0 is the surest. */
  readonly rank: number
  readonly needs: Need | null
}

/** Whether a form treats a topic by its words; `null` where it does not, or where no words tell that topic. */
export function readTopic(title: TitleForm, concept: string): BroadHit | null {
  const { form } = title
  for (const [rank, { has, not = [], most, concept: also, needs = null }] of (topics.get(concept) ?? []).entries()) {
    if (!has.every((name) => wordsIn(name).test(form)) || not.some((name) => wordsIn(name).test(form))) continue
    if (most !== undefined && looseForm(form).split(' ').length > most) continue
    if (also !== undefined && !conceptsOf(title).includes(also)) continue
    return { rank, needs }
  }
  return null
}
