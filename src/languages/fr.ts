import type { LanguagePack } from './language-pack.ts'

/** French. */
export const fr: LanguagePack = {
  code: 'fr',
  name: 'French',

  titles: {
    concepts: {
      document: ['Modèles du système', 'Patterns du système', 'Patterns système'],
      architecture: [
        'Architecture', 'Architecture système', 'Architecture du système', "Vue d'ensemble de l'architecture",
        'Architecture générale', 'Architecture globale', 'Architecture technique', 'Conception du système',
        'Structure du système', 'Architecture logicielle', 'Architecture de haut niveau', "Aperçu de l'architecture",
        "Architecture de l'application", 'Architecture du projet',
      ],
      'high-level-architecture': [
        'Architecture de haut niveau', 'Architecture globale', 'Architecture générale', 'Conception générale',
      ],
      overview: [
        'Aperçu', "Vue d'ensemble", 'Introduction', 'Présentation', 'Résumé', 'Vue générale',
        'Présentation générale',
      ],
      'architecture-diagram': [
        "Diagramme d'architecture", "Schéma d'architecture", 'Diagramme du système', 'Schéma du système',
      ],
      'architecture-patterns': [
        "Patrons d'architecture", 'Patterns architecturaux', "Modèles d'architecture", 'Style architectural',
        "Patterns d'architecture", 'Modèles architecturaux', 'Patrons architecturaux',
      ],
      'primary-pattern': ['Patron principal', 'Pattern principal', 'Modèle principal'],
      'secondary-patterns': ['Patrons secondaires', 'Patterns secondaires', 'Modèles secondaires', 'Autres patterns'],
      components: [
        'Composants', 'Composants du système', 'Composants principaux', 'Composants clés', 'Modules',
        'Structure des composants', 'Modules principaux', 'Description des composants', 'Composants système',
      ],
      'component-diagram': ['Diagramme de composants', 'Diagramme des composants', 'Schéma des composants'],
      'component-relationships': [
        'Relations entre composants', 'Relations entre les composants', 'Interactions entre composants',
        'Dépendances', 'Interactions entre les composants', 'Relations des composants', 'Dépendances entre modules',
        'Relations entre modules', 'Interactions', 'Dépendances entre composants', 'Hiérarchie des composants',
      ],
      'data-architecture': [
        'Architecture des données', 'Base de données', 'Architecture de données', 'Couche de données',
        'Gestion des données',
      ],
      'data-models': [
        'Modèles de données', 'Modèle de données', 'Modèle du domaine', 'Entités', 'Schéma de données',
        'Structures de données', 'Modèle de domaine',
      ],
      'data-flow': [
        'Flux de données', 'Flux des données', 'Diagramme de flux de données', "Flux d'information",
        "Flux d'informations",
      ],
      storage: [
        'Stratégie de stockage', 'Stockage', 'Persistance', 'Stockage des données', 'Persistance des données',
      ],
      integration: [
        "Points d'intégration", 'Intégrations', 'Intégration', "Patrons d'intégration", "Architecture d'intégration",
        "Patterns d'intégration", "Modèles d'intégration",
      ],
      'internal-integrations': ['Services internes', 'Intégrations internes', 'API internes'],
      'external-integrations': [
        'API externes', 'Services externes', 'Intégrations externes', 'Systèmes externes', 'Services tiers',
        'Dépendances externes',
      ],
      'api-design': [
        "Conception d'API", "Principes de conception d'API", "Conception de l'API", "Design d'API",
        'Conception des API',
      ],
      deployment: ['Architecture de déploiement', 'Déploiement', 'Déploiements'],
      environments: ['Environnements', 'Structure des environnements', 'Structure des environnement'],
      infrastructure: ['Infrastructure'],
      decisions: [
        'Décisions techniques clés', 'Décisions techniques', 'Décisions de conception', "Décisions d'architecture",
        'Décisions', 'Choix techniques', 'Décisions architecturales', 'Décisions clés',
        'Principales décisions techniques', 'Choix de conception', 'Journal des décisions', "Choix d'architecture",
        'Choix architecturaux', 'Choix techniques clés', 'Décisions techniques importantes',
      ],
      technology: [
        'Choix technologiques', 'Pile technologique', 'Technologies', 'Stack technique', 'Stack technologique',
      ],
      performance: [
        'Performance', 'Performances', 'Optimisation des performances', 'Caractéristiques de performance',
        'Optimisations de performance', 'Optimisations',
      ],
      'performance-goals': ['Objectifs de performance', 'Cibles de performance'],
      bottlenecks: ["Goulots d'étranglement", "Goulets d'étranglement"],
      caching: ['Stratégie de cache', 'Cache', 'Mise en cache', 'Stratégie de mise en cache'],
      async: [
        'Traitement asynchrone', 'Traitements asynchrones', 'Traitement en arrière-plan', 'Tâches en arrière-plan',
      ],
      security: [
        'Sécurité', 'Architecture de sécurité', 'Considérations de sécurité', 'Patrons de sécurité',
        'Patterns de sécurité', 'Mesures de sécurité', 'Modèles de sécurité',
      ],
      'security-layers': ['Couches de sécurité', 'Niveaux de sécurité'],
      auth: [
        'Authentification et autorisation', 'Authentification', 'Autorisation', "Contrôle d'accès",
        'Authentification et autorisations',
      ],
      'error-handling': [
        'Gestion des erreurs', "Gestion d'erreurs", 'Traitement des erreurs', 'Stratégie de gestion des erreurs',
        'Gestion des erreurs et résilience', "Stratégie globale d'erreurs",
      ],
      resilience: [
        'Résilience', 'Patrons de résilience', 'Tolérance aux pannes', 'Patterns de résilience',
        'Modèles de résilience',
      ],
      'circuit-breakers': ['Disjoncteurs', 'Coupe-circuits'],
      scalability: [
        'Scalabilité', 'Évolutivité', "Passage à l'échelle", "Stratégie de mise à l'échelle", "Mise à l'échelle",
        'Montée en charge', 'Considérations de scalabilité', "Considérations d'évolutivité",
      ],
      'horizontal-scaling': ['Scalabilité horizontale', "Mise à l'échelle horizontale", 'Extension horizontale'],
      'vertical-scaling': ['Scalabilité verticale', "Mise à l'échelle verticale", 'Extension verticale'],
      future: [
        'Considérations futures', 'Évolutions futures', 'Travaux futurs', 'Perspectives', 'Évolutions',
        'Prochaines étapes',
      ],
      improvements: ['Améliorations prévues', 'Améliorations planifiées', 'Améliorations', 'Améliorations futures'],
      migration: ['Chemins de migration', 'Migration', 'Plan de migration', 'Migrations'],
      roadmap: ['Feuille de route', 'Feuille de route de scalabilité'],
      monitoring: [
        'Surveillance et observabilité', 'Surveillance', 'Supervision', 'Observabilité',
        'Monitoring et observabilité',
      ],
      metrics: ['Métriques clés', 'Métriques', 'Indicateurs clés', 'Indicateurs'],
      logging: ['Stratégie de journalisation', 'Journalisation', 'Journaux', 'Stratégie de logs'],
      testing: [
        'Stratégie de test', 'Tests', 'Stratégie de tests', 'Assurance qualité', 'Patterns de test',
        'Stratégies de test',
      ],
      maintenance: ['Patrons de maintenance', 'Maintenance', 'Exploitation', 'Patterns de maintenance'],
      'cross-cutting': [
        'Préoccupations transversales', 'Aspects transversaux', 'Préoccupations transverses', 'Aspects transverses',
      ],
      consistency: ['Cohérence des données', 'Cohérence', 'Intégrité des données', 'Transactions'],
      'design-patterns': [
        'Patrons de conception', 'Patterns de conception', 'Modèles de conception', 'Patterns utilisés',
        'Patrons utilisés', 'Patterns de code', 'Design patterns utilisés', 'Patrons de conception utilisés',
        'Patterns de conception utilisés', 'Modèles de conception utilisés', 'Patrons', 'Motifs de conception',
      ],
      'implementation-paths': [
        "Chemins critiques d'implémentation", 'Chemins critiques', 'Flux critiques', 'Flux principaux',
        'Processus clés', 'Parcours critiques', 'Flux de travail', "Chemins d'implémentation critiques",
        'Processus métier', 'Parcours utilisateur', 'Parcours utilisateurs',
      ],
    },
    topics: {
      architecture: ['architect*'],
      structure: ['structure*'],
      whole: ['système*', 'dossier*', 'projet*'],
      general: ['général*'],
      pattern: ['motif*'],
      anti: ['anti*'],
      overview: ['aperçu*', 'ensemble*', 'vision*'],
      decision: ['décision*'],
      reason: ['justific*'],
      choice: ['choix*'],
      chosen: ['technique*', 'concep*', 'architect*', 'projet*'],
      why: ['pourquoi*'],
      how: ['comment*'],
      linked: ['communiqu*', 'collabora*'],
      design: ['projet*', 'concep*'],
      consideration: ['considération*'],
      relation: ['relation*', 'interaction*', 'dépendance*'],
      injection: ['injection*'],
      unit: ['composant*', 'module*', 'service*'],
      hierarchy: ['hiérarch*'],
      message: ['donnée*', 'message*', 'signal*'],
      flow: ['flux*'],
      process: ['flux*', 'chemin*', 'parcour*', 'processu*', 'cycle*', 'déroulement*', 'scénario*'],
      place: ['fichier*'],
      side: ['développement*', 'publica*'],
    },
    afterNoun: [],
    weak: ['du', 'les', 'le', 'clés', 'utilisés', 'général'],
    weakStarts: [],
    weakEnds: [],
    bare: ['structure'],
    conjunctions: ['et'],
    between: ['entre'],
    optional: ['optionnel[le]', 'facultatif', 'facultative'],
    numbered: ['(étape/chapitre/section/partie/phase) #'],
    numerals: [],
    contents: ['sommaire', 'table des matières'],
    spellings: {},
    letters: ['æae', 'œoe'],
  },

  dates: {
    labels: {
      modified: [
        '[dernière ](mise à jour/modification/révision/édition)[ le]', 'mis à jour[ le]', 'mise à jour[ le]',
        'maj[ le]', 'dernière maj[ le]', 'date de[ la][ dernière] (mise à jour/modification/révision)',
        '(modifié/modifiée/révisé/actualisé)[ le]', 'dernière vérification[ le]', 'vérifié le',
      ],
      created: ['(créé/créée)[ le]', '[date de ]création', 'rédigé le'],
      review: [
        'prochaine (révision/mise à jour/revue)', "(valable/valide) jusqu'au", 'expire[ le]', "date d'expiration",
      ],
    },
    lineLabels: [],
    checks: ['vérifié', 'vérification'],
    forms: ['JJ/MM/AAAA', 'AAAA-MM-JJ'],
    months: [
      'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre',
      'décembre',
    ],
    genitiveMonths: [],
    shortMonths: [
      '(janv/jan)', '(févr/fév)', 'mars', 'avr', 'mai', 'juin', '(juil/juill)', 'août', 'sept', 'oct', 'nov', 'déc',
    ],
    weekdays: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
    shortWeekdays: ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'],
    links: [],
    ordinals: {
      er: ['1'],
    },
    afterYear: [],
    afterWeekday: ['le'],
    beforeTime: ['à'],
    afterTime: [],
    zones: [],
    by: ['par'],
    prompts: ['*date*'],
    versions: ['version'],
  },

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

  template: {
    partNames: ['section', 'partie', 'chapitre'],
    numberColumns: ['N°', 'Nº', 'Numéro'],
    denials: ['ne', 'jamais'],
    optionalMarks: [
      'optionnel[le]', 'facultatif', 'facultative',
      "(si/le cas échéant/s’il y a lieu/s'il y a lieu)[ applicable/ nécessaire/ pertinent/ besoin]", 'recommandé',
    ],
    optionalStatements: [
      '(est/sont) (optionnel/optionnelle/optionnels/optionnelles/facultatif/facultative/facultatifs/facultatives)',
      '(peut/peuvent) être (omis/omise/supprimé/supprimée/ignoré/ignorée/retiré/retirée)',
      '(supprimez/supprimer/omettez/omettre/retirez) cette section', 'section (optionnelle/facultative)',
      "(n’est/n'est) pas (obligatoire/nécessaire/requis/requise)", 'uniquement si',
    ],
    optionalOpenings: [
      'optionnel[le]', 'facultatif', 'facultative', 'si (applicable/nécessaire/pertinent)', 'le cas échéant',
    ],
    allOptional: [
      'toutes les sections sont (optionnelles/facultatives)', 'sections (non applicables/inutiles)',
      '(supprimez/supprimer) les sections',
    ],
    sectionNames: ['section', 'sections', 'sous-section', 'chapitre'],
    entryNames: [
      'option', 'alternative', 'histoire', 'phase', 'étape', 'section', 'scénario', 'cas d’utilisation',
      "cas d'utilisation", 'composant', 'décision', 'exigence', 'jalon', 'tâche', 'exemple', 'solution', 'niveau',
      'risque', 'objectif', 'cas',
    ],
    keptTexts: ['droit d’auteur', 'droits d’auteur', 'sous licence', 'tous droits réservés'],
    titlePrompts: ['titre', 'modèle de document', 'nom (du/de)'],
    firstTitles: [
      'Résumé', 'Introduction', 'Vue d’ensemble', 'Contexte', 'Problème', 'Motivation', 'But', 'Statut', 'Objectifs',
      'Introduction et Objectifs',
    ],
    sameTitles: [
      ['Questions ouvertes', 'Questions en suspens', 'Questions non résolues', 'Points ouverts'],
      ['Alternatives', 'Alternatives envisagées', 'Options envisagées', 'Options'],
      ['Résumé', 'Introduction', 'Vue d’ensemble', 'Aperçu'],
      ['Conséquences', 'Implications', 'Impact'],
      ['Inconvénients', 'Désavantages'],
      ['Glossaire', 'Termes', 'Définitions'],
      ['Références', 'Liens'],
    ],
  },

  references: {
    pathLabels: ['(emplacement/chemin/fichier/fichiers/dossier/répertoire/module)'],
    past: [
      'supprimé*', 'effacé*', 'renommé*', 'déplacé*', 'remplacé*', 'ancien*', 'obsolète*', 'était', 'fut', 'au lieu de',
      'migré*',
    ],
    planned: [
      'sera', 'seront', 'devrait', 'pourrait', 'prévu*', 'proposé*', 'futur*', 'nouve*', 'créer', 'ajouter', 'exemple*',
      'par exemple', 'pas encore', 'si',
    ],
  },
}
