import type { LanguagePack } from './language-pack.ts'

/** Spanish. */
export const es: LanguagePack = {
  code: 'es',
  name: 'Spanish',

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
      'describe', 'describa', 'describir', 'explique', 'explica', 'explicar', 'enumere', 'enumera', 'enumerar',
      'liste', 'lista', 'documente', 'documenta', 'documentar', 'indique', 'indica', 'especifique', 'especifica',
      'detalle', 'resuma', 'definir', 'proporcionar', 'proporcione', 'incluir', 'incluya', 'resumir', 'justificar',
      'justifique', 'detallar', 'delimitar', 'presentar', 'mostrar', 'registrar', 'especificar', 'identificar',
    ],
    commonVerbs: [
      'documentar', 'documente', 'documenta', 'especifique', 'especifica', 'indica', 'definir', 'proporcionar',
      'proporcione', 'incluir', 'incluya', 'resumir', 'justificar', 'justifique', 'detallar', 'delimitar',
      'presentar', 'mostrar', 'registrar', 'especificar', 'identificar', 'indicar',
    ],
    politeVerbs: ['describa', 'enumere'],
    bracketVerbs: [
      'agregar', 'agregue', 'añadir', 'añade', 'insertar', 'inserte', 'ingrese', 'rellenar', 'escriba', 'escribe',
      'tu', 'su',
    ],
    promptVerbs: ['descri*'],
    subjects: ['cómo', 'qué', 'por', 'cuáles', 'los', 'las', 'aquí'],
    articles: ['los', 'las'],
    conjunctions: ['y'],
    mannerWords: ['brevemente', 'claramente'],
    hereWords: ['aquí'],
    hereRequests: ['(describir/describa/explicar/explique/listar/indicar/indique) aquí'],
    hereVerbs: [
      'describir', 'describa', 'explicar', 'listar', 'enumerar', 'documentar', 'indicar', 'insertar', 'escribir',
      'escriba',
    ],
    factPhrases: [
      '(describe/explica/enumera/lista/indica/documenta/especifica/define/detalla/resume) (el/la/los/las/un/una/cómo/qué)',
    ],
    replacePhrases: ['(reemplaza/reemplace) est*'],
    sectionPhrases: ['esta sección (debe/debería)'],
    clauseStarts: ['cómo', 'qué', 'por (que/qué)'],
    furtherWords: ['también'],
    permissionPhrases: ['(usted/puede/puedes) (puede/también)'],
    questionWords: ['cómo', 'qué', 'dónde', 'cuándo', 'cuál', 'cuáles', 'quién'],
    slotNames: [
      'nombre', 'título', 'descripción', 'fecha', 'autor', 'versión', 'propósito', 'razón', 'justificación',
      'enfoque', 'estrategia', 'componente', 'patrón', 'decisión', 'paso', 'responsabilidad', 'dependencia',
      'tecnología', 'contexto', 'solución', 'consecuencias', 'ventaja', 'ejemplo', 'tema', 'proyecto', 'beneficio',
    ],
    partNames: ['componente', 'servicio', 'módulo'],
    numberedNames: [
      'objetivo', 'ventaja', 'desventaja', 'pregunta', 'argumento', 'criterio', 'opción', 'supuesto', 'riesgo',
      'consecuencia',
    ],
    valueNames: ['autor', 'fecha', 'nombre', 'descripción', 'motivo'],
    dateNames: ['fecha'],
    dateLabels: ['fecha', 'actualiza*', 'modif*'],
    nodeNames: ['componente', 'servicio'],
    choiceWords: [
      'sí', 'alto', 'medio', 'alta', 'media', 'baja', 'bajo', 'propuesto', 'propuesta', 'aceptado', 'aceptada',
      'rechazado', 'obsoleto', 'borrador',
    ],
    stateWords: [
      'propuesto', 'propuesta', 'aceptado', 'aceptada', 'rechazado', 'rechazada', 'obsoleto', 'obsoleta', 'deprecado',
      'deprecada', 'reemplazado', 'reemplazada', 'sustituido', 'sustituida', 'supersedida', 'borrador', 'aprobado',
      'aprobada', 'revisión',
    ],
    statePrepositions: ['en'],
    statusLabels: ['estado'],
    formTitles: ['plantilla*', 'formato*'],
    formatWords: ['formato'],
    formatTitles: ['validaci*', 'formato*'],
    compositionLabels: ['formato', 'nomenclatura'],
    exampleAbbreviations: ['p.ej.', 'p. ej.'],
    examplePhrases: ['por ejemplo'],
    exampleLabels: ['ejemplo'],
    exampleTitles: ['ejemplo', 'código'],
    remarkLabels: ['nota'],
    pointers: ['ver'],
    nothingWords: ['ninguno', 'ninguna', 'no', 'véase', 'ver'],
    laterWords: [
      'por', 'pendiente', 'pendientes', 'aún', 'todavía', 'después', 'luego', 'adelante', 'tarde', 'próximamente',
      'será', 'serán', 'falta',
    ],
    writingWords: [
      'definir*', 'definid*', 'definición', 'determinar*', 'determinad*', 'documentar*', 'documentad*', 'completar*',
      'completad*', 'decidir*', 'decidid*', 'rellenar*', 'redactar*', 'redactad*', 'especificar*', 'especificad*',
      'escribir*', 'describir*', 'descrit*', 'detallar*',
    ],
    doingWords: ['agreg*', 'añad*', 'hacer'],
    fillerWords: [
      'se', 'más', 'hay', 'ninguna', 'ningún', 'decisión', 'de', 'a', 'no', 'ha', 'han', 'sido', 'ser', 'esta',
      'este', 'sección', 'aquí', 'contenido', 'información', 'detalles', 'descripción', 'la', 'el', 'los', 'las',
      'en', 'un', 'una', 'futuro', 'fase', 'proyecto', 'próxima', 'durante', 'cuando', 'conforme', 'avance', 'medida',
      'arquitectura', 'decisiones', 'patrones', 'y', 'está', 'están',
    ],
    deferredStarts: [
      'por (definir/determinar/documentar/completar/decidir) (en/durante/después/más)',
      'pendiente de (definir/definición/documentar/completar)',
      'se (definirá/documentará/determinará/completará)[n] (aquí/más/durante/cuando/después/tras)',
      'aún no (definid*/documentad*)',
    ],
    deferredTexts: [
      'por (definir/determinar/documentar/completar/decidir)', 'se (definirá/documentará/determinará/completará)[n]',
    ],
    deferredStatuses: ['próximamente', 'en construcción', 'en desarrollo', 'marcador de posición'],
    fillRequests: ['completar', 'rellenar'],
    stateLabels: ['estado', 'estatus'],
    stateTitles: ['estado', 'estados', 'campos'],
    troubleTitles: ['riesgo*', 'problema*'],
    guidanceTitles: ['regla*', 'guía*', 'pregunta*', 'práctica*', 'tarea*'],
    // END placeholders
  },
}
