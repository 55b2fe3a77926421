import type { LanguagePack } from './language-pack.ts'

/** Japanese. */
export const ja: LanguagePack = {
  code: 'ja',
  name: 'Japanese',

  titles: {
    // BEGIN titles
    // END titles
  },

  dates: {
    // BEGIN dates
    // END dates
  },

  // biome-ignore format: filled lines read better than one word a line
  placeholders: {
    // BEGIN placeholders
    instructionStarts: ['ここに'],
    instructionEnds: [
      'してください', 'して下さい', 'ください', 'を記述', 'を記載', 'を記入', 'を記述する', 'を記載する', 'を記入する', 'を説明する', 'を列挙する', 'を書く', 'を書くこと',
      'を挿入', 'を挿入する', 'を記述すること', 'を記載すること',
    ],
    promptStarts: ['ここに'],
    promptEnds: ['してください', 'ください', 'を記述', 'を記載', 'を記入', 'を説明'],
    politePieces: ['ここに'],
    subjectPieces: ['どのように', '主要な', '重要な', '全体'],
    placeStatements: ['を[明確に/簡潔に/具体的に/詳しく/ここに](記載/記述/記入)(します/する)'],
    slotNames: [
      '名前', '名称', 'タイトル', '説明', '日付', '日時', '作成者', '著者', 'バージョン', '目的', '理由', '方法', '戦略', 'コンポーネント', 'コンポーネント名',
      'パターン', 'パターン名', '決定', '手順', 'ステップ', '責務', '依存関係', '技術', '背景', '解決策', '影響', '結果', '利点', '例', 'テーマ', 'プロジェクト名',
      '概要', '内容', '状態',
    ],
    numberedNames: ['目標', '利点', '欠点', '質問', '選択肢', '代替案', 'リスク', 'メリット', 'デメリット'],
    dateNames: ['日付'],
    dateLabels: ['日付', '更新'],
    numerals: ['一', '二', '三'],
    nodeNames: ['コンポーネント', 'サービス', 'モジュール'],
    choiceWords: ['はい', 'いいえ', '高', '中', '低', '提案', '承認', '承認済み', '却下', '廃止', '下書き'],
    stateWords: ['提案', '提案中', '提案済み', '承認', '承認済み', '承認済', '却下', '廃止', '非推奨', '置換', '置き換え', '下書き', 'ドラフト'],
    statusLabels: ['ステータス', '状態'],
    formTitles: ['テンプレート', '書式'],
    formatWords: ['形式', '書式'],
    formatTitles: ['形式', '書式', '検証'],
    compositionLabels: ['書式', '形式'],
    examplePhrases: ['例:', '例：', '例え', '例を', '例えば'],
    exampleLabels: ['例'],
    exampleTitles: ['例', 'コード'],
    remarkLabels: ['注', '注意'],
    nothingWords: ['なし', '該当', '無', '不'],
    laterWords: ['未', '後日', '今後', '後で', 'あとで', '追って', 'これから', '予定', 'まだ', '将来', 'のちほど', '後ほど'],
    writingWords: ['定義', '記入', '記載', '追記', '決定', '確定', '執筆', '補足', '記述', '書く', '定'],
    doingWords: ['更新', '追加', '作成', '整備'],
    fillerWords: [
      'します', 'です', 'する', 'される', 'されて', 'いません', 'ない', '中', 'に', 'て', 'は', 'が', 'を', 'の', 'こちら', 'ここ', 'この', 'セクション',
      '章', '内容', '詳細', 'について', '必要', '要', '項目', 'し', 'い', 'ます',
    ],
    deferredPieces: ['未定', '未定義', '未記入', '未記載', '記入予定', '追記予定', '記載予定', '作成予定', '決定予定'],
    deferredStatuses: ['作成中', '準備中', '工事中', 'プレースホルダー'],
    fillRequests: ['記入'],
    stateLabels: ['状態', '状況', 'ステータス'],
    stateTitles: ['項目', '状態', 'ステータス'],
    troubleTitles: ['課題', '問題', 'リスク', '制限'],
    guidanceTitles: ['規約', 'ルール', 'ガイド', '質問', '課題', '規範'],
    // END placeholders
  },
}
