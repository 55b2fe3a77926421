import type { LanguagePack } from './language-pack.ts'

/** Spanish. */
export const es: LanguagePack = {
  code: 'es',
  name: 'Spanish',

  titles: {
    concepts: {
      document: ['Patrones del sistema', 'Patrones de sistema'],
      architecture: [
        'Arquitectura', 'Arquitectura del sistema', 'Visión general de la arquitectura', 'Arquitectura general',
        'Diseño del sistema', 'Resumen de la arquitectura', 'Descripción de la arquitectura',
        'Estructura del sistema', 'Arquitectura de software', 'Arquitectura de alto nivel',
        'Arquitectura del proyecto', 'Arquitectura de la aplicación', 'Cómo está construido el sistema',
      ],
      'high-level-architecture': [
        'Arquitectura de alto nivel', 'Arquitectura general', 'Diseño de alto nivel', 'Estructura general',
      ],
      overview: [
        'Resumen', 'Visión general', 'Introducción', 'Descripción general', 'Vista general',
        'Descripción del sistema',
      ],
      'architecture-diagram': ['Diagrama de arquitectura', 'Diagrama del sistema', 'Diagrama de la arquitectura'],
      'architecture-patterns': [
        'Patrones de arquitectura', 'Patrones arquitectónicos', 'Estilo arquitectónico', 'Patrón arquitectónico',
        'Estilo de arquitectura',
      ],
      'primary-pattern': ['Patrón principal', 'Patrón primario'],
      'secondary-patterns': ['Patrones secundarios', 'Otros patrones', 'Patrones adicionales'],
      components: [
        'Componentes', 'Componentes del sistema', 'Componentes principales', 'Componentes clave', 'Módulos',
        'Desglose de componentes', 'Estructura de componentes', 'Componentes centrales', 'Módulos principales',
      ],
      'component-diagram': ['Diagrama de componentes', 'Diagrama de módulos'],
      'component-relationships': [
        'Relaciones entre componentes', 'Relación entre componentes', 'Relaciones de componentes',
        'Interacción entre componentes', 'Dependencias', 'Interacciones', 'Relaciones entre módulos',
        'Dependencias entre componentes', 'Interacciones entre componentes', 'Relaciones de los componentes',
        'Jerarquía de componentes',
      ],
      'data-architecture': [
        'Arquitectura de datos', 'Base de datos', 'Diseño de base de datos', 'Capa de datos', 'Gestión de datos',
      ],
      'data-models': [
        'Modelos de datos', 'Modelo de datos', 'Modelo de dominio', 'Entidades', 'Esquema', 'Estructuras de datos',
        'Esquema de datos',
      ],
      'data-flow': ['Flujo de datos', 'Flujos de datos', 'Diagrama de flujo de datos', 'Flujo de información'],
      storage: ['Estrategia de almacenamiento', 'Almacenamiento', 'Persistencia', 'Almacenamiento de datos'],
      integration: [
        'Puntos de integración', 'Integraciones', 'Integración', 'Patrones de integración',
        'Arquitectura de integración',
      ],
      'internal-integrations': ['Servicios internos', 'Integraciones internas', 'APIs internas'],
      'external-integrations': [
        'APIs externas', 'Servicios externos', 'Integraciones externas', 'Sistemas externos',
        'Servicios de terceros', 'Dependencias externas',
      ],
      'api-design': ['Diseño de API', 'Principios de diseño de API', 'Diseño de la API', 'Diseño de APIs'],
      deployment: ['Arquitectura de despliegue', 'Despliegue', 'Implantación', 'Despliegues'],
      environments: ['Entornos', 'Estructura de entornos', 'Ambientes', 'Estructura del entorno'],
      infrastructure: ['Infraestructura'],
      decisions: [
        'Decisiones técnicas clave', 'Decisiones técnicas', 'Decisiones de diseño', 'Decisiones de arquitectura',
        'Decisiones', 'Decisiones arquitectónicas', 'Decisiones clave', 'Registro de decisiones',
        'Principales decisiones técnicas', 'Decisiones tomadas', 'Decisiones técnicas importantes',
        'Decisiones técnicas principales', 'Elecciones técnicas', 'Justificación técnica',
      ],
      technology: [
        'Elección de tecnologías', 'Stack tecnológico', 'Tecnologías', 'Selección de tecnologías',
        'Pila tecnológica',
      ],
      performance: [
        'Rendimiento', 'Optimización del rendimiento', 'Características de rendimiento', 'Patrones de rendimiento',
        'Optimizaciones de rendimiento', 'Optimizaciones',
      ],
      'performance-goals': ['Objetivos de rendimiento', 'Metas de rendimiento'],
      bottlenecks: ['Cuellos de botella'],
      caching: ['Estrategia de caché', 'Caché', 'Almacenamiento en caché'],
      async: ['Procesamiento asíncrono', 'Procesamiento en segundo plano', 'Tareas en segundo plano'],
      security: [
        'Seguridad', 'Arquitectura de seguridad', 'Patrones de seguridad', 'Consideraciones de seguridad',
        'Medidas de seguridad',
      ],
      'security-layers': ['Capas de seguridad', 'Niveles de seguridad'],
      auth: ['Autenticación y autorización', 'Autenticación', 'Autorización', 'Control de acceso'],
      'error-handling': [
        'Manejo de errores', 'Gestión de errores', 'Tratamiento de errores', 'Estrategia de manejo de errores',
        'Patrones de manejo de errores', 'Manejo de errores y resiliencia', 'Estrategia global de errores',
      ],
      resilience: ['Resiliencia', 'Patrones de resiliencia', 'Tolerancia a fallos'],
      'circuit-breakers': ['Disyuntores', 'Cortacircuitos'],
      scalability: [
        'Escalabilidad', 'Escalado', 'Estrategia de escalado', 'Consideraciones de escalabilidad',
        'Patrones de escalabilidad', 'Estrategia de escalabilidad',
      ],
      'horizontal-scaling': ['Escalado horizontal', 'Escalabilidad horizontal'],
      'vertical-scaling': ['Escalado vertical', 'Escalabilidad vertical'],
      future: [
        'Consideraciones futuras', 'Trabajo futuro', 'Planes futuros', 'Futuro', 'Próximos pasos', 'Mejoras futuras',
      ],
      improvements: ['Mejoras planificadas', 'Mejoras previstas', 'Mejoras', 'Mejoras futuras'],
      migration: ['Rutas de migración', 'Migración', 'Plan de migración', 'Migraciones'],
      roadmap: ['Hoja de ruta', 'Hoja de ruta de escalabilidad'],
      monitoring: [
        'Monitoreo y observabilidad', 'Monitoreo', 'Monitorización', 'Observabilidad',
        'Monitorización y observabilidad',
      ],
      metrics: ['Métricas clave', 'Métricas', 'Indicadores', 'Métricas principales'],
      logging: ['Estrategia de registro', 'Registro', 'Registros', 'Estrategia de logging'],
      testing: [
        'Estrategia de pruebas', 'Pruebas', 'Patrones de pruebas', 'Testing', 'Estrategia de testing',
        'Aseguramiento de la calidad',
      ],
      maintenance: ['Patrones de mantenimiento', 'Mantenimiento', 'Operación y mantenimiento', 'Operaciones'],
      'cross-cutting': ['Aspectos transversales', 'Preocupaciones transversales', 'Consideraciones transversales'],
      consistency: [
        'Consistencia de datos', 'Consistencia', 'Coherencia de datos', 'Integridad de datos', 'Transacciones',
      ],
      'design-patterns': [
        'Patrones de diseño', 'Patrones de diseño en uso', 'Patrones', 'Patrones utilizados',
        'Patrones de diseño utilizados', 'Patrones de código', 'Patrones clave', 'Patrones de diseño usados',
        'Patrones en uso', 'Patrones de implementación', 'Patrones principales',
      ],
      'implementation-paths': [
        'Rutas críticas de implementación', 'Rutas críticas', 'Caminos críticos', 'Flujos críticos',
        'Flujos principales', 'Flujos clave', 'Procesos clave', 'Flujos de trabajo',
        'Caminos críticos de implementación', 'Procesos de negocio', 'Flujos de usuario', 'Recorridos críticos',
        'Rutas de implementación críticas',
      ],
    },
    topics: {
      architecture: ['arquitect*'],
      structure: ['estructura*'],
      whole: ['sistema*', 'sistem*', 'proyecto*', 'carpeta*', 'directori*', 'repositori*'],
      general: ['general*'],
      pattern: ['patrón*'],
      anti: ['anti*'],
      overview: ['panorámica*', 'visión*'],
      decision: ['decisi*'],
      reason: ['justific*'],
      choice: ['elecc*'],
      chosen: ['técnic*', 'tecnolog*', 'diseño*', 'arquitect*', 'concep*'],
      why: ['por qué*'],
      how: ['cómo*'],
      linked: ['comunica*'],
      design: ['diseño*', 'concep*'],
      consideration: ['consideración*'],
      relation: ['relación*', 'interacción*', 'dependencia*'],
      injection: ['inyección*'],
      unit: ['componente*', 'módulo*', 'servi*'],
      hierarchy: ['jerarqu*'],
      message: ['datos*', 'evento*'],
      flow: ['flujo*'],
      process: ['flujo*', 'ruta*', 'camino*', 'proceso*', 'escenari*', 'recorrido*', 'ciclo*'],
      place: ['archivo*'],
      side: ['desarrollo*', 'publica*', 'error*'],
    },
    afterNoun: [],
    weak: [
      'del', 'de', 'la', 'el', 'los', 'las', 'clave', 'principales', 'utilizados', 'usados', 'general', 'actual',
    ],
    weakStarts: [],
    weakEnds: [],
    bare: ['estructura'],
    conjunctions: ['y', 'e'],
    between: ['entre'],
    optional: ['opcional'],
    numbered: ['(paso/capítulo/sección/parte/fase) #'],
    numerals: [],
    contents: ['índice', 'contenidos', 'tabla de contenido[s]'],
    spellings: {},
    letters: [],
  },

  dates: {
    labels: {
      modified: [
        '[última ](actualización/modificación/revisión/edición)', 'último (cambio/update)',
        '[última ]fecha de[ la][ última] (actualización/modificación/revisión/edición)',
        '[última vez ](actualizado/actualizada/modificado/modificada/revisado/revisada)[ el]',
        '(actualizado/actualizada/modificado) por última vez[ el]',
      ],
      created: ['(creado/creada)[ el]', '[fecha de ]creación', 'fecha de elaboración'],
      review: [
        'próxima (revisión/actualización)', '(válido/válida/vigente) hasta', '(vence/caduca/expira)[ el]',
        'fecha de vencimiento',
      ],
    },
    lineLabels: [],
    forms: ['DD/MM/AAAA', 'AAAA-MM-DD'],
    months: [
      'enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', '(septiembre/setiembre)', 'octubre',
      'noviembre', 'diciembre',
    ],
    genitiveMonths: [],
    shortMonths: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', '(sep/sept/set)', 'oct', 'nov', 'dic'],
    weekdays: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
    shortWeekdays: ['dom', 'lun', 'mar', 'mié', 'jue', 'vie', 'sáb'],
    links: ['de', 'del'],
    ordinals: {
      'º': ['1'],
      '°': ['1'],
    },
    afterYear: [],
    afterWeekday: ['el'],
    beforeTime: ['a las'],
    afterTime: [],
    zones: [],
    by: ['por'],
    prompts: ['*fecha*'],
    versions: ['versión'],
  },

  placeholders: {
    // BEGIN placeholders
    // END placeholders
  },

  references: {
    pathLabels: ['(ubicación/ruta/archivo/archivos/fichero/carpeta/directorio/módulo)'],
    past: ['eliminad*', 'borrad*', 'renombrad*', 'movid*', 'reemplazad*', 'anterior*', 'antigu*', 'obsolet*', 'ya no', 'era', 'fue', 'en lugar de', 'migrad*'],
    planned: ['será[n]', 'debería[n]', 'podría[n]', 'planificad*', 'propuest*', 'futur*', 'nuev*', 'crear', 'agregar', 'añadir', 'ejemplo*', 'p\\. ej\\.', 'por ejemplo', 'todavía no', 'si'],
  },
}
