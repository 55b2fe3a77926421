import type { Words } from './phrases.ts'

/**
 * First words of the states that a decision or a document goes through. Adding one: only a word for where a text stands
 * with those who decide on it; not one for how grave or how big a thing is.
 */
export const stateWords: Words = {
  en:
    'proposed proposal accepted approved rejected declined deprecated superseded obsolete replaced withdrawn draft review ' +
    'reviewed implemented final active retired amended',
  de: 'vorgeschlagen angenommen akzeptiert abgelehnt veraltet ersetzt überholt entwurf freigegeben verworfen genehmigt prüfung',
  fr: 'proposé proposée accepté acceptée rejeté rejetée déprécié dépréciée obsolète remplacé remplacée brouillon validé validée',
  es:
    'propuesto propuesta aceptado aceptada rechazado rechazada obsoleto obsoleta deprecado deprecada reemplazado reemplazada ' +
    'sustituido sustituida supersedida borrador aprobado aprobada revisión',
  pt:
    'proposto aceito aceita aceite rejeitado rejeitada obsoleto depreciado depreciada substituído substituída rascunho ' +
    'aprovado aprovada revisão',
  it:
    'proposto accettato accettata rifiutato rifiutata superato superata deprecato deprecata sostituito sostituita bozza ' +
    'approvato approvata scartata',
  ru:
    'предложено предложен принято принят отклонено отклонен отклонён устарело устарел заменено заменен заменён черновик ' +
    'утверждено утвержден утверждён',
  tr: 'önerildi kabul reddedildi onaylandı taslak geçersiz değiştirildi',
  zh: '提议 提案 已提议 采纳 已采纳 接受 已接受 批准 已批准 拒绝 已拒绝 废弃 已废弃 弃用 已弃用 替代 被替代 已替代 草稿 草案 提議 採納 已採納 已接受 已拒絕 廢棄',
  ja: '提案 提案中 提案済み 承認 承認済み 承認済 却下 廃止 非推奨 置換 置き換え 下書き ドラフト',
  ko: '제안 제안됨 승인 승인됨 거부 거부됨 거절 거절됨 폐기 폐기됨 대체 대체됨 초안',
}

/** What stands with a number in a list that nobody filled in, beside the names of slots: `Pro 1`, `Goal 2`. */
export const numberedNames: Words = {
  en:
    'pro con goal non-goal question advantage disadvantage positive negative consequence argument criterion objective ' +
    'assumption driver limitation trade-off',
  de: 'ziel vorteil nachteil frage argument kriterium option annahme risiko konsequenz',
  fr: 'objectif avantage inconvénient question argument critère option hypothèse risque conséquence',
  es: 'objetivo ventaja desventaja pregunta argumento criterio opción supuesto riesgo consecuencia',
  pt: 'objetivo vantagem desvantagem pergunta argumento critério opção premissa risco consequência',
  it: 'obiettivo vantaggio svantaggio domanda argomento criterio opzione rischio conseguenza',
  ru: 'цель преимущество недостаток вопрос аргумент критерий вариант риск последствие',
  tr: 'hedef avantaj dezavantaj soru kriter seçenek risk sonuç',
  zh: '目标 优点 缺点 问题 选项 方案 风险 目標 優點 缺點',
  ja: '目標 利点 欠点 質問 選択肢 代替案 リスク メリット デメリット',
  ko: '목표 장점 단점 질문 기준 대안 위험 영향 트레이드오프',
}
