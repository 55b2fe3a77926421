import type { LanguagePack } from './language-pack.ts'

/** German. */
export const de: LanguagePack = {
  code: 'de',
  name: 'German',

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
      'beschreibe', 'beschreiben', 'erkläre', 'erklären', 'erläutere', 'erläutern', 'liste', 'nenne', 'nennen',
      'dokumentiere', 'dokumentieren', 'skizziere', 'auflisten', 'definiere', 'definieren', 'benenne', 'begründe',
      'begründen',
    ],
    commonVerbs: ['dokumentiere', 'dokumentieren', 'definiere', 'definieren', 'begründe', 'begründen'],
    politeVerbs: ['beschreibe'],
    bracketVerbs: [
      'füge', 'gib', 'trage', 'ergänze', 'wähle', 'einfügen', 'eintragen', 'ergänzen', 'ausfüllen', 'angeben', 'hier',
    ],
    promptVerbs: ['beschreib*'],
    subjects: ['wie', 'was', 'warum', 'wo', 'wann', 'welche', 'die', 'den', 'alle', 'hier'],
    articles: ['die', 'den', 'alle'],
    conjunctions: ['und'],
    mannerWords: ['bitte', 'kurz'],
    hereWords: ['hier'],
    hereVerbs: [
      'beschreiben', 'erklären', 'erläutern', 'auflisten', 'eintragen', 'ergänzen', 'dokumentieren', 'einfügen',
      'ausfüllen', 'skizzieren',
    ],
    verbEndWords: ['hier'],
    politeRequests: ['(beschreiben/erläutern/erklären/nennen/skizzieren) sie'],
    replacePhrases: ['ersetze diese*'],
    sectionPhrases: ['(dieser/der) abschnitt (sollte/soll/muss)'],
    clauseStarts: ['wie', 'was', 'warum', 'welche'],
    furtherWords: ['auch', 'nur'],
    permissionPhrases: ['sie (können/sollten/auch)', 'sie * in'],
    questionWords: ['wie', 'was', 'warum', 'wo', 'wann', 'welche', 'welcher', 'welches', 'wer'],
    slotNames: [
      'name', 'titel', 'beschreibung', 'datum', 'autor', 'version', 'zweck', 'grund', 'gründe', 'begründung',
      'ansatz', 'strategie', 'komponente', 'muster', 'entscheidung', 'schritt', 'verantwortung', 'abhängigkeit',
      'abhängigkeiten', 'technologie', 'kontext', 'lösung', 'auswirkung', 'auswirkungen', 'konsequenzen', 'vorteil',
      'vorteile', 'alternative', 'alternativen', 'beispiel', 'thema', 'projekt', 'projektname', 'ort', 'liste',
    ],
    partNames: ['komponente', 'dienst', 'modul'],
    numberedNames: [
      'ziel', 'vorteil', 'nachteil', 'frage', 'argument', 'kriterium', 'option', 'annahme', 'risiko', 'konsequenz',
    ],
    valueNames: ['name', 'datum', 'autor'],
    dateNames: ['datum'],
    dateLabels: ['datum', 'geändert', 'aktualisiert*'],
    ownWords: ['ihr', 'dein'],
    nodeNames: ['komponente', 'dienst', 'modul'],
    choiceWords: [
      'ja', 'nein', 'hoch', 'mittel', 'niedrig', 'vorgeschlagen', 'angenommen', 'abgelehnt', 'veraltet', 'entwurf',
      'aktiv',
    ],
    stateWords: [
      'vorgeschlagen', 'angenommen', 'akzeptiert', 'abgelehnt', 'veraltet', 'ersetzt', 'überholt', 'entwurf',
      'freigegeben', 'verworfen', 'genehmigt', 'prüfung',
    ],
    statePrepositions: ['in'],
    statusLabels: ['zustand', 'status'],
    formTitles: ['vorlage*'],
    formatWords: ['format*'],
    formatTitles: ['format*'],
    compositionLabels: ['namens*'],
    exampleAbbreviations: ['z.b.', 'z. b.'],
    examplePhrases: ['zum beispiel'],
    exampleLabels: ['beispiel'],
    exampleTitles: ['beispiel'],
    andSoOn: ['usw'],
    remarkLabels: ['anmerkung'],
    pointers: ['siehe'],
    nothingWords: ['kein', 'keine', 'keiner', 'keines', 'nicht', 'entfällt', 'siehe'],
    laterWords: ['sobald', 'noch', 'später', 'folgt', 'folgen', 'zu', 'demnächst', 'ausstehend', 'bald'],
    writingWords: [
      'ergänzt', 'definiert', 'dokumentiert', 'festgelegt', 'beschrieben', 'entschieden', 'ausgefüllt', 'bestimmt',
      'geklärt', 'ausgearbeitet', 'nachgetragen', 'nachgereicht', 'vervollständigt', 'spezifiziert', 'konkretisiert',
      'ergänzen', 'definieren', 'dokumentieren', 'festlegen', 'beschreiben', 'ausfüllen', 'bestimmen', 'klären',
      'ausarbeiten', 'nachtragen', 'vervollständigen', 'festzulegen', 'auszufüllen', 'nachzutragen', 'auszuarbeiten',
      'ergänzung', 'dokumentation', 'definition', 'ausarbeitung', 'detailliert', 'detaillieren',
    ],
    doingWords: ['hinzugefügt', 'hinzufügen', 'erstellt', 'erarbeitet', 'inhalt', 'inhalte'],
    fillerWords: [
      'wird', 'werden', 'hier', 'kein', 'keine', 'keinen', 'sie', 'getroffen', 'vorliegen', 'feststehen', 'an',
      'dieser', 'diese', 'dieses', 'stelle', 'abschnitt', 'kapitel', 'dokument', 'inhalt', 'inhalte', 'details',
      'beschreibung', 'informationen', 'nicht', 'der', 'die', 'das', 'dem', 'den', 'im', 'in', 'des', 'muss',
      'müssen', 'soll', 'sollen', 'ist', 'sind', 'steht', 'stehen', 'aus', 'es', 'weitere', 'muster', 'architektur',
      'entscheidungen', 'projekt', 'projektverlauf', 'verlauf', 'laufe', 'entwicklung', 'phase', 'wenn', 'nach',
      'und', 'zeitpunkt', 'einem', 'späteren',
    ],
    deferredStarts: [
      'wird (noch/später/in kürze) (ergänzt/definiert/dokumentiert) (sobald/wenn/im/in/nach/mit/während)',
      'wird (noch/später/in kürze) (festgelegt/beschrieben/entschieden) (sobald/wenn/im/in/nach/mit/während)',
    ],
    deferredTexts: [
      '(noch/zu) [zu ](definieren/bestimmen/klären/ergänzen/dokumentieren/beschreiben/entscheiden/offen)',
      '(noch/zu) nicht (definiert/festgelegt/dokumentiert/beschrieben/entschieden)',
      'wird (noch/später/in kürze) (ergänzt/definiert/dokumentiert/festgelegt/beschrieben/entschieden)',
    ],
    deferredStatuses: [
      'in arbeit', 'in bearbeitung', 'folgt', 'folgt noch', 'steht noch aus', 'noch ausstehend', 'platzhalter',
    ],
    fillRequests: ['ausfüllen', 'ergänzen', 'nachtragen'],
    stateLabels: ['stand', 'zustand', 'status'],
    stateTitles: ['zustände', 'felder'],
    troubleTitles: ['risik*', 'einschränk*', 'schulden*', 'problem*'],
    guidanceTitles: ['richtlinie*', 'regel*', 'fragen*', 'aufgabe*'],
    // END placeholders
  },
}
