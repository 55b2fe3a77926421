import type { LanguagePack } from './language-pack.ts'

/** Portuguese. */
export const pt: LanguagePack = {
  code: 'pt',
  name: 'Portuguese',

  titles: {
    concepts: {
      document: ['Padrões do sistema', 'Padrões de sistema'],
      architecture: [
        'Arquitetura', 'Arquitetura do sistema', 'Visão geral da arquitetura', 'Arquitetura geral',
        'Design do sistema', 'Arquitetura de software', 'Estrutura do sistema', 'Arquitetura de alto nível',
        'Projeto do sistema', 'Arquitetura da aplicação', 'Arquitetura do projeto', 'Como o sistema é construído',
      ],
      'high-level-architecture': [
        'Arquitetura de alto nível', 'Arquitetura geral', 'Estrutura geral', 'Design de alto nível',
      ],
      overview: ['Visão geral', 'Introdução', 'Resumo', 'Visão geral do sistema', 'Descrição geral'],
      'architecture-diagram': ['Diagrama de arquitetura', 'Diagrama do sistema', 'Diagrama da arquitetura'],
      'architecture-patterns': [
        'Padrões de arquitetura', 'Padrões arquiteturais', 'Estilo arquitetural', 'Padrão arquitetural',
        'Estilo de arquitetura', 'Padrões arquitetônicos',
      ],
      'primary-pattern': ['Padrão principal', 'Padrão primário'],
      'secondary-patterns': ['Padrões secundários', 'Outros padrões', 'Padrões adicionais'],
      components: [
        'Componentes', 'Componentes do sistema', 'Componentes principais', 'Componentes-chave', 'Módulos',
        'Estrutura de componentes', 'Componentes centrais', 'Módulos principais', 'Detalhamento dos componentes',
      ],
      'component-diagram': ['Diagrama de componentes', 'Diagrama de módulos'],
      'component-relationships': [
        'Relações entre componentes', 'Relacionamentos entre componentes', 'Relacionamento entre componentes',
        'Relação entre componentes', 'Interação entre componentes', 'Dependências', 'Interações entre componentes',
        'Relacionamento de componentes', 'Relacionamentos de componentes', 'Dependências entre componentes',
        'Relações entre módulos', 'Interações', 'Relacionamentos dos componentes',
      ],
      'data-architecture': [
        'Arquitetura de dados', 'Banco de dados', 'Design do banco de dados', 'Camada de dados',
        'Gerenciamento de dados',
      ],
      'data-models': [
        'Modelos de dados', 'Modelo de dados', 'Modelo de domínio', 'Entidades', 'Esquema', 'Estruturas de dados',
        'Entidades do domínio',
      ],
      'data-flow': ['Fluxo de dados', 'Fluxos de dados', 'Diagrama de fluxo de dados', 'Fluxo de informações'],
      storage: ['Estratégia de armazenamento', 'Armazenamento', 'Persistência', 'Armazenamento de dados'],
      integration: [
        'Pontos de integração', 'Integrações', 'Integração', 'Padrões de integração', 'Arquitetura de integração',
      ],
      'internal-integrations': ['Serviços internos', 'Integrações internas', 'APIs internas'],
      'external-integrations': [
        'APIs externas', 'Serviços externos', 'Integrações externas', 'Sistemas externos', 'Serviços de terceiros',
        'Dependências externas',
      ],
      'api-design': [
        'Design de API', 'Princípios de design de API', 'Padrões de API', 'Projeto de API', 'Design da API',
      ],
      deployment: [
        'Arquitetura de implantação', 'Implantação', 'Deploy', 'Padrões de deploy', 'Arquitetura de deploy',
      ],
      environments: ['Ambientes', 'Estrutura de ambientes', 'Estrutura do ambiente'],
      infrastructure: ['Infraestrutura'],
      decisions: [
        'Principais decisões técnicas', 'Decisões técnicas', 'Decisões técnicas principais',
        'Decisões técnicas chave', 'Decisões de design', 'Decisões de arquitetura', 'Decisões arquiteturais',
        'Decisões', 'Registro de decisões', 'Decisões-chave', 'Decisões técnicas importantes', 'Decisões de projeto',
        'Escolhas técnicas', 'Decisões tomadas',
      ],
      technology: [
        'Escolha de tecnologias', 'Stack tecnológica', 'Tecnologias', 'Escolhas tecnológicas', 'Pilha tecnológica',
      ],
      performance: [
        'Desempenho', 'Performance', 'Otimização de desempenho', 'Características de desempenho',
        'Padrões de performance', 'Otimizações de desempenho', 'Otimizações de performance',
      ],
      'performance-goals': ['Metas de desempenho', 'Objetivos de desempenho', 'Metas de performance'],
      bottlenecks: ['Gargalos'],
      caching: ['Estratégia de cache', 'Cache', 'Caching'],
      async: ['Processamento assíncrono', 'Processamento em segundo plano', 'Tarefas em segundo plano'],
      security: [
        'Segurança', 'Arquitetura de segurança', 'Padrões de segurança', 'Considerações de segurança',
        'Medidas de segurança',
      ],
      'security-layers': ['Camadas de segurança', 'Níveis de segurança'],
      auth: ['Autenticação e autorização', 'Autenticação', 'Autorização', 'Controle de acesso'],
      'error-handling': [
        'Tratamento de erros', 'Estratégia de tratamento de erros', 'Tratamento de erros e resiliência',
        'Padrões de tratamento de erros', 'Gerenciamento de erros', 'Estratégia global de erros',
      ],
      resilience: ['Resiliência', 'Padrões de resiliência', 'Tolerância a falhas'],
      'circuit-breakers': ['Disjuntores'],
      scalability: [
        'Escalabilidade', 'Estratégia de escalabilidade', 'Considerações de escalabilidade',
        'Padrões de escalabilidade', 'Escalonamento', 'Estratégia de escalonamento',
      ],
      'horizontal-scaling': ['Escalabilidade horizontal', 'Escalonamento horizontal'],
      'vertical-scaling': ['Escalabilidade vertical', 'Escalonamento vertical'],
      future: [
        'Considerações futuras', 'Trabalhos futuros', 'Planos futuros', 'Futuro', 'Próximos passos',
        'Melhorias futuras',
      ],
      improvements: ['Melhorias planejadas', 'Melhorias previstas', 'Melhorias', 'Melhorias futuras'],
      migration: ['Caminhos de migração', 'Migração', 'Plano de migração', 'Migrações'],
      roadmap: ['Roteiro', 'Roteiro de escalabilidade', 'Roadmap de escalabilidade'],
      monitoring: ['Monitoramento e observabilidade', 'Monitoramento', 'Observabilidade', 'Monitorização'],
      metrics: ['Métricas principais', 'Métricas', 'Métricas-chave', 'Indicadores'],
      logging: ['Estratégia de logs', 'Registro de logs', 'Estratégia de logging'],
      testing: ['Estratégia de testes', 'Testes', 'Padrões de teste', 'Padrões de testes', 'Garantia de qualidade'],
      maintenance: ['Padrões de manutenção', 'Manutenção', 'Operação e manutenção', 'Operações'],
      'cross-cutting': ['Preocupações transversais', 'Aspectos transversais', 'Questões transversais'],
      consistency: ['Consistência de dados', 'Consistência', 'Integridade de dados', 'Transações'],
      'design-patterns': [
        'Padrões de projeto', 'Padrões de design', 'Padrões de projeto em uso', 'Padrões', 'Padrões utilizados',
        'Padrões de projeto utilizados', 'Padrões de código', 'Padrões de design em uso',
        'Padrões de design utilizados', 'Padrões-chave', 'Padrões em uso', 'Padrões de implementação',
      ],
      'implementation-paths': [
        'Caminhos críticos de implementação', 'Caminhos críticos', 'Fluxos críticos', 'Fluxos principais',
        'Processos principais', 'Fluxos de trabalho', 'Fluxos-chave', 'Processos de negócio', 'Fluxos de usuário',
        'Fluxos do usuário',
      ],
    },
    topics: {
      architecture: ['arquitet*'],
      structure: ['estrutura*'],
      whole: ['sistema*', 'projeto*', 'pasta*'],
      general: ['geral*'],
      pattern: ['padrão*', 'padrõe*'],
      anti: ['anti*'],
      overview: ['panorâmica*', 'visão*'],
      decision: ['decisão*', 'decisõe*'],
      reason: ['justific*'],
      choice: ['escolh*'],
      chosen: ['técnic*', 'tecnolog*', 'projet*', 'arquitet*', 'concep*'],
      why: ['por que*'],
      how: ['como*'],
      linked: ['comunica*'],
      design: ['projet*', 'concep*'],
      consideration: ['consideraçõe*'],
      relation: ['relação*', 'relaçõe*', 'interação*', 'interaçõe*', 'dependência*'],
      injection: ['injeção*'],
      unit: ['componente*', 'módulo*', 'servi*'],
      hierarchy: ['hierarqu*'],
      message: ['dado*', 'evento*'],
      flow: ['fluxo*'],
      process: ['fluxo*', 'caminho*', 'processo*', 'cenário*', 'ciclo*'],
      place: ['arquivo*'],
      side: ['desenvolvimento*', 'erro*', 'publica*'],
    },
    afterNoun: [],
    weak: ['do', 'da', 'dos', 'das', 'principais', 'utilizados', 'geral', 'atual', 'chave'],
    weakStarts: [],
    weakEnds: [],
    bare: ['estrutura'],
    conjunctions: ['e'],
    between: ['entre'],
    optional: ['opcional'],
    numbered: ['(passo/capítulo/seção/parte/fase) #'],
    numerals: [],
    contents: ['índice', 'sumário'],
    spellings: {},
    letters: [],
  },

  dates: {
    labels: {
      modified: [
        '[última ](atualização/actualização/modificação/alteração/revisão/edição)[ em]',
        'data d(e/a) [última ](atualização/actualização/modificação/alteração/revisão)',
        '(atualizado/atualizada/modificado/modificada/alterado/revisado/revisada)[ (em/a)]',
        'última vez (atualizado/modificado)[ em]',
      ],
      created: ['(criado/criada)[ (em/a)]', '[data d(e/a) ]criação', 'data de elaboração'],
      review: ['próxima (revisão/atualização)', '(válido/válida) até', '(expira/vence)[ em]', 'data de validade'],
    },
    lineLabels: [],
    forms: ['DD/MM/AAAA', 'AAAA-MM-DD'],
    months: [
      'janeiro', 'fevereiro', 'março', 'abril', 'maio', 'junho', 'julho', 'agosto', 'setembro', 'outubro',
      'novembro', 'dezembro',
    ],
    genitiveMonths: [],
    shortMonths: ['jan', 'fev', 'mar', 'abr', 'mai', 'jun', 'jul', 'ago', 'set', 'out', 'nov', 'dez'],
    weekdays: [
      'domingo', '(segunda-feira/segunda)', '(terça-feira/terça)', '(quarta-feira/quarta)', '(quinta-feira/quinta)',
      '(sexta-feira/sexta)', 'sábado',
    ],
    shortWeekdays: ['dom', 'seg', 'ter', 'qua', 'qui', 'sex', 'sáb'],
    links: ['de', 'do'],
    ordinals: {
      'º': ['1'],
      '°': ['1'],
    },
    afterYear: [],
    afterWeekday: [],
    beforeTime: ['às'],
    afterTime: [],
    zones: [],
    by: ['por'],
    prompts: ['data'],
    versions: ['versão'],
  },

  placeholders: {
    // BEGIN placeholders
    // END placeholders
  },




  template: {
    partNames: ['seção', 'parte', 'capítulo'],
    numberColumns: ['N.º', 'Nº', 'Número'],
    denials: ['não', 'nunca'],
    optionalMarks: [
      'opcional', 'se (aplicável/necessário/houver/relevante)', 'quando (aplicável/necessário)', 'recomendado',
    ],
    optionalStatements: [
      '(é/são) (opcional/opcionais)',
      '(pode/podem) ser (omitido/omitida/omitidos/omitidas/removido/removida/removidos/removidas)',
      '(remova/remover/omita/omitir/apague) esta seção', 'seção opcional',
      'não é (obrigatório/obrigatória/necessário/necessária)', 'somente se',
    ],
    optionalOpenings: ['opcional', 'se (aplicável/necessário/houver)', 'quando aplicável'],
    allOptional: [
      'todas as seções são opcionais', 'seções que não se (aplicam/apliquem)',
      '(remova/remover/omita) as seções que não',
    ],
    sectionNames: ['seção', 'seções', 'secção', 'subseção'],
    entryNames: [
      'opção', 'alternativa', 'história', 'fase', 'passo', 'seção', 'cenário', 'caso de uso', 'componente', 'decisão',
      'requisito', 'marco', 'etapa', 'tarefa', 'exemplo', 'solução', 'nível', 'risco', 'objetivo', 'grupo', 'caso',
    ],
    firstTitles: [
      'Resumo', 'Introdução', 'Visão geral', 'Contexto', 'Problema', 'Motivação', 'Propósito', 'Status', 'Objetivos',
      'Introdução e Objetivos',
    ],
    sameTitles: [
      ['Questões em aberto', 'Perguntas em aberto', 'Questões abertas', 'Pontos em aberto'],
      ['Alternativas', 'Alternativas consideradas', 'Opções consideradas', 'Opções'],
      ['Resumo', 'Introdução', 'Visão geral'],
      ['Contexto', 'Antecedentes'],
      ['Consequências', 'Implicações', 'Impacto'],
      ['Desvantagens', 'Pontos negativos'],
      ['Glossário', 'Termos', 'Definições'],
      ['Referências', 'Links'],
    ],
  },
}
