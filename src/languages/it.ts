import type { LanguagePack } from './language-pack.ts'

/** Italian. */
export const it: LanguagePack = {
  code: 'it',
  name: 'Italian',

  titles: {
    concepts: {
      document: ['Pattern di sistema', 'Pattern del sistema'],
      architecture: [
        'Architettura', 'Architettura del sistema', 'Architettura di sistema', "Panoramica dell'architettura",
        'Architettura generale', 'Progettazione del sistema', 'Architettura software', 'Struttura del sistema',
        'Architettura di alto livello', "Architettura dell'applicazione", 'Architettura del progetto',
      ],
      'high-level-architecture': [
        'Architettura di alto livello', 'Architettura generale', 'Architettura ad alto livello',
        'Struttura generale',
      ],
      overview: [
        'Panoramica', 'Introduzione', 'Riepilogo', 'Panoramica del sistema', 'Descrizione generale', 'Sommario',
      ],
      'architecture-diagram': [
        "Diagramma dell'architettura", 'Diagramma di architettura', 'Diagramma del sistema', 'Schema architetturale',
        'Diagramma architetturale',
      ],
      'architecture-patterns': [
        'Pattern architetturali', 'Pattern di architettura', 'Modelli architetturali', 'Stile architetturale',
        'Pattern architetturale',
      ],
      'primary-pattern': ['Pattern principale', 'Modello principale', 'Pattern primario'],
      'secondary-patterns': ['Pattern secondari', 'Modelli secondari', 'Altri pattern'],
      components: [
        'Componenti', 'Componenti del sistema', 'Componenti principali', 'Componenti chiave', 'Moduli',
        'Struttura dei componenti', 'Moduli principali', 'Componenti di sistema', 'Componenti core',
      ],
      'component-diagram': ['Diagramma dei componenti', 'Diagramma di componenti'],
      'component-relationships': [
        'Relazioni tra componenti', 'Relazioni tra i componenti', 'Interazioni tra componenti', 'Dipendenze',
        'Interazioni tra i componenti', 'Relazioni dei componenti', 'Dipendenze tra moduli', 'Relazioni tra moduli',
        'Interazioni', 'Dipendenze tra componenti',
      ],
      'data-architecture': [
        'Architettura dei dati', 'Database', 'Architettura dati', 'Livello dati', 'Gestione dei dati',
        'Base di dati',
      ],
      'data-models': [
        'Modelli di dati', 'Modello dei dati', 'Modello dati', 'Modello di dominio', 'Entità', 'Schema',
        'Strutture dati', 'Modelli dati', 'Modelli dei dati',
      ],
      'data-flow': [
        'Flusso dei dati', 'Flusso di dati', 'Flussi di dati', 'Flussi dei dati', 'Flusso dati',
        'Diagramma di flusso dei dati',
      ],
      storage: [
        'Strategia di archiviazione', 'Archiviazione', 'Persistenza', 'Archiviazione dei dati',
        'Persistenza dei dati',
      ],
      integration: [
        'Punti di integrazione', 'Integrazioni', 'Integrazione', 'Pattern di integrazione',
        'Architettura di integrazione', 'Modelli di integrazione',
      ],
      'internal-integrations': ['Servizi interni', 'Integrazioni interne', 'API interne'],
      'external-integrations': [
        'API esterne', 'Servizi esterni', 'Integrazioni esterne', 'Sistemi esterni', 'Servizi di terze parti',
        'Dipendenze esterne',
      ],
      'api-design': [
        'Progettazione delle API', 'Principi di progettazione API', 'Design delle API', 'Progettazione API',
        'Principi di progettazione delle API',
      ],
      deployment: ['Architettura di deployment', 'Distribuzione', 'Architettura di distribuzione', 'Rilascio'],
      environments: ['Ambienti', 'Struttura degli ambienti'],
      infrastructure: ['Infrastruttura'],
      decisions: [
        'Decisioni tecniche chiave', 'Decisioni tecniche', 'Decisioni di progettazione', 'Decisioni architetturali',
        'Decisioni', 'Scelte tecniche', 'Decisioni chiave', 'Principali decisioni tecniche', 'Scelte progettuali',
        'Registro delle decisioni', 'Scelte architetturali', 'Decisioni tecniche principali',
      ],
      technology: ['Scelte tecnologiche', 'Stack tecnologico', 'Tecnologie'],
      performance: [
        'Prestazioni', 'Ottimizzazione delle prestazioni', 'Caratteristiche prestazionali',
        'Ottimizzazioni delle prestazioni', 'Performance', 'Ottimizzazioni',
      ],
      'performance-goals': ['Obiettivi di prestazioni', 'Obiettivi prestazionali', 'Obiettivi di performance'],
      bottlenecks: ['Colli di bottiglia'],
      caching: ['Strategia di caching', 'Cache', 'Caching', 'Strategia di cache'],
      async: ['Elaborazione asincrona', 'Elaborazione in background', 'Processi in background'],
      security: [
        'Sicurezza', 'Architettura di sicurezza', 'Pattern di sicurezza', 'Considerazioni sulla sicurezza',
        'Misure di sicurezza', 'Architettura della sicurezza',
      ],
      'security-layers': ['Livelli di sicurezza', 'Strati di sicurezza'],
      auth: ['Autenticazione e autorizzazione', 'Autenticazione', 'Autorizzazione', 'Controllo degli accessi'],
      'error-handling': [
        'Gestione degli errori', 'Gestione errori', 'Strategia di gestione degli errori',
        'Gestione degli errori e resilienza', 'Pattern di gestione degli errori', 'Strategia globale degli errori',
      ],
      resilience: ['Resilienza', 'Pattern di resilienza', 'Tolleranza ai guasti'],
      'circuit-breakers': ['Interruttori di circuito'],
      scalability: [
        'Scalabilità', 'Strategia di scalabilità', 'Considerazioni sulla scalabilità', 'Pattern di scalabilità',
        'Strategia di scaling',
      ],
      'horizontal-scaling': ['Scalabilità orizzontale', 'Scaling orizzontale'],
      'vertical-scaling': ['Scalabilità verticale', 'Scaling verticale'],
      future: [
        'Considerazioni future', 'Sviluppi futuri', 'Piani futuri', 'Futuro', 'Prossimi passi', 'Evoluzioni future',
      ],
      improvements: ['Miglioramenti pianificati', 'Miglioramenti previsti', 'Miglioramenti', 'Miglioramenti futuri'],
      migration: ['Percorsi di migrazione', 'Migrazione', 'Piano di migrazione', 'Migrazioni'],
      roadmap: ['Tabella di marcia', 'Roadmap di scalabilità', 'Roadmap della scalabilità'],
      monitoring: ['Monitoraggio e osservabilità', 'Monitoraggio', 'Osservabilità'],
      metrics: ['Metriche chiave', 'Metriche', 'Indicatori', 'Metriche principali'],
      logging: ['Strategia di logging', 'Registrazione dei log', 'Registrazione'],
      testing: ['Strategia di test', 'Test', 'Pattern di test', 'Strategia di testing', 'Garanzia di qualità'],
      maintenance: ['Pattern di manutenzione', 'Manutenzione', 'Gestione operativa'],
      'cross-cutting': ['Aspetti trasversali', 'Problematiche trasversali', 'Temi trasversali'],
      consistency: ['Coerenza dei dati', 'Consistenza dei dati', 'Integrità dei dati', 'Transazioni'],
      'design-patterns': [
        'Pattern di progettazione', 'Pattern di design', 'Modelli di progettazione', 'Pattern utilizzati',
        'Pattern di progettazione utilizzati', 'Pattern di design in uso', 'Design pattern in uso', 'Pattern in uso',
        'Design pattern utilizzati', 'Pattern di codice', 'Pattern di progettazione in uso', 'Schemi ricorrenti',
        'Schemi di progettazione',
      ],
      'implementation-paths': [
        'Percorsi critici di implementazione', 'Percorsi critici', 'Flussi critici', 'Flussi principali',
        'Processi chiave', 'Flussi di lavoro', 'Percorsi di implementazione critici', 'Processi aziendali',
        'Flussi utente',
      ],
    },
    topics: {
      architecture: ['architett*'],
      structure: ['struttura*'],
      whole: ['sistem*', 'progetto*', 'cartella*'],
      general: ['general*'],
      pattern: ['pattern*'],
      anti: ['anti*'],
      overview: ['panoramica*'],
      decision: ['decisi*'],
      reason: ['motivazion*'],
      choice: ['scelt*'],
      chosen: ['tecnic*', 'tecnolog*', 'architett*'],
      why: ['perché*'],
      how: ['come*'],
      linked: ['comunica*', 'collabora*'],
      design: ['progett*'],
      consideration: ['considerazion*'],
      relation: ['relazion*', 'interazion*', 'dipendenz*'],
      injection: ['iniezion*'],
      unit: ['componente*', 'componenti*', 'modulo*', 'servi*'],
      hierarchy: ['gerarch*'],
      message: ['dati*', 'evento*'],
      flow: ['fluss*'],
      process: ['fluss*', 'percors*', 'ciclo*', 'scenario*'],
      place: ['file*'],
      side: ['sviluppo*', 'errore*'],
    },
    afterNoun: [],
    weak: ['della', 'del', 'dei', 'delle', 'di', 'chiave', 'principali', 'utilizzati'],
    weakStarts: [],
    weakEnds: [],
    bare: ['struttura'],
    conjunctions: ['e'],
    between: ['tra'],
    optional: ['facoltativo', 'opzionale'],
    numbered: ['(passo/capitolo/sezione/parte/fase) #'],
    numerals: [],
    contents: ['indice', 'sommario'],
    spellings: {},
    letters: [],
  },

  dates: {
    labels: {
      modified: [
        '(ultimo/ultima) (aggiornamento/modifica/revisione/verifica)[ il]', 'aggiornamento',
        "data[ dell'ultim(o/a)][ (di/ultimo/ultima)] (aggiornamento/modifica/revisione)",
        "data dell'ultimo aggiornamento", "data dell'ultima (modifica/revisione)",
        '(aggiornato/aggiornata/modificato/modificata/rivisto)[ (il/al/in data)]',
      ],
      created: ['(creato/creata)[ il]', 'data[ di] creazione', 'creazione'],
      review: [
        'prossima (revisione/verifica)', 'prossimo aggiornamento', '(valido/valida) fino al',
        '(scade/scadenza)[ il]',
      ],
    },
    lineLabels: [],
    forms: ['GG/MM/AAAA', 'AAAA-MM-GG'],
    months: [
      'gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno', 'luglio', 'agosto', 'settembre', 'ottobre',
      'novembre', 'dicembre',
    ],
    genitiveMonths: [],
    shortMonths: ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic'],
    weekdays: ['domenica', 'lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato'],
    shortWeekdays: ['dom', 'lun', 'mar', 'mer', 'gio', 'ven', 'sab'],
    links: ['di', 'del'],
    ordinals: {
      'º': ['1'],
      '°': ['1'],
    },
    afterYear: [],
    afterWeekday: ['il'],
    beforeTime: ['alle'],
    afterTime: [],
    zones: [],
    by: ['da'],
    prompts: ['data'],
    versions: ['versione'],
  },

  placeholders: {
    // BEGIN placeholders
    // END placeholders
  },

  references: {
    pathLabels: ['(posizione/percorso/file/cartella/directory/modulo)'],
    past: ['rimoss*', 'eliminat*', 'cancellat*', 'rinominat*', 'spostat*', 'sostituit*', 'precedent*', 'vecchi*', 'obsolet*', 'non più', 'era', 'fu', 'invece di', 'migrat*'],
    planned: ['sarà', 'saranno', 'dovrebbe*', 'potrebbe*', 'pianificat*', 'propost*', 'futur*', 'nuov*', 'creare', 'aggiungere', 'esempi*', 'per esempio', 'ad esempio', 'non ancora', 'se'],
  },
}
