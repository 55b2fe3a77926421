/** A language in which dates and their labels are understood. */
export type Language = 'en' | 'de' | 'es' | 'pt' | 'fr' | 'it' | 'tr' | 'ru' | 'zh' | 'ja' | 'ko'

/** The words of a language's written dates; lists are separated by blanks, spellings of one word by `/`. */
export interface DateWords {
  /** January to December, as a month stands alone. */
  readonly months?: string
  /** January to December, as a month stands after a day, where that differs. */
  readonly genitive?: string
  /** January to December, abbreviated, without the full stop. */
  readonly shortMonths?: string
  /** Sunday to Saturday. */
  readonly weekdays: string
  /** Sunday to Saturday, abbreviated, without the full stop. */
  readonly shortWeekdays: string
  /** What links day, month and year: `3 de agosto de 2025`. */
  readonly links?: string
  /** What follows a day's number, for every day (`all`) or for the first of a month alone (`first`). */
  readonly ordinals?: { readonly all?: string; readonly first?: string }
  /** Whether months begin with a capital letter inside a sentence: settles `Mai 2025` against `mai 2025`. */
  readonly capitals?: boolean
  /** Whether `3/5/2025` is the third of May to its readers. */
  readonly dayFirst?: boolean
}

/**
 * The words by language. To add a language: add its code to `Language` and its words here, in lower case, with their
 * accents; the first spelling of a word is the one that is written, all are read, with accents or without, in any
 * case. Languages that share a word are told apart by links, ordinals, weekday and capitals, then by the order here.
 * Then add its labels in `label-words.ts` and a line for it to the tables in the tests.
 */
export const DATE_WORDS: Readonly<Record<Language, DateWords>> = {
  en: {
    months: 'january february march april may june july august september october november december',
    shortMonths: 'jan feb mar apr may jun jul aug sep/sept oct nov dec',
    weekdays: 'sunday monday tuesday wednesday thursday friday saturday',
    shortWeekdays: 'sun mon tue/tues wed thu/thur/thurs fri sat',
    links: 'of',
    ordinals: { all: 'st nd rd th' },
    capitals: true,
  },
  de: {
    months: 'januar/jänner februar/feber märz/maerz april mai juni juli august september oktober november dezember',
    shortMonths: 'jan feb mär/mrz apr mai jun jul aug sep/sept okt nov dez',
    weekdays: 'sonntag montag dienstag mittwoch donnerstag freitag samstag/sonnabend',
    shortWeekdays: 'so mo di mi do fr sa',
    ordinals: { all: '.' },
    capitals: true,
    dayFirst: true,
  },
  es: {
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre',
    shortMonths: 'ene feb mar abr may jun jul ago sep/sept/set oct nov dic',
    weekdays: 'domingo lunes martes miércoles jueves viernes sábado',
    shortWeekdays: 'dom lun mar mié jue vie sáb',
    links: 'de del',
    ordinals: { first: 'º °' },
    dayFirst: true,
  },
  pt: {
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    shortMonths: 'jan fev mar abr mai jun jul ago set out nov dez',
    weekdays:
      'domingo segunda-feira/segunda terça-feira/terça quarta-feira/quarta quinta-feira/quinta ' +
      'sexta-feira/sexta sábado',
    shortWeekdays: 'dom seg ter qua qui sex sáb',
    links: 'de do',
    ordinals: { first: 'º °' },
    dayFirst: true,
  },
  fr: {
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
    shortMonths: 'janv/jan févr/fév mars avr mai juin juil/juill août sept oct nov déc',
    weekdays: 'dimanche lundi mardi mercredi jeudi vendredi samedi',
    shortWeekdays: 'dim lun mar mer jeu ven sam',
    ordinals: { first: 'er' },
    dayFirst: true,
  },
  it: {
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    shortMonths: 'gen feb mar apr mag giu lug ago set ott nov dic',
    weekdays: 'domenica lunedì martedì mercoledì giovedì venerdì sabato',
    shortWeekdays: 'dom lun mar mer gio ven sab',
    links: 'di del',
    ordinals: { first: 'º °' },
    dayFirst: true,
  },
  tr: {
    months: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
    shortMonths: 'oca şub mar nis may haz tem ağu eyl eki kas ara',
    weekdays: 'pazar pazartesi salı çarşamba perşembe cuma cumartesi',
    shortWeekdays: 'paz pzt sal çar per cum cmt',
    capitals: true,
    dayFirst: true,
  },
  ru: {
    months: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
    genitive: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
    shortMonths: 'янв фев/февр мар апр май июн июл авг сен/сент окт ноя/нояб дек',
    weekdays: 'воскресенье понедельник вторник среда четверг пятница суббота',
    shortWeekdays: 'вс пн вт ср чт пт сб',
    dayFirst: true,
  },
  zh: {
    weekdays: '星期日/星期天 星期一 星期二 星期三 星期四 星期五 星期六',
    shortWeekdays: '周日/週日 周一/週一 周二/週二 周三/週三 周四/週四 周五/週五 周六/週六',
  },
  ja: {
    weekdays: '日曜日/日曜 月曜日/月曜 火曜日/火曜 水曜日/水曜 木曜日/木曜 金曜日/金曜 土曜日/土曜',
    shortWeekdays: '日 月 火 水 木 金 土',
  },
  ko: {
    weekdays: '일요일 월요일 화요일 수요일 목요일 금요일 토요일',
    shortWeekdays: '일 월 화 수 목 금 토',
  },
}
