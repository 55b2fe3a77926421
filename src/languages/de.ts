import type { LanguagePack } from './language-pack.ts'

/** German. */
export const de: LanguagePack = {
  code: 'de',
  name: 'German',

  titles: {
    concepts: {
      document: ['Systemmuster', 'System-Patterns'],
      architecture: [
        'Architektur', 'Systemarchitektur', 'Architekturübersicht', 'Architekturüberblick',
        'Systemarchitektur-Übersicht', 'Gesamtarchitektur', 'Softwarearchitektur', 'Systemaufbau', 'Systemstruktur',
        'Systementwurf', 'Grobarchitektur', 'Aufbau des Systems',
      ],
      'high-level-architecture': [
        'Grobarchitektur', 'Gesamtarchitektur', 'Architektur auf hoher Ebene', 'High-Level-Architektur',
        'Grobentwurf',
      ],
      overview: [
        'Überblick', 'Übersicht', 'Einleitung', 'Einführung', 'Systemübersicht', 'Zusammenfassung',
        'Systemüberblick', 'Architekturübersicht',
      ],
      'architecture-diagram': ['Architekturdiagramm', 'Systemdiagramm', 'Architekturbild', 'Architektur-Diagramm'],
      'architecture-patterns': [
        'Architekturmuster', 'Architekturstil', 'Architektur-Patterns', 'Architekturprinzipien',
      ],
      'primary-pattern': ['Primäres Muster', 'Hauptmuster'],
      'secondary-patterns': ['Sekundäre Muster', 'Weitere Muster', 'Ergänzende Muster'],
      components: [
        'Komponenten', 'Systemkomponenten', 'Kernkomponenten', 'Bausteine', 'Module', 'Modulstruktur',
        'Komponentenübersicht', 'Hauptkomponenten', 'Wichtige Komponenten', 'Komponentenstruktur',
      ],
      'component-diagram': ['Komponentendiagramm', 'Bausteinsicht', 'Moduldiagramm'],
      'component-relationships': [
        'Komponentenbeziehungen', 'Beziehungen der Komponenten', 'Beziehungen zwischen Komponenten',
        'Abhängigkeiten', 'Komponenteninteraktion', 'Zusammenspiel der Komponenten', 'Modulbeziehungen',
        'Komponentenabhängigkeiten', 'Modulabhängigkeiten', 'Komponenten-Beziehungen',
        'Beziehungen zwischen den Komponenten', 'Interaktionen',
      ],
      'data-architecture': [
        'Datenarchitektur', 'Datenbank', 'Datenbankdesign', 'Datenhaltung', 'Datenschicht', 'Datenbankarchitektur',
      ],
      'data-models': [
        'Datenmodelle', 'Datenmodell', 'Domänenmodell', 'Entitäten', 'Datenstrukturen', 'Schema',
        'Datenmodell-Übersicht', 'Datenbankschema',
      ],
      'data-flow': ['Datenfluss', 'Datenflüsse', 'Datenflussdiagramm', 'Informationsfluss'],
      storage: ['Speicherstrategie', 'Speicherung', 'Datenspeicherung', 'Persistenz', 'Persistenzstrategie'],
      integration: [
        'Integrationspunkte', 'Integration', 'Integrationen', 'Integrationsmuster', 'Integrationsarchitektur',
        'Integrations-Patterns',
      ],
      'internal-integrations': [
        'Interne Dienste', 'Interne Integrationen', 'Interne Schnittstellen', 'Interne Services',
      ],
      'external-integrations': [
        'Externe APIs', 'Externe Dienste', 'Externe Integrationen', 'Externe Schnittstellen', 'Externe Systeme',
        'Drittanbieter', 'Externe Services',
      ],
      'api-design': ['API-Design', 'API-Designprinzipien', 'API-Entwurf', 'API-Gestaltung'],
      deployment: [
        'Deployment-Architektur', 'Deployment', 'Bereitstellung', 'Bereitstellungsarchitektur', 'Verteilungssicht',
        'Auslieferung',
      ],
      environments: ['Umgebungen', 'Umgebungsstruktur', 'Umgebung'],
      infrastructure: ['Infrastruktur'],
      decisions: [
        'Wichtige technische Entscheidungen', 'Technische Entscheidungen', 'Entwurfsentscheidungen',
        'Architekturentscheidungen', 'Designentscheidungen', 'Entscheidungen', 'Zentrale technische Entscheidungen',
        'Technische Schlüsselentscheidungen', 'Schlüsselentscheidungen', 'Wesentliche Entscheidungen',
        'Design-Entscheidungen', 'Wichtige Entscheidungen',
      ],
      technology: [
        'Technologieauswahl', 'Technologie-Stack', 'Technologien', 'Technologieentscheidungen', 'Technologiestack',
      ],
      performance: [
        'Performance', 'Leistung', 'Leistungsmerkmale', 'Leistungsoptimierung', 'Performance-Optimierung',
        'Performance-Patterns', 'Performance-Optimierungen',
      ],
      'performance-goals': ['Leistungsziele', 'Performance-Ziele', 'Leistungsanforderungen'],
      bottlenecks: ['Engpässe', 'Flaschenhälse'],
      caching: ['Caching-Strategie', 'Caching', 'Zwischenspeicherung'],
      async: ['Asynchrone Verarbeitung', 'Hintergrundverarbeitung', 'Hintergrundaufgaben'],
      security: [
        'Sicherheit', 'Sicherheitsarchitektur', 'Sicherheitsmuster', 'Sicherheitsaspekte', 'Sicherheitskonzept',
        'Sicherheitsüberlegungen', 'Security-Patterns',
      ],
      'security-layers': ['Sicherheitsebenen', 'Sicherheitsschichten'],
      auth: [
        'Authentifizierung und Autorisierung', 'Authentifizierung', 'Autorisierung', 'Zugriffskontrolle',
        'Auth-Konzept',
      ],
      'error-handling': [
        'Fehlerbehandlung', 'Fehlerbehandlungsstrategie', 'Fehlerbehandlung und Resilienz', 'Ausnahmebehandlung',
        'Globale Fehlerstrategie', 'Fehlerbehandlungsmuster', 'Fehlerbehandlungs-Patterns',
      ],
      resilience: ['Resilienz', 'Resilienzmuster', 'Ausfallsicherheit', 'Fehlertoleranz', 'Robustheit'],
      'circuit-breakers': ['Sicherungsautomaten', 'Schutzschalter'],
      scalability: [
        'Skalierbarkeit', 'Skalierung', 'Skalierungsstrategie', 'Skalierbarkeitsmuster', 'Skalierbarkeits-Patterns',
        'Skalierbarkeitsüberlegungen',
      ],
      'horizontal-scaling': ['Horizontale Skalierung'],
      'vertical-scaling': ['Vertikale Skalierung'],
      future: [
        'Zukünftige Überlegungen', 'Ausblick', 'Zukunft', 'Zukünftige Entwicklung', 'Weitere Entwicklung',
        'Zukunftsaussichten',
      ],
      improvements: ['Geplante Verbesserungen', 'Verbesserungen', 'Geplante Erweiterungen'],
      migration: ['Migrationspfade', 'Migration', 'Migrationsplan', 'Migrationspfad'],
      roadmap: ['Skalierungs-Roadmap', 'Fahrplan', 'Skalierungsfahrplan'],
      monitoring: [
        'Monitoring und Observability', 'Überwachung', 'Beobachtbarkeit', 'Überwachung und Beobachtbarkeit',
      ],
      metrics: ['Wichtige Kennzahlen', 'Kennzahlen', 'Metriken', 'Schlüsselmetriken', 'Wichtige Metriken'],
      logging: ['Logging-Strategie', 'Protokollierung', 'Protokollierungsstrategie'],
      testing: ['Teststrategie', 'Tests', 'Testmuster', 'Testkonzept', 'Qualitätssicherung', 'Test-Strategie'],
      maintenance: ['Wartung', 'Wartungsmuster', 'Pflege', 'Wartbarkeit', 'Betrieb'],
      'cross-cutting': [
        'Querschnittsthemen', 'Querschnittliche Konzepte', 'Querschnittsbelange', 'Querschnittsaspekte',
      ],
      consistency: ['Datenkonsistenz', 'Konsistenz', 'Transaktionen', 'Datenintegrität'],
      'design-patterns': [
        'Entwurfsmuster', 'Design-Patterns', 'Verwendete Entwurfsmuster', 'Verwendete Design Patterns', 'Muster',
        'Designmuster', 'Eingesetzte Entwurfsmuster', 'Verwendete Muster', 'Verwendete Designmuster',
        'Patterns im Einsatz', 'Codemuster',
      ],
      'implementation-paths': [
        'Kritische Implementierungspfade', 'Kritische Pfade', 'Wichtige Abläufe', 'Zentrale Abläufe', 'Kernabläufe',
        'Geschäftsprozesse', 'Wichtige Prozesse', 'Arbeitsabläufe', 'Kernprozesse', 'Laufzeitsicht', 'Abläufe',
      ],
    },
    topics: {
      architecture: ['*architektur*'],
      structure: ['Aufbau*', 'Struktur*'],
      whole: ['Ordner*', 'Verzeichnis*', 'Projekt*', 'System*', 'Modul*'],
      general: ['allgemein*', 'gesamt*'],
      pattern: ['*muster*'],
      anti: ['Anti*'],
      overview: ['*übersicht*', '*überblick*'],
      decision: ['*entscheidung*'],
      reason: ['Begründung*'],
      choice: ['*wahl*', '*auswahl*'],
      chosen: ['technisch*', 'Entwurf*', 'Design*', 'Architekt*'],
      why: ['warum*'],
      how: ['wie*'],
      linked: ['kommunizier*', 'Kommunikation*', 'zusammen*'],
      design: ['Entwurf*', 'Design*'],
      consideration: ['Überlegung*'],
      relation: ['Dependenz*', '*beziehung*', '*abhängigkeit*', 'Interaktion*', 'Wechselwirkung*', 'Zusammenspiel*'],
      injection: ['Injection*', 'Inject*'],
      unit: ['Modul*', 'Komponent*', 'Service*', 'System*'],
      hierarchy: ['Hierarch*'],
      message: ['Daten*', 'Nachricht*', 'Event*', 'Signal*', 'Information*'],
      flow: ['*fluss*', '*flüsse*'],
      process: ['*fluss*', '*flüsse*', '*ablauf*', '*abläufe*', '*pfad*', '*prozess*', 'Szenari*', 'Lebenszyklus*'],
      place: ['Datei*'],
      side: ['Entwicklung*', 'Fehler*', 'Release*', 'Git*'],
    },
    afterNoun: [],
    weak: [
      'wichtige', 'zentrale', 'verwendete', 'eingesetzte', 'der', 'die', 'das', 'des', 'im', 'Übersicht',
      'Überblick',
    ],
    weakStarts: [],
    weakEnds: [],
    bare: ['Aufbau', 'Struktur'],
    conjunctions: ['und'],
    between: ['zwischen'],
    optional: ['optional'],
    numbered: ['(Kapitel/Teil/Abschnitt/Schritt/Phase) #'],
    numerals: [],
    contents: ['Inhalt*'],
    spellings: {},
    letters: ['ßss'],
  },

  dates: {
    labels: {
      modified: [
        '[zuletzt ](aktualisiert/geändert/bearbeitet/überarbeitet/geprüft/überprüft/angepasst)[ am]',
        '(letzte/letztes) (aktualisierung/änderung/bearbeitung/überarbeitung/prüfung/überprüfung/revision/update)[ am]',
        'datum der letzten (aktualisierung/änderung/bearbeitung/überarbeitung)', 'aktualisierungsdatum',
        'änderungsdatum', 'aktualisierung', 'stand[ (vom/der/datum)]', 'letzter stand', 'aktueller stand',
        'geändert am', 'dokumentstand', 'bearbeitungsstand',
      ],
      created: [
        '(erstellt/angelegt/verfasst)[ am]', 'erstellungsdatum', 'erstelldatum', 'datum der erstellung',
        'erstellung',
      ],
      review: [
        '(nächste/nächstes) (prüfung/überprüfung/überarbeitung/review/aktualisierung)[ am]', 'gültig bis',
        'läuft ab am', 'wiedervorlage[ am]', 'ablaufdatum',
      ],
    },
    lineLabels: ['Stand'],
    forms: ['TT.MM.JJJJ', 'JJJJ-MM-TT'],
    months: [
      '(Januar/Jänner)', '(Februar/Feber)', '(März/Maerz)', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September',
      'Oktober', 'November', 'Dezember',
    ],
    genitiveMonths: [],
    shortMonths: ['Jan', 'Feb', '(Mär/Mrz)', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', '(Sep/Sept)', 'Okt', 'Nov', 'Dez'],
    weekdays: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', '(Samstag/Sonnabend)'],
    shortWeekdays: ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'],
    links: [],
    ordinals: {
      '.': [],
    },
    afterYear: [],
    afterWeekday: ['den', 'dem'],
    beforeTime: ['um'],
    afterTime: ['Uhr'],
    zones: [],
    by: ['von'],
    prompts: ['*Datum*'],
    versions: ['Version'],
  },

  placeholders: {
    // BEGIN placeholders
    // END placeholders
  },

  references: {
    pathLabels: ['(ort/pfad/datei/dateien/ordner/verzeichnis/speicherort/quelle/modul)'],
    past: ['entfernt*', 'gelöscht*', 'umbenannt*', 'verschoben*', 'ersetzt*', 'früher*', 'ehemalig*', 'veraltet*', 'alt*', 'nicht mehr', 'war', 'waren', 'statt', 'migrier*'],
    planned: ['wird', 'werden', 'sollte[n]', 'soll[en]', 'könnte[n]', 'geplant*', 'neu*', 'zukünftig*', 'künftig*', 'anlegen', 'erstell*', 'hinzufüg*', 'beispiel*', 'z\\.\\s?B\\.', 'etwa', 'noch nicht', 'vorschlag*', 'falls', 'wenn'],
  },
}
