import type { LanguagePack } from './language-pack.ts'

/** French. */
export const fr: LanguagePack = {
  code: 'fr',
  name: 'French',

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
      'décrire', 'décrivez', 'décris', 'expliquer', 'expliquez', 'lister', 'listez', 'énumérez', 'énumérer',
      'documenter', 'documentez', 'précisez', 'préciser', 'indiquez', 'indiquer', 'résumez', 'détaillez', 'détailler',
      'résumer', 'définir', 'définissez', 'justifier', 'justifiez', 'présenter', 'présentez', 'fournir', 'fournissez',
    ],
    commonVerbs: [
      'documenter', 'documentez', 'définir', 'définissez', 'justifier', 'justifiez', 'présenter', 'présentez',
      'fournir', 'fournissez',
    ],
    politeVerbs: [
      'décrivez', 'expliquez', 'listez', 'documentez', 'précisez', 'indiquez', 'résumez', 'détaillez', 'énumérez',
    ],
    bracketVerbs: [
      'ajouter', 'ajoutez', 'insérer', 'insérez', 'remplir', 'remplissez', 'saisir', 'saisissez', 'choisir', 'votre',
      'vos',
    ],
    promptVerbs: ['décri*'],
    subjects: ['comment', 'pourquoi', 'quels', 'quelles', 'les', 'votre', 'ici'],
    articles: ['les'],
    conjunctions: ['et'],
    mannerWords: ['brièvement', 'clairement'],
    hereWords: ['ici'],
    hereRequests: ['(décrire/décrivez/expliquer/expliquez/lister/listez/indiquer/indiquez) ici'],
    hereVerbs: ['décrire', 'décrivez', 'lister', 'listez', 'expliquer', 'insérer', 'indiquer'],
    replacePhrases: ['remplacez ce*'],
    sectionPhrases: ['cette section (doit/devrait)'],
    clauseStarts: ['comment', 'pourquoi', 'quels', 'quelles'],
    furtherWords: ['aussi'],
    permissionPhrases: ['vous (pouvez/devez/aussi)'],
    questionWords: ['comment', 'pourquoi', 'quel', 'quelle', 'quels', 'quelles', 'où', 'quand', 'qui'],
    slotNames: [
      'nom', 'titre', 'date', 'auteur', 'objectif', 'raison', 'justification', 'approche', 'stratégie', 'composant',
      'motif', 'décision', 'étape', 'responsabilité', 'dépendance', 'technologie', 'contexte', 'solution',
      'conséquences', 'avantage', 'avantages', 'exemple', 'sujet', 'projet',
    ],
    partNames: ['composant', 'service', 'module'],
    numberedNames: [
      'objectif', 'avantage', 'inconvénient', 'question', 'argument', 'critère', 'option', 'hypothèse', 'risque',
      'conséquence',
    ],
    valueNames: ['nom', 'auteur', 'raison'],
    dateLabels: ['date', 'modif*', 'mise à jour'],
    ownWords: ['votre'],
    nodeNames: ['composant', 'service', 'module'],
    choiceWords: [
      'oui', 'non', 'haut', 'moyen', 'bas', 'élevé', 'faible', 'proposé', 'accepté', 'rejeté', 'obsolète',
      'brouillon',
    ],
    stateWords: [
      'proposé', 'proposée', 'accepté', 'acceptée', 'rejeté', 'rejetée', 'déprécié', 'dépréciée', 'obsolète',
      'remplacé', 'remplacée', 'brouillon', 'validé', 'validée',
    ],
    statePrepositions: ['en', 'à'],
    statusLabels: ['statut', 'état'],
    formTitles: ['modèle*'],
    formatWords: ['format*'],
    formatTitles: ['format*'],
    compositionLabels: ['nomenclature'],
    examplePhrases: ['par exemple'],
    exampleLabels: ['exemple'],
    exampleTitles: ['exemple'],
    pointers: ['voir'],
    nothingWords: ['aucun', 'aucune', 'non', 'sans', 'voir'],
    laterWords: [
      'à', 'sera', 'seront', 'encore', 'tard', 'ultérieurement', 'prochainement', 'reste', 'bientôt', 'moment',
      'instant',
    ],
    writingWords: [
      'défini*', 'détermin*', 'complét*', 'précis*', 'rempl*', 'document*', 'décri*', 'rédig*', 'renseign*',
      'spécifi*', 'établi*', 'décid*', 'détaill*',
    ],
    doingWords: ['ajout*'],
    fillerWords: [
      'pas', 'mesure', 'contenu', 'fil', 'eau', 'pour', 'aucun', 'aucune', 'décision', 'plus', 'être', 'est', 'sont',
      'cette', 'section', 'ce', 'ici', 'partie', 'le', 'la', 'les', 'l', 'de', 'des', 'du', 'd', 'en', 'au', 'fur',
      'et', 'avancement', 'projet', 'détails', 'description', 'informations', 'architecture', 'décisions', 'patrons',
      'dans', 'une', 'un', 'phase', 'prochaine', 'lors', 'n', 'a', 'été',
    ],
    deferredStarts: [
      'à (définir/déterminer/compléter/préciser/remplir/documenter/décider) (dans/en/pendant/lors/plus/après)',
      '(sera/seront) (défini/documenté/précisé)[e][s] (ici/plus/dans/lors/pendant/après/quand/ultérieurement)',
      '(sera/seront) (complété/déterminé)[e][s] (ici/plus/dans/lors/pendant/après/quand/ultérieurement)',
      'pas encore (défini/documenté)*',
    ],
    deferredTexts: [
      'à (définir/déterminer/compléter/préciser/remplir/documenter/décider)',
      '(sera/seront) (défini/documenté/précisé/complété/déterminé)[e][s]',
    ],
    deferredStatuses: [
      'espace réservé', 'bientôt', 'à venir', 'en construction', 'en cours de rédaction', 'en cours',
    ],
    fillRequests: ['compléter', 'remplir'],
    stateLabels: ['statut', 'état'],
    stateTitles: ['statut', 'statuts', 'états', 'champs'],
    troubleTitles: ['problème*', 'risque*'],
    guidanceTitles: ['règle*', 'question*', 'bonnes*'],
    // END placeholders
  },
}
