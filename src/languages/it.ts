import type { LanguagePack } from './language-pack.ts'

/** Italian. */
export const it: LanguagePack = {
  code: 'it',
  name: 'Italian',

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
    instructionVerbs: [
      'descrivi', 'descrivere', 'descrivete', 'spiega', 'spiegare', 'elenca', 'elencare', 'documenta', 'documentare',
      'indica', 'indicare', 'specifica', 'specificare', 'riassumi', 'riassumere', 'definire', 'definisci', 'fornire',
      'fornisci', 'illustrare', 'motivare', 'presentare',
    ],
    commonVerbs: [
      'documenta', 'documentare', 'specificare', 'indica', 'definire', 'definisci', 'fornire', 'fornisci',
      'illustrare', 'motivare', 'presentare',
    ],
    politeVerbs: ['descrivete', 'descrivi'],
    bracketVerbs: ['aggiungi', 'aggiungere', 'inserisci', 'inserire', 'compila', 'scrivi', 'tuo', 'tua'],
    promptVerbs: ['descri*'],
    subjects: ['come', 'cosa', 'perché', 'quali', 'gli', 'le', 'qui'],
    articles: ['gli', 'le'],
    conjunctions: ['e'],
    mannerWords: ['brevemente', 'chiaramente'],
    hereWords: ['qui'],
    hereRequests: ['(descrivere/descrivi/spiegare/elencare/indicare) qui'],
    hereVerbs: ['descrivere', 'descrivi', 'elencare', 'inserire', 'indicare', 'documentare'],
    replacePhrases: ['sostituisci (questo*/questa*)'],
    sectionPhrases: ['questa sezione (deve/dovrebbe)'],
    clauseStarts: ['come', 'cosa', 'quali'],
    furtherWords: ['anche'],
    permissionPhrases: ['puoi anche'],
    questionWords: ['come', 'cosa', 'dove', 'quando', 'quale', 'quali', 'chi', 'perché'],
    slotNames: [
      'nome', 'titolo', 'descrizione', 'data', 'autore', 'versione', 'scopo', 'motivo', 'motivazione', 'approccio',
      'strategia', 'modello', 'decisione', 'passo', 'responsabilità', 'dipendenza', 'tecnologia', 'contesto',
      'soluzione', 'conseguenze', 'vantaggio', 'esempio', 'argomento', 'progetto',
    ],
    partNames: ['componente', 'modulo'],
    numberedNames: [
      'obiettivo', 'vantaggio', 'svantaggio', 'domanda', 'argomento', 'criterio', 'opzione', 'rischio', 'conseguenza',
    ],
    valueNames: ['data', 'nome', 'descrizione', 'motivo'],
    dateNames: ['data'],
    dateLabels: ['data', 'aggiorna*', 'modif*'],
    nodeNames: ['componente'],
    choiceWords: ['sì', 'alto', 'medio', 'basso', 'proposto', 'accettato', 'rifiutato', 'bozza'],
    stateWords: [
      'proposto', 'accettato', 'accettata', 'rifiutato', 'rifiutata', 'superato', 'superata', 'deprecato',
      'deprecata', 'sostituito', 'sostituita', 'bozza', 'approvato', 'approvata', 'scartata',
    ],
    statePrepositions: ['in'],
    statusLabels: ['stato'],
    formTitles: ['modello', 'formato*'],
    formatWords: ['formato'],
    formatTitles: ['convalida*', 'formato*'],
    compositionLabels: ['formato', 'nomenclatura'],
    examplePhrases: ['ad esempio'],
    exampleLabels: ['esempio'],
    exampleTitles: ['esempio', 'codice'],
    remarkLabels: ['nota'],
    nothingWords: ['nessuno', 'nessuna', 'vedi', 'non'],
    laterWords: [
      'da', 'verrà', 'verranno', 'sarà', 'saranno', 'ancora', 'tardi', 'seguito', 'prossimamente', 'presto', 'dopo',
      'poi', 'fase', 'arrivo',
    ],
    writingWords: [
      'definir*', 'definit*', 'definizione', 'determin*', 'complet*', 'compil*', 'document*', 'specificar*',
      'specificat*', 'decider*', 'descritt*', 'descriver*', 'inserir*', 'inserit*', 'scritt*', 'scriver*', 'redatt*',
      'stabilir*', 'stabilit*', 'dettagliar*',
    ],
    doingWords: ['aggiung*', 'aggiunt*', 'contenuto', 'contenuti'],
    fillerWords: [
      'più', 'nessuna', 'nessun', 'decisione', 'non', 'in', 'di', 'è', 'sono', 'stato', 'stata', 'stati', 'state',
      'questa', 'questo', 'sezione', 'qui', 'contenuto', 'informazioni', 'dettagli', 'descrizione', 'il', 'la', 'le',
      'i', 'gli', 'un', 'una', 'nella', 'nel', 'futura', 'prossima', 'progetto', 'durante', 'quando', 'essere',
    ],
    deferredStarts: [
      'da (definire/determinare/completare/compilare) (in/nel/nella/durante/dopo/più)',
      'da (documentare/specificare/decidere) (in/nel/nella/durante/dopo/più)',
      '(verrà/verranno) (definit/documentat/determinat/completat)(o/a/i/e) (qui/più/durante/quando/dopo/nella/nel)',
      'non ancora (definit/documentat)(o/a/i/e)',
    ],
    deferredTexts: [
      'da (definire/determinare/completare/compilare/documentare/specificare/decidere)',
      '(verrà/verranno) (definit/documentat/determinat/completat)(o/a/i/e)',
    ],
    deferredStatuses: ['segnaposto', 'prossimamente', 'in costruzione', 'in lavorazione', 'in arrivo'],
    fillRequests: ['completare', 'compilare'],
    stateLabels: ['stato'],
    stateTitles: ['stati', 'campi'],
    troubleTitles: ['rischi*', 'problem*'],
    guidanceTitles: ['regola*', 'domande*'],
    // END placeholders
  },
}
