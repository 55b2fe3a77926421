import type { LanguagePack } from './language-pack.ts'

/** Portuguese. */
export const pt: LanguagePack = {
  code: 'pt',
  name: 'Portuguese',

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
      'descreva', 'descrever', 'explique', 'explicar', 'liste', 'listar', 'documente', 'documentar', 'indique',
      'especifique', 'detalhe', 'resuma', 'enumere', 'defina', 'inclua', 'resumir', 'detalhar', 'apresentar',
      'apresente', 'fornecer', 'forneça', 'identifique',
    ],
    commonVerbs: [
      'documentar', 'documente', 'especifique', 'resumir', 'defina', 'inclua', 'detalhar', 'apresentar', 'apresente',
      'fornecer', 'forneça', 'identifique',
    ],
    politeVerbs: ['descreva', 'enumere'],
    bracketVerbs: ['adicionar', 'adicione', 'inserir', 'insira', 'preencher', 'preencha', 'escreva', 'seu', 'sua'],
    promptVerbs: ['descri*'],
    subjects: ['como', 'que', 'por', 'quais', 'os', 'as', 'aqui'],
    articles: ['os', 'as', 'que'],
    conjunctions: ['e'],
    mannerWords: ['brevemente', 'claramente'],
    hereWords: ['aqui'],
    hereRequests: ['(descrever/descreva/liste/explique/indique) aqui'],
    hereVerbs: [
      'descrever', 'descreva', 'explicar', 'listar', 'documentar', 'indicar', 'inserir', 'escrever', 'preencher',
    ],
    replacePhrases: ['(substitua/reemplaza) est*'],
    sectionPhrases: [
      'esta seção (deve/deveria)', '(nesta seção/nesta fase do documento) (deve/devemos/é necessário)',
    ],
    clauseStarts: ['como', 'o (que/qué)', 'quais', 'por (que/qué)'],
    furtherWords: ['também'],
    permissionPhrases: ['(você/pode) (pode/também)'],
    questionWords: ['como', 'quê', 'onde', 'quando', 'qual', 'quais', 'quem'],
    slotNames: [
      'nome', 'descrição', 'data', 'propósito', 'razão', 'motivo', 'justificativa', 'abordagem', 'estratégia',
      'padrão', 'decisão', 'passo', 'responsabilidade', 'dependência', 'contexto', 'solução', 'consequências',
      'vantagem', 'exemplo', 'projeto', 'objetivo', 'benefício',
    ],
    partNames: ['componente', 'serviço', 'módulo'],
    numberedNames: [
      'objetivo', 'vantagem', 'desvantagem', 'pergunta', 'argumento', 'critério', 'opção', 'premissa', 'risco',
      'consequência',
    ],
    valueNames: ['data', 'nome', 'descrição', 'motivo'],
    dateNames: ['data'],
    dateLabels: ['data', 'atualiza*', 'modif*'],
    nodeNames: ['componente', 'serviço'],
    choiceWords: ['sim', 'não', 'médio', 'média', 'proposto', 'aceito', 'rejeitado', 'rascunho', 'baixo', 'baixa'],
    stateWords: [
      'proposto', 'aceito', 'aceita', 'aceite', 'rejeitado', 'rejeitada', 'obsoleto', 'depreciado', 'depreciada',
      'substituído', 'substituída', 'rascunho', 'aprovado', 'aprovada', 'revisão',
    ],
    statePrepositions: ['em'],
    statusLabels: ['situação', 'estado'],
    formTitles: ['modelo*', 'formato*'],
    formatWords: ['formato'],
    formatTitles: ['validação', 'formato*'],
    compositionLabels: ['formato', 'nomenclatura'],
    examplePhrases: ['por exemplo'],
    exampleLabels: ['exemplo'],
    exampleTitles: ['exemplo', 'código'],
    remarkLabels: ['nota'],
    pointers: ['ver'],
    nothingWords: ['nenhum', 'nenhuma', 'sem', 'ver'],
    laterWords: [
      'a', 'será', 'serão', 'pendente', 'pendentes', 'ainda', 'depois', 'futuramente', 'posteriormente', 'brevemente',
      'breve', 'tarde', 'falta',
    ],
    writingWords: [
      'definir', 'definid*', 'definição', 'determinar', 'determinad*', 'documentar', 'documentad*', 'preencher',
      'preenchid*', 'completar', 'completad*', 'decidir', 'decidid*', 'descrever', 'descrit*', 'especificar',
      'especificad*', 'detalhar', 'detalhad*', 'escrever', 'escrit*',
    ],
    doingWords: ['adicionar', 'adicionad*', 'elaborar', 'elaborad*'],
    fillerWords: [
      'mais', 'há', 'nenhuma', 'nenhum', 'decisão', 'padrão', 'de', 'não', 'foi', 'foram', 'ser', 'esta', 'este',
      'seção', 'documento', 'aqui', 'conteúdo', 'informações', 'detalhes', 'descrição', 'o', 'os', 'as', 'na', 'no',
      'em', 'uma', 'um', 'fase', 'futura', 'próxima', 'projeto', 'durante', 'quando', 'conforme', 'avança', 'avance',
      'arquitetura', 'decisões', 'padrões', 'e', 'está', 'estão',
    ],
    deferredStarts: [
      'será (definid/documentad/determinad)(o/a) (aqui/mais/durante/quando/após/depois)',
      'pendente de (definição/documentação)', 'ainda não (definid/documentad)(o/a)',
    ],
    deferredTexts: [
      'a (definir/determinar/documentar/preencher/ser (definid/determinad/documentad/preenchid)(o/a)[s])',
      'será (definid/documentad/determinad)(o/a)',
    ],
    deferredStatuses: ['em breve', 'em construção', 'em desenvolvimento', 'em elaboração', 'espaço reservado'],
    fillRequests: ['preencher', 'completar'],
    stateLabels: ['estado'],
    stateTitles: ['estado', 'estados', 'campos'],
    troubleTitles: ['risco*', 'problema*'],
    guidanceTitles: ['regra*', 'pergunta*', 'tarefa*'],
    // END placeholders
  },
}
