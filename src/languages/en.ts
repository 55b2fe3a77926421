import type { LanguagePack } from './language-pack.ts'

/** English. */
export const en: LanguagePack = {
  code: 'en',
  name: 'English',

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
      'describe', 'explain', 'outline', 'summarize', 'summarise', 'detail', 'document', 'list', 'record', 'identify',
      'specify', 'define', 'discuss', 'provide', 'capture', 'note', 'mention', 'enumerate', 'illustrate', 'clarify',
      'highlight',
    ],
    otherInstructionVerbs: ['indicate', 'put'],
    commonVerbs: [
      'document', 'record', 'identify', 'specify', 'define', 'provide', 'capture', 'note', 'clarify', 'highlight',
      'list', 'mention', 'name', 'sketch', 'map', 'write', 'give', 'include', 'draw', 'insert', 'add', 'indicate',
      'put',
    ],
    bracketVerbs: [
      'add', 'enter', 'insert', 'fill', 'write', 'include', 'give', 'put', 'replace', 'choose', 'select', 'pick',
      'paste', 'say', 'tell', 'name', 'draw', 'show', 'use', 'create', 'link', 'attach', 'update',
    ],
    promptVerbs: ['describe', 'explain', 'outline', 'summari(s/z)e', 'specify', 'insert', 'provide', 'enter'],
    instructionPhrases: [
      'state (the/what/why/how/which)', 'use this section to', 'name (the/any/each/all)', 'sketch (the/a/how/out)',
      'map out', 'write (down/a/an/any/the/your)', '(give/include/draw/insert) (a/an/any/the/your)', 'add (any/your)',
    ],
    subjects: [
      'how', 'what', 'why', 'where', 'when', 'which', 'who', 'any', 'overall', 'high-level', 'your', 'important',
      'significant', 'critical', 'major', 'main', 'key', 'different', 'relevant', 'various', 'specific', 'notable',
      'here', 'used',
    ],
    conjunctions: ['and'],
    mannerWords: ['please', 'briefly', 'clearly', 'concisely'],
    hereWords: ['here'],
    hereRequests: ['(describe/explain/outline/list/summarise/summarize/state) here'],
    replacePhrases: [
      'replace (this/the following/these) (section/file/document/template/placeholder/text/content/page/part)[s]',
      'complete (this/the following/these) (section/file/document/template/placeholder/text/content/page/part)[s]',
      'fill (in/out) (this/the following/these) (section/file/document/template/placeholder/text/content/page/part)[s]',
    ],
    sectionPhrases: [
      'this (section/document/file/page) (should/must/needs to) (answer/describe/contain/cover/explain)',
      'this (section/document/file/page) (should/must/needs to) (list/document/outline/include)',
    ],
    conditionPhrases: ['if (the/your/this) (project/system/application/app/service/codebase/product)'],
    outlineWords: [
      'high-level', 'detailed', 'brief', 'short', 'overview', 'description', 'summary', 'explanation', 'diagram',
      'diagrams', 'significant', 'notable', 'important', 'key', 'main', 'major', 'core', 'overall',
    ],
    outlinePhrases: [
      '(a/an/one) [* ](paragraph/one-paragraph/sentence/line/description) (describing/explaining/listing/about/of/with/on)',
      '(a/an/one) [* ](summary/overview/list/table/diagram) (describing/explaining/listing/about/of/with/on)',
      '(two/1-2/2-3/one or two/a few) [* ](paragraphs/sentences/lines) (describing/explaining/listing/about/of/with/on)',
    ],
    clauseStarts: ['how', 'what', 'why', 'which', 'where'],
    furtherWords: ['also', 'only', 'then', 'please'],
    permissionPhrases: ['you (can/may/might/should/could)', 'if'],
    questionWords: ['what', 'how', 'why', 'where', 'when', 'which', 'who', 'are', 'is', 'does', 'do'],
    slotNames: [
      'name', 'names', 'title', 'titles', 'description', 'descriptions', 'date', 'time', 'timestamp', 'author',
      'owner', 'version', 'status', 'purpose', 'reason', 'reasons', 'rationale', 'why', 'how', 'what', 'where',
      'when', 'who', 'impact', 'consequence', 'consequences', 'approach', 'strategy', 'implementation', 'type',
      'topic', 'details', 'detail', 'explanation', 'summary', 'overview', 'benefit', 'benefits', 'drawback',
      'drawbacks', 'option', 'alternative', 'alternatives', 'pattern', 'patterns', 'decision', 'decisions', 'step',
      'steps', 'principle', 'responsibility', 'dependency', 'dependencies', 'technique', 'techniques', 'feature',
      'features', 'requirement', 'requirements', 'usage', 'example', 'context', 'problem', 'solution', 'method',
      'field', 'fields', 'list', 'plan', 'criteria', 'relationship', 'relationships', 'notes', 'value', 'convention',
      'conventions', 'mitigation', 'constraint', 'goal', 'goals', 'metric', 'metrics', 'location', 'category',
      'scenario', 'trade-off', 'argument', 'arguments', 'mechanism', 'mechanisms', 'placeholder', 'statement', 'id',
      'tbd', 'number', 'link', 'url', 'diagram', 'choice', 'outcome', 'explain',
    ],
    partNames: [
      'component', 'components', 'technology', 'technologies', 'layer', 'endpoint', 'process', 'project', 'team',
      'flow', 'path', 'paths', 'interface', 'entity', 'model', 'module', 'service', 'system', 'node', 'client',
      'server', 'database', 'store', 'tool', 'tools', 'api', 'action', 'page', 'user', 'role', 'event', 'phase',
      'task', 'issue', 'item', 'directory', 'folder', 'file', 'package', 'library', 'option', 'rule', 'test', 'case',
      'field', 'risk', 'area',
    ],
    numberedNames: [
      'pro', 'con', 'goal', 'non-goal', 'question', 'advantage', 'disadvantage', 'positive', 'negative',
      'consequence', 'argument', 'criterion', 'objective', 'assumption', 'driver', 'limitation', 'trade-off',
    ],
    valueNames: ['name', 'date', 'description', 'title', 'author', 'owner', 'purpose', 'reason'],
    dateNames: ['date', 'timestamp'],
    dateLabels: ['updat*', 'modif*', 'date'],
    numberWords: ['one', 'two', 'three', 'n'],
    placeholderWords: ['placeholder'],
    ownNames: [
      'your [full /project /company /team /organization /organisation ](name/title/email/company/project)',
    ],
    ownWords: ['your'],
    requestWords: ['your', 'insert', 'enter', 'add'],
    nodeNames: [
      'component', 'service', 'module', 'system', 'node', 'step', 'layer', 'client', 'process', 'entity', 'class',
      'actor', 'state',
    ],
    choiceWords: [
      'yes', 'no', 'true', 'false', 'high', 'medium', 'low', 'proposed', 'accepted', 'approved', 'rejected',
      'deprecated', 'superseded', 'draft', 'active', 'inactive', 'done', 'pending', 'implemented', 'planned',
      'optional', 'required', 'internal', 'external', 'none', 'partial', 'full',
    ],
    stateWords: [
      'proposed', 'proposal', 'accepted', 'approved', 'rejected', 'declined', 'deprecated', 'superseded', 'obsolete',
      'replaced', 'withdrawn', 'draft', 'review', 'reviewed', 'implemented', 'final', 'active', 'retired', 'amended',
    ],
    statePrepositions: ['in'],
    statusLabels: ['status', 'state'],
    formTitles: ['format*', 'template*', 'lifecycle*', 'convention*', 'legend*'],
    formatWords: ['format*', 'pattern*', 'convention*'],
    formatTitles: ['format*', 'rules', 'style', 'validation*', 'naming*', 'convention*', 'syntax*'],
    compositionLabels: [
      'format', 'naming', 'syntax', 'notation', 'signature', 'schema', 'template string', 'commit message',
      'nomenclature',
    ],
    exampleAbbreviations: ['e.g.', 'e. g.'],
    examplePhrases: ['eg.', 'eg,', 'eg:', 'i.e.', 'for example'],
    exampleLabels: ['example'],
    exampleRemarks: ['if (any/complex/applicable)'],
    exampleTitles: ['example', 'sample', 'code', 'implementation', 'snippet', 'here'],
    andSoOn: ['etc'],
    remarkLabels: ['note', 'nb', 'n.b.', 'warning', 'important', "editor('/’)s note"],
    pointers: [
      'see', 'cf', 'back to', 'skip', 'return to', 'no longer', 'not yet', 'citation needed', 'figure', 'fig',
      'table', 'section', 'chapter', 'appendix', 'page', 'line', 'ref',
    ],
    remarkWords: [
      'wip', 'unreleased', 'deprecated', 'removed', 'omitted', 'redacted', 'truncated', 'optional', 'internal',
      'external', 'sic', 'note', 'warning', 'tip', 'info', 'important', 'caution', 'error', 'debug', 'trace', 'fatal',
      'new', 'updated', 'fixed', 'added', 'changed', 'security', 'breaking', 'ok', 'done', 'open', 'closed',
    ],
    nothingWords: [
      'none', 'no', 'not', 'nothing', 'see', 'optional', 'without', 'unchanged', 'deprecated', 'removed',
    ],
    markers: [
      'TODO', 'TBD', 'FIXME', 'TBA', 'TBC', 'T.B.D[.]', 'TO BE (DEFINED/DETERMINED/DONE/DECIDED/COMPLETED)',
      'TO_BE_(DEFINED/DETERMINED/DONE/DECIDED/COMPLETED)',
    ],
    openMarkers: [
      'in', 'by', 'after', 'at', 'with', 'on', 'until', 'once', 'when', 'during', 'before', 'per', 'pending',
    ],
    laterWords: ['to', 'will', 'yet', 'later', 'soon', 'pending', 'awaiting', 'shortly', 'needs', 'missing'],
    writingWords: [
      'defined', 'determined', 'decided', 'established', 'documented', 'specified', 'filled', 'written', 'described',
      'detailed', 'populated', 'outlined', 'identified', 'discovered', 'finalized', 'finalised', 'elaborated',
      'clarified', 'drafted', 'fill', 'document', 'describe', 'define', 'specify', 'documentation',
    ],
    doingWords: [
      'added', 'completed', 'updated', 'confirmed', 'provided', 'recorded', 'expanded', 'chosen', 'selected',
      'designed', 'planned', 'created', 'finished', 'mapped', 'agreed', 'discussed', 'captured', 'listed', 'add',
      'complete', 'follow', 'come', 'available', 'contain', 'describe', 'written',
    ],
    fillerWords: [
      'be', 'is', 'are', 'has', 'have', 'been', 'it', 'this', 'that', 'these', 'section', 'sections', 'document',
      'page', 'file', 'part', 'content', 'contents', 'details', 'information', 'description', 'here', 'there', 'the',
      'a', 'an', 'in', 'out', 'and', 'or', 'as', 'we', 'not', 'none', 'nothing', 'still', 'for', 'now', 'currently',
      'at', 'moment', 'future', 'next', 'phase', 'phases', 'stage', 'iteration', 'project', 'evolves', 'evolve',
      'progresses', 'proceeds', 'continues', 'grows', 'emerge', 'no', 'they', 'development', 'implementation',
      'during', 'once', 'when', 'after', 'further', 'more', 'needed', 'necessary', 'required', 'on', 'up', 'haven',
      'hasn', 'isn', 't', 'any', 'pattern', 'patterns', 'architecture', 'decisions', 'components', 'relationships',
      'paths', 'design', 'system', 'technical', 'key',
    ],
    deferredStarts: [
      'to be (determined/defined/decided/established/documented/specified/filled)',
      'to be (written/described/detailed/populated/outlined)',
      '(awaiting/pending) [project /further /initial /more ](initiali(s/z)ation/definition/documentation/details)',
      '(awaiting/pending) [project /further /initial /more ](input/information/content/kick-off/kickoff)',
      'this [section ]is [just /only ][a ]placeholder', 'placeholder (text/content/for/section)', 'lorem ipsum dolor',
      'this section (will/shall) (contain/describe/list/document/cover/explain/outline/include/hold)',
    ],
    deferredTexts: [
      '(not/still) [not ][yet ][been ](determined/defined/documented/decided)[ yet]',
      '(not/still) [not ][yet ][been ](established/specified/described/filled)[ yet]',
      'nothing (here/documented/defined/recorded) yet', 'lorem ipsum',
      '(your/content/text/details/description/diagram) [* ]goes here',
      '(details/content/description/more) (to come/to follow/coming soon)',
      '(no/none) [* ][* ][have been /has been ](documented/defined/identified) (yet/so far)',
      '(no/none) [* ][* ][have been /has been ](established/recorded/specified) (yet/so far)',
    ],
    deferredStatuses: [
      'coming soon', 'work in progress', 'under construction', 'to come', 'to be added', 'to be updated',
      'to be completed', 'to be confirmed', 'placeholder', 'no entries yet', 'no content yet', 'no documentation yet',
    ],
    fillRequests: ['fill', 'fill in', 'complete'],
    deferredHere: [
      'will be (documented/described/defined/detailed/outlined/populated) (here/below/in this (section/document/file))',
      'will be (filled[ in]/added/updated/recorded/listed/captured) (here/below/in this (section/document/file))',
    ],
    deferredUntil: [
      'will be (documented/described/defined/detailed/outlined) (as/once/when/after/during/later/in the)',
      'will be (populated/filled in/determined/established) (as/once/when/after/during/later/in the)',
    ],
    contentNouns: [
      'pattern', 'patterns', 'decision', 'decisions', 'detail', 'details', 'section', 'sections', 'documentation',
      'information', 'diagram', 'diagrams', 'example', 'examples', 'content', 'relationship', 'relationships', 'path',
      'paths', 'description', 'descriptions', 'convention', 'conventions',
    ],
    collectedWords: [
      'will be (added/captured/recorded/listed/identified) (as/once/when/after/during/later/in the)',
    ],
    stateLabels: ['status', 'state', 'stage', 'phase'],
    stateTitles: ['status', 'statuses', 'state', 'states', 'field', 'fields'],
    troubleTitles: [
      'issue*', 'problem*', 'bug*', 'risk*', 'limitation*', 'debt*', 'blocker*', 'incident*', 'vulnerab*',
      'exception*', 'deviation*', 'anti-pattern*', 'antipattern*', 'warning*', 'conflict*',
    ],
    noneWords: ['no', 'none', 'nothing'],
    guidanceTitles: [
      'guideline*', 'guidance*', 'practice*', 'convention*', 'rule*', 'standard*', 'checklist*', 'workflow*',
      'process*', 'how-to*', 'usage*', 'policy*', 'policies*', 'question*', 'faq', 'todo*', 'task*', 'next*',
      'improvement*', 'maintenance*', 'contributing*', 'documentation*', 'recommendation*', 'requirement*',
      'roadmap*', 'plan*', 'step*', 'procedure*', 'tip', 'do', "don't*", 'best*', 'future*', 'enhancement*',
      'backlog*', 'protocol*', 'instruction*',
    ],
    // END placeholders
  },
}
