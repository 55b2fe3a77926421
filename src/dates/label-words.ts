import type { Language } from './words.ts'

/** What a labelled date says of a document: when it was changed or checked, made, or is due to be looked at again. */
export type DateKind = 'modified' | 'created' | 'review'

/**
 * The labels by language and kind, in any case, with accents or without, separated by `|`: `(a/b)` is one of a and b,
 * `[a/b]` one of them or nothing. To add a language: add its labels here, then a line to the tables in the tests. A
 * label that also marks the date of a decision or an entry (`Date`, `Datum`, `Changed`) does not belong here.
 */
export const DATE_LABELS: Readonly<Record<Language, Readonly<Record<DateKind, string>>>> = {
  en: {
    modified:
      '(updated/modified/revised/edited/reviewed/verified)[ (on/at/in/date/time/timestamp)]' +
      '|[date ]last (updated/modified/changed/edited/reviewed/verified/revised/checked/refreshed)' +
      '[ (on/at/in/date/time/timestamp)]' +
      '|[date of ][the ](last/latest/most recent) (update/modification/change/edit/review/verification/revision)' +
      '[ (on/at/in/date/time/timestamp)]' +
      '|(update/modification/revision/verification/edit) (date/time/timestamp)' +
      '|date (updated/modified/changed/edited/reviewed/verified/revised/of update/of modification/of revision)' +
      '|(this/the) (document/doc/page/file/note) was[ last] (updated/modified/revised/reviewed/edited)[ on]' +
      '|(document/doc/page/file)[ was][ last] (updated/modified/revised/reviewed)[ on]' +
      '|last mod|lastmod|mod date|revision|as of|ms date',
    created:
      'created[ (on/at/in/date/time/timestamp)]' +
      '|(creation/create) (date/time/timestamp)|date (created/of creation)' +
      '|[date ](first/originally/initially) (created/written)[ (on/at)]|first written|written on' +
      '|(this/the) (document/doc/page/file/note) was created[ on]|(document/doc/page/file)[ was] created[ on]',
    review:
      'next (review/revision/update/verification)[ (date/due/on/by/at)]|next (reviewed/due)' +
      '|[to be ](review/reviewed/revisit/update/verify) (by/before/after)|review (date/on/due)|review due date' +
      '|due for review|valid (until/till/to/through/thru)|(expires/expire/expiry/expiration)[ (on/at/date)]',
  },
  de: {
    modified:
      '[zuletzt ](aktualisiert/geändert/bearbeitet/überarbeitet/geprüft/überprüft/angepasst)[ am]' +
      '|(letzte/letztes) (aktualisierung/änderung/bearbeitung/überarbeitung/prüfung/überprüfung/revision/update)[ am]' +
      '|datum der letzten (aktualisierung/änderung/bearbeitung/überarbeitung)|aktualisierungsdatum|änderungsdatum' +
      '|aktualisierung|stand[ (vom/der/datum)]|letzter stand|aktueller stand|geändert am|dokumentstand' +
      '|bearbeitungsstand',
    created: '(erstellt/angelegt/verfasst)[ am]|erstellungsdatum|erstelldatum|datum der erstellung|erstellung',
    review:
      '(nächste/nächstes) (prüfung/überprüfung/überarbeitung/review/aktualisierung)[ am]|gültig bis|läuft ab am' +
      '|wiedervorlage[ am]|ablaufdatum',
  },
  es: {
    modified:
      '[última ](actualización/modificación/revisión/edición)' +
      '|último (cambio/update)|[última ]fecha de[ la][ última] (actualización/modificación/revisión/edición)' +
      '|[última vez ](actualizado/actualizada/modificado/modificada/revisado/revisada)[ el]' +
      '|(actualizado/actualizada/modificado) por última vez[ el]',
    created: '(creado/creada)[ el]|[fecha de ]creación|fecha de elaboración',
    review:
      'próxima (revisión/actualización)|(válido/válida/vigente) hasta|(vence/caduca/expira)[ el]' +
      '|fecha de vencimiento',
  },
  pt: {
    modified:
      '[última ](atualização/actualização/modificação/alteração/revisão/edição)[ em]' +
      '|data d(e/a) [última ](atualização/actualização/modificação/alteração/revisão)' +
      '|(atualizado/atualizada/modificado/modificada/alterado/revisado/revisada)[ (em/a)]' +
      '|última vez (atualizado/modificado)[ em]',
    created: '(criado/criada)[ (em/a)]|[data d(e/a) ]criação|data de elaboração',
    review: 'próxima (revisão/atualização)|(válido/válida) até|(expira/vence)[ em]|data de validade',
  },
  fr: {
    modified:
      '[dernière ](mise à jour/modification/révision/édition)[ le]|mis à jour[ le]|mise à jour[ le]|maj[ le]' +
      '|dernière maj[ le]' +
      '|date de[ la][ dernière] (mise à jour/modification/révision)|(modifié/modifiée/révisé/actualisé)[ le]' +
      '|dernière vérification[ le]|vérifié le',
    created: '(créé/créée)[ le]|[date de ]création|rédigé le',
    review: "prochaine (révision/mise à jour/revue)|(valable/valide) jusqu'au|expire[ le]|date d'expiration",
  },
  it: {
    modified:
      '(ultimo/ultima) (aggiornamento/modifica/revisione/verifica)[ il]|aggiornamento' +
      "|data[ dell'ultim(o/a)][ (di/ultimo/ultima)] (aggiornamento/modifica/revisione)" +
      "|data dell'ultimo aggiornamento|data dell'ultima (modifica/revisione)" +
      '|(aggiornato/aggiornata/modificato/modificata/rivisto)[ (il/al/in data)]',
    created: '(creato/creata)[ il]|data[ di] creazione|creazione',
    review: 'prossima (revisione/verifica)|prossimo aggiornamento|(valido/valida) fino al|(scade/scadenza)[ il]',
  },
  tr: {
    modified:
      'son (güncelleme/güncellenme/değişiklik/değiştirme/düzenleme/düzenlenme/revizyon' +
      '/gözden geçirme)[ (tarihi/zamanı)]' +
      '|(güncelleme/güncellenme/değişiklik/değiştirme/düzenleme/revizyon) (tarihi/zamanı)|[son ]güncellendi' +
      '|güncelleme',
    created: '(oluşturulma/oluşturma/yaratılma/hazırlanma) (tarihi/zamanı)|(oluşturuldu/oluşturulma/yaratıldı)',
    review:
      '(sonraki/bir sonraki/gelecek) (gözden geçirme/inceleme/güncelleme)[ tarihi]' +
      '|(geçerlilik/son geçerlilik) tarihi',
  },
  ru: {
    modified:
      '[(дата/время) ](последнее/последнего/последняя/последней/последние/последних) ' +
      '(обновление/обновления/изменение/изменения/изменений/редактирование/редактирования/правка/правки' +
      '/ревизия/ревизии/редакция/редакции/проверка/проверки/модификация/модификации/актуализация/актуализации)' +
      '|[последний раз ](обновлено/обновлён/обновлена/изменено/изменён/отредактировано/актуализировано/проверено)' +
      '|(обновлено/изменено/проверено) последний раз|документ (обновлён/обновлен/актуализирован)' +
      '|(дата/время) (обновления/изменения/редактирования/правки/модификации/ревизии/актуализации)|обновление' +
      '|(актуально/по состоянию) на|актуальность',
    created: '(создано/создан/создана)|(дата/время) создания|документ создан',
    review:
      '(следующий/следующая/следующее) (пересмотр/проверка/ревизия/обновление/ревью)|дата следующего пересмотра' +
      '|(действительно/действителен) до|срок действия[ до]|истекает',
  },
  zh: {
    modified:
      '[文档/文檔/文件/本文档/本文檔/本文件/页面/頁面](最后/最後/最近/最新/上次/最近一次)' +
      '(更新/修改/修订/修訂/编辑/編輯/变更/變更/审核/審核/校验/验证/驗證)[日期/时间/時間/日/于/於]' +
      '|[文档/文檔/文件/本文档/本文檔/本文件/页面/頁面](更新/修改/修订/修訂/编辑/編輯/变更/變更/审核/審核)(日期/时间/時間/日/于/於)' +
      '|更新',
    created:
      '[文档/文檔/文件/本文档/本文檔/本文件][首次/最初](创建/創建/建立/新建/撰写/撰寫/编写/編寫/创作)[日期/时间/時間/于/於]' +
      '|[自动/自動]记录日期|[自動]記錄日期',
    review:
      '(下次/下一次)(审核/審核/审查/審查/更新/评审/評審/复审/檢視/检查)[日期/时间/時間]|有效期[至/到]|(失效/过期/過期/到期)(日期/时间/時間/日)',
  },
  ja: {
    modified:
      '[文書/ドキュメント/本書](最終/前回/直近/最新の/最近の)(更新/変更/改訂/改定/編集/修正/確認/レビュー/見直し)[日/日時/日付]' +
      '|[文書/ドキュメント](更新/変更/改訂/改定/修正/編集)(日/日時/日付)|更新|最終更新日時点',
    created: '[文書/ドキュメント/初版/新規]作成(日/日時/日付)|初版|作成|制定日|初版作成',
    review: '(次回/次の)(レビュー/見直し/更新/確認)[日/予定日/予定]|(有効/使用)期限',
  },
  ko: {
    modified:
      '[문서 ](최종/최근/마지막)[ ](업데이트/수정/갱신/변경/검토/개정)[ ][일/일자/일시/날짜/시간]' +
      '|[문서 ](업데이트/수정/갱신/변경/개정)[ ](일/일자/일시/날짜/시간)|업데이트|업데이트됨|갱신|수정됨',
    created: '[문서 ][최초 ](작성/생성)[ ](일/일자/일시/날짜/시간)|최초 작성|작성됨|생성됨',
    review: '다음[ ](검토/업데이트/리뷰)[ ][일/일자/일정]|유효[ ]기간',
  },
}
