import type { LanguagePack } from './language-pack.ts'

/** English. */
export const en: LanguagePack = {
  code: 'en',
  name: 'English',

  titles: {
    concepts: {
      document: ['System Patterns', 'System Patterns and Architecture', 'Memory Bank'],
      architecture: [
        'Architecture', 'System Architecture', 'Architecture Overview', 'Architecture Summary',
        'Architectural Design', 'System Design', 'Architecture Design', 'System Structure', 'Software Architecture',
        'High-Level Architecture', 'High-Level Design', 'High-Level Overview', 'High-Level Structure',
        'How the System Is Built', 'Big Picture', 'Architecture Description', 'Architecture at a Glance',
        'High-Level Architecture Diagram', 'System Design Overview',
      ],
      'high-level-architecture': [
        'High-Level Architecture', 'High-Level Design', 'High-Level Structure', 'High-Level Overview', 'Big Picture',
        'Architecture at a Glance',
      ],
      overview: [
        'Overview', 'System Overview', 'Introduction', 'Summary', 'Architecture Overview', 'Executive Summary',
        'About', 'Purpose and Scope',
      ],
      'architecture-diagram': [
        'Architecture Diagram', 'System Diagram', 'Architecture Drawing', 'High-Level Diagram', 'C4 Diagram',
        'Context Diagram', 'System Context Diagram', 'Container Diagram', 'Diagram',
      ],
      'architecture-patterns': ['Architecture Patterns', 'Architecture Style', 'Architectural Principles'],
      'primary-pattern': [
        'Primary Pattern', 'Main Pattern', 'Primary Architecture Pattern', 'Main Architecture Pattern',
      ],
      'secondary-patterns': [
        'Secondary Patterns', 'Supporting Patterns', 'Additional Patterns', 'Other Patterns',
        'Complementary Patterns',
      ],
      components: [
        'Components', 'System Components', 'Component Breakdown', 'Component Overview', 'Component Structure',
        'Component Responsibilities', 'Component Descriptions', 'Modules', 'Module Structure', 'Building Blocks',
        'Services', 'Main Parts', 'Component Specifications', 'Module Responsibilities', 'Component List',
        'Container Breakdown', 'Component Architecture',
      ],
      'component-diagram': ['Component Diagram', 'Components Diagram', 'Module Diagram', 'Component Map'],
      'component-relationships': [
        'Component Relationships', 'Component Interactions', 'Component Dependencies', 'Dependencies',
        'Component Hierarchy', 'Component Communication', 'Module Dependencies', 'Module Relationships',
        'Module Interactions', 'Service Interactions', 'Service Dependencies', 'Relationships Between Components',
        'Interactions Between Components', 'Dependencies Between Components', 'Component Relations', 'Interactions',
        'Relationships', 'System Interactions', 'Dependency Graph', 'Inter-Component Communication', 'Component Map',
        'Module Map', 'Service Communication', 'How Components Interact', 'Component Integration',
      ],
      'data-architecture': [
        'Data Architecture', 'Data Design', 'Data Layer', 'Database Architecture', 'Database Design', 'Database',
        'Data Management', 'Data Organization',
      ],
      'data-models': [
        'Data Models', 'Data Modeling', 'Domain Model', 'Domain Models', 'Entities', 'Entity Model', 'Schema',
        'Data Schema', 'Database Schema', 'Data Structures', 'Object Model', 'Models', 'Domain Entities',
      ],
      'data-flow': [
        'Data Flow', 'Data Flow Diagram', 'Data Flow Patterns', 'Data Flow Architecture', 'Flow of Data',
        'Information Flow', 'Data Pipeline', 'Data Processing Flow', 'Request Flow', 'How Data Flows',
        'Data Flow and Processing', 'Dataflow',
      ],
      storage: [
        'Storage Strategy', 'Storage', 'Data Storage', 'Storage Layer', 'Persistence', 'Persistence Strategy',
        'Data Persistence', 'Storage Architecture', 'Data Stores', 'Persistence Layer', 'Storage Design',
      ],
      integration: [
        'Integration Points', 'Integrations', 'Integration', 'Integration Patterns', 'Integration Architecture',
        'System Integrations', 'Integration Layer', 'Integration Design',
      ],
      'internal-integrations': [
        'Internal Services', 'Internal Integrations', 'Internal APIs', 'Internal Interfaces',
        'Service-to-Service Communication', 'Internal Communication', 'Internal Dependencies',
      ],
      'external-integrations': [
        'External APIs', 'External Integrations', 'External Services', 'External Systems', 'External Dependencies',
        'External Interfaces', 'Third-Party APIs', 'Third-Party Services', 'Third-Party Integrations',
        'External API Integrations',
      ],
      'api-design': [
        'API Design Principles', 'API Design', 'API Patterns', 'API Architecture', 'API Conventions',
        'API Standards', 'API Structure', 'API Design Patterns',
      ],
      deployment: [
        'Deployment Architecture', 'Deployment', 'Deployments', 'Deployment Model', 'Deployment View',
        'Deployment Patterns', 'Deployment Topology', 'Hosting', 'Deployment Process', 'Deployment Design',
        'Release and Deployment',
      ],
      environments: [
        'Environment Structure', 'Environments', 'Environment Setup', 'Environment Configuration',
        'Deployment Environments', 'Environment Layout',
      ],
      infrastructure: [
        'Infrastructure', 'Infrastructure Architecture', 'Infrastructure Components', 'Infrastructure Design',
        'Cloud Infrastructure', 'Platform',
      ],
      decisions: [
        'Key Technical Decisions', 'Technical Decisions', 'Design Decisions', 'Architecture Decisions', 'Decisions',
        'Architecture Decision Records', 'Decision Records', 'ADR', 'ADR Summary', 'Decision Log', 'Design Choices',
        'Architecture Choices', 'Technical Choices', 'Design Rationale', 'Decision Record', 'Decision History',
        'Decisions Made', 'Implementation Decisions', 'Technical Design Decisions', 'Technology Decisions',
        'Design Decision Log', 'Architecture Decision Log',
      ],
      technology: [
        'Technology Choices', 'Technology Stack', 'Tech Stack', 'Technologies', 'Technology', 'Stack', 'Tooling',
        'Technologies Used', 'Technology Selection', 'Tools and Technologies',
      ],
      performance: [
        'Performance', 'Performance Characteristics', 'Performance Patterns', 'Performance Optimizations',
        'Performance Optimization', 'Optimizations', 'Performance Design', 'Performance Tuning',
        'Optimization Techniques', 'Performance Architecture', 'Optimization', 'Performance Profile',
        'Performance and Optimization',
      ],
      'performance-goals': [
        'Performance Goals', 'Performance Targets', 'Performance Objectives', 'Performance Requirements',
        'Performance Budget', 'Service Level Objectives', 'SLO',
      ],
      bottlenecks: [
        'Bottlenecks', 'Potential Bottlenecks', 'Known Bottlenecks', 'Performance Bottlenecks', 'Performance Limits',
        'Limiting Factors',
      ],
      caching: [
        'Caching Strategy', 'Caching', 'Cache Strategy', 'Cache', 'Caching Patterns', 'Caching Layer',
        'Cache Design', 'Cache Layer',
      ],
      async: [
        'Async Processing', 'Asynchronous Processing', 'Background Processing', 'Background Jobs', 'Async Patterns',
        'Asynchronous Operations', 'Background Tasks', 'Job Processing', 'Queues', 'Message Processing',
      ],
      security: [
        'Security', 'Security Architecture', 'Security Patterns', 'Security Design', 'Security Model',
        'Security Controls', 'Security Requirements', 'Security Principles', 'Security Implementation',
        'Security Concerns',
      ],
      'security-layers': [
        'Security Layers', 'Layers of Security', 'Defense in Depth', 'Security Levels', 'Security Boundaries',
        'Layered Security',
      ],
      auth: [
        'Authentication & Authorization', 'Authentication', 'Authorization', 'Auth', 'AuthN and AuthZ',
        'Access Control', 'Identity and Access Management', 'Authentication Flow', 'Auth Pattern',
        'Authentication Pattern', 'Authentication System',
      ],
      'error-handling': [
        'Error Handling', 'Error Handling Patterns', 'Error Handling Pattern', 'Error Management',
        'Error Handling & Resilience', 'Errors', 'Exception Handling', 'Global Error Strategy', 'Error Strategy',
        'Failure Handling', 'Global Error Handling', 'Error Handling Architecture', 'Error Handling and Recovery',
        'Error Processing', 'Fault Handling',
      ],
      resilience: [
        'Resilience Patterns', 'Resilience', 'Fault Tolerance', 'Resiliency', 'Resiliency Patterns', 'Reliability',
        'Reliability Patterns', 'Error Recovery', 'Recovery Patterns', 'Recovery Strategies', 'High Availability',
      ],
      'circuit-breakers': ['Circuit Breakers', 'Circuit Breaker Pattern', 'Circuit Breaking', 'Circuit Breaker'],
      scalability: [
        'Scalability', 'Scaling', 'Scalability Patterns', 'Scaling Patterns', 'Scalability Design',
        'Scalability Architecture', 'Growth', 'Capacity Planning', 'Scalability Model',
      ],
      'horizontal-scaling': ['Horizontal Scaling', 'Scaling Out', 'Scale Out', 'Horizontal Scalability'],
      'vertical-scaling': ['Vertical Scaling', 'Scaling Up', 'Scale Up', 'Vertical Scalability'],
      future: [
        'Future Considerations', 'Future Work', 'Future', 'Future Plans', 'Future Enhancements',
        'Future Improvements', 'Future Directions', 'Future Architecture', 'Next Steps', 'Outlook', 'Evolution',
        'Future Development', 'Future Extensibility', 'Future Architecture Considerations',
      ],
      improvements: [
        'Planned Improvements', 'Improvements', 'Planned Enhancements', 'Enhancements', 'Planned Changes',
        'Planned Work', 'Future Improvements', 'Future Enhancements', 'Potential Improvements', 'Planned Features',
      ],
      migration: [
        'Migration Paths', 'Migrations', 'Migration', 'Migration Plan', 'Migration Steps', 'Upgrade Paths',
        'Upgrade Path',
      ],
      roadmap: [
        'Scalability Roadmap', 'Scaling Roadmap', 'Roadmap', 'Scalability Plan', 'Growth Plan', 'Scaling Plan',
      ],
      monitoring: [
        'Monitoring & Observability', 'Monitoring', 'Observability', 'Monitoring and Logging',
        'Logging and Monitoring', 'Monitoring and Alerting', 'Monitoring Patterns', 'Telemetry',
        'Operations and Monitoring', 'Monitoring and Metrics',
      ],
      metrics: [
        'Key Metrics', 'Metrics', 'Key Performance Indicators', 'KPI', 'Performance Metrics', 'Monitored Metrics',
        'Indicators',
      ],
      logging: [
        'Logging Strategy', 'Logging', 'Logs', 'Log Management', 'Logging Pattern', 'Logging Patterns',
        'Log Strategy', 'Structured Logging',
      ],
      testing: [
        'Testing Strategy', 'Testing', 'Tests', 'Test Strategy', 'Testing Patterns', 'Quality Assurance',
        'Test Plan', 'Test Architecture', 'Testing Architecture', 'Verification', 'Test Patterns', 'Test Design',
        'QA',
      ],
      maintenance: [
        'Maintenance Patterns', 'Maintenance', 'Maintainability', 'Operations', 'Maintenance Plan', 'Support',
        'Maintenance Procedures', 'Operational Patterns', 'Maintenance and Operations', 'Upkeep',
      ],
      'cross-cutting': [
        'Cross-Cutting Concerns', 'Crosscutting Concerns', 'Cross-Cutting Concepts', 'Shared Concerns',
        'Common Concerns', 'Cross-Cutting Aspects', 'Cross-Cutting',
      ],
      consistency: [
        'Data Consistency', 'Consistency', 'Consistency Model', 'Data Integrity', 'Transactions',
        'Transaction Management', 'Consistency and Transactions',
      ],
      'design-patterns': [
        'Design Patterns', 'Design Patterns in Use', 'Patterns', 'Patterns in Use', 'Software Design Patterns',
        'Design Patterns Used', 'Patterns Used', 'Implementation Patterns', 'Code Patterns', 'Coding Patterns',
        'Design Pattern Catalog', 'Applied Patterns', 'Design Patterns Implementation',
        'Design Patterns and Conventions', 'Idioms', 'Patterns and Idioms',
      ],
      'implementation-paths': [
        'Critical Implementation Paths', 'Critical Paths', 'Implementation Paths', 'Key Paths', 'Key Flows',
        'Critical Flows', 'Critical Workflows', 'Key Workflows', 'Critical Processes', 'Key Processes',
        'Important Flows', 'Main Flows', 'Core Flows', 'User Flows', 'Critical Code Paths',
        'Critical Execution Paths', 'Workflows', 'Flows', 'Critical User Journeys', 'Main Workflows',
        'Core Workflows', 'Business Processes', 'Critical Path', 'Process Flows', 'Runtime Scenarios',
        'Runtime View', 'Key Scenarios',
      ],
    },
    topics: {
      architecture: ['architect*'],
      structure: ['structure*', 'layout*', 'hierarch*', 'organization*'],
      whole: [
        'system*', 'project*', 'directory*', 'folder*', 'application*', 'app*', 'code*', 'codebase*', 'module*',
        'solution*', 'software*', 'overall*', 'file*', 'repository*', 'repo*', 'monorepo*',
      ],
      general: ['general*'],
      pattern: ['pattern*'],
      anti: ['anti*'],
      overview: ['overview*', 'vision*', 'glance*'],
      decision: ['decision*', 'adr*'],
      reason: ['tradeoff*', 'rationale*'],
      choice: ['choice*'],
      chosen: ['technical*', 'design*', 'concep*', 'architect*'],
      why: ['why*'],
      how: ['how*'],
      linked: ['talk', 'connect', 'fit', 'interact', 'together*', 'communicat*', 'collaborat*'],
      design: ['design*', 'concep*'],
      consideration: ['consideration*'],
      relation: ['relationship*', 'relation*', 'interaction*', 'dependency*', 'dependencie*'],
      injection: ['injection*', 'inversion*', 'manager*', 'management*', 'matrix*', 'inject*'],
      unit: [
        'component*', 'module*', 'service*', 'layer*', 'class*', 'subsystem*', 'system*', 'package*', 'entity*',
        'agent*', 'piece*',
      ],
      hierarchy: ['hierarch*'],
      message: ['data*', 'event*', 'signal*', 'message*', 'information*', 'state*', 'request*', 'communication*'],
      flow: ['flow*', 'dataflow*'],
      process: [
        'flow', 'dataflow', 'workflow', 'userflow', 'path', 'pathway', 'pipeline', 'lifecycle', 'process',
        'sequence', 'journey', 'walkthrough', 'loop', 'cycle', 'scenario*',
      ],
      place: ['file*', 'source*', 'directory*', 'folder*', 'url*', 'import*', 'relative*', 'absolute*'],
      side: ['development*', 'dev*', 'git*', 'branch*', 'release*', 'deploy*', 'build*', 'contribut*', 'error*'],
    },
    afterNoun: [
      'overview', 'diagram', 'example', 'design', 'architecture', 'pattern', 'description', 'summary', 'analysis',
      'step', 'for', 'of', 'in', 'from', 'between', 'through', 'via', 'to',
    ],
    weak: [
      'the', 'a', 'an', 'of', 'our', 'its', 'in', 'use', 'used', 'key', 'main', 'core', 'major', 'current',
      'overall', 'general', 'important', 'project', 'application', 'app', 'system', 'software', 'technical',
      'overview', 'summary', 'strategy', 'approach', 'consideration', 'guideline', 'practice', 'technique',
      'measure', 'detail',
    ],
    weakStarts: [],
    weakEnds: [],
    bare: ['design', 'structure'],
    conjunctions: ['and', 'with'],
    between: ['between'],
    optional: ['optional'],
    numbered: ['(step/section/chapter/part/phase) #'],
    numerals: [],
    contents: ['contents', 'toc'],
    spellings: {
      behavior: ['behaviour'],
      color: ['colour'],
      catalog: ['catalogue'],
      center: ['centre'],
      artifact: ['artefact'],
      license: ['licence'],
      defense: ['defence'],
      modeling: ['modelling'],
      labeling: ['labelling'],
      dialog: ['dialogue'],
      program: ['programme'],
      architecture: ['architectural'],
      api: ['apis'],
    },
    letters: [],
  },

  dates: {
    labels: {
      modified: [
        '(updated/modified/revised/edited/reviewed/verified)[ (on/at/in/date/time/timestamp)]',
        '[date ]last (updated/modified/changed/edited)[ (on/at/in/date/time/timestamp)]',
        '[date ]last (reviewed/verified/revised/checked/refreshed)[ (on/at/in/date/time/timestamp)]',
        '[date of ][the ](last/latest/most recent) (update/modification/change/edit)[ (on/at/in/date/time/timestamp)]',
        '[date of ][the ](last/latest/most recent) (review/verification/revision)[ (on/at/in/date/time/timestamp)]',
        '(update/modification/revision/verification/edit) (date/time/timestamp)',
        'date (updated/modified/changed/edited/reviewed/verified/revised/of update/of modification/of revision)',
        '(this/the) (document/doc/page/file/note) was[ last] (updated/modified/revised/reviewed/edited)[ on]',
        '(document/doc/page/file)[ was][ last] (updated/modified/revised/reviewed)[ on]', 'last mod', 'lastmod',
        'mod date', 'revision', 'as of', 'ms date',
      ],
      created: [
        'created[ (on/at/in/date/time/timestamp)]', '(creation/create) (date/time/timestamp)',
        'date (created/of creation)', '[date ](first/originally/initially) (created/written)[ (on/at)]',
        'first written', 'written on', '(this/the) (document/doc/page/file/note) was created[ on]',
        '(document/doc/page/file)[ was] created[ on]',
      ],
      review: [
        'next (review/revision/update/verification)[ (date/due/on/by/at)]', 'next (reviewed/due)',
        '[to be ](review/reviewed/revisit/update/verify) (by/before/after)', 'review (date/on/due)',
        'review due date', 'due for review', 'valid (until/till/to/through/thru)',
        '(expires/expire/expiry/expiration)[ (on/at/date)]',
      ],
    },
    lineLabels: ['as of'],
    forms: ['MM/DD/YYYY', 'YYYY-MM-DD'],
    months: [
      'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
      'December',
    ],
    genitiveMonths: [],
    shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', '(Sep/Sept)', 'Oct', 'Nov', 'Dec'],
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    shortWeekdays: ['Sun', 'Mon', '(Tue/Tues)', 'Wed', '(Thu/Thur/Thurs)', 'Fri', 'Sat'],
    links: ['of'],
    ordinals: {
      st: ['1', '21', '31'],
      nd: ['2', '22'],
      rd: ['3', '23'],
      th: [],
    },
    afterYear: [],
    afterWeekday: ['the'],
    beforeTime: ['at'],
    afterTime: [],
    zones: [],
    by: ['by'],
    prompts: ['*date*', '*time*'],
    versions: ['v', 'ver', 'version', 'release', 'build'],
  },

  placeholders: {
    // BEGIN placeholders
    // END placeholders
  },

  references: {
    pathLabels: ['(file/source/code) (location/path/file)[s]', 'location[s]', 'file[s]', 'path[s]', 'source[s]', 'folder', 'directory', 'module', 'entry point', 'implementation'],
    past: ['(remove/delete/rename/move/replace/migrate/retire/drop)d', 'dropped', '(removal/deletion/migration) of', '(remove/delete/rename/replace/migrate)', 'no longer', 'former[ly]', 'previous[ly]', 'legacy', 'old', 'obsolete', 'deprecated', 'superseded', 'was', 'were', 'used to', 'instead of', 'merged into', 'moved to', 'split (into/from)', 'historical[ly]', 'changelog', 'history', 'archive*'],
    planned: ['will', 'would', 'should', 'could', 'might', 'can', 'may', 'if', 'plan*', 'propos*', 'future', 'todo', 'tbd', 'to be', 'to do', 'new', 'add*', 'create*', 'generat*', 'e\\.g\\.', 'eg', 'example[s]', 'for instance', 'such as', 'like', 'your', 'you', 'template', 'not yet', 'does not exist', 'do not exist', 'doesn\'t exist', 'missing', 'option*', 'convention', 'naming', 'pattern', 'roadmap', 'next'],
  },
}
