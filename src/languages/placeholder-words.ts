/**
 * The words of one language by which unfilled text is recognised. Lists are in lower case (markers apart) and in the
 * notation of `patterns.ts`, though most need none of it. A language leaves out the lists that its grammar has no use
 * for.
 *
 * A word belongs here only if a filled-in document would not have it in the same position. Words that a filled-in
 * document has just as often (`in progress`, `none`) are left out.
 */
export interface PlaceholderWords {
  // Instructions to the author

  /** Verbs that begin an instruction: `describe`. */
  readonly instructionVerbs?: readonly string[]
  /** Verbs that begin one and are too common to begin one between brackets. */
  readonly otherInstructionVerbs?: readonly string[]
  /** Those of the verbs that guidance to developers also begins with: `Document public APIs`. */
  readonly commonVerbs?: readonly string[]
  /** Of the verbs, those in a form that addresses nobody but the author. */
  readonly politeVerbs?: readonly string[]
  /** Verbs that begin an instruction between brackets only. */
  readonly bracketVerbs?: readonly string[]
  /** Verbs that make a text between brackets a statement, and words before them after which it is none: `that is`. */
  readonly statementVerbs?: readonly string[]
  readonly clauseOpeners?: readonly string[]
  /** Verbs that make any text between brackets an instruction. Patterns. */
  readonly promptVerbs?: readonly string[]
  /** Beginnings of an instruction whose verb alone is too common: `write (a/the)`. Patterns. */
  readonly instructionPhrases?: readonly string[]
  /** Beginnings and ends of an instruction where no blank follows, or where the verb is last. */
  readonly instructionStarts?: readonly string[]
  readonly instructionEnds?: readonly string[]
  /** The same between brackets. */
  readonly promptStarts?: readonly string[]
  readonly promptEnds?: readonly string[]
  /** What makes such an instruction one that addresses nobody but the author. */
  readonly politePieces?: readonly string[]
  /** Verbs of writing in such an instruction. */
  readonly writingPieces?: readonly string[]
  /** What an instruction is about: words after its verb, and pieces of a text without blanks. */
  readonly subjects?: readonly string[]
  readonly subjectPieces?: readonly string[]
  /**
   * What any documentation of software is about. An instruction all of whose words are in this list, or say nothing, is
   * one of a template: an author's own text names something of the system.
   */
  readonly generalWords?: readonly string[]
  /** Pieces inside a short text between brackets by which it is no name, where no capitals tell: `必要な設定`. */
  readonly attributePieces?: readonly string[]
  /** Verbs so common in guidance to developers that only a thing that is written (`an overview`) makes them one. */
  readonly weakVerbs?: readonly string[]
  readonly writtenThings?: readonly string[]
  /** Of the subjects, those that follow a common verb in any text. */
  readonly articles?: readonly string[]
  /** `Describe and explain …`. */
  readonly conjunctions?: readonly string[]
  /** Words before the verb: `please`, `briefly`. */
  readonly mannerWords?: readonly string[]
  /** `here` (also as a piece of a text without blanks), and verbs that follow it in an instruction. */
  readonly hereWords?: readonly string[]
  readonly hereVerbs?: readonly string[]
  /** Of the words for `here`, those after which the verb may be last. */
  readonly verbEndWords?: readonly string[]
  /** A verb and its place: `describe here`. Patterns. */
  readonly hereRequests?: readonly string[]
  /** Polite beginnings in two words. Patterns. */
  readonly politeRequests?: readonly string[]
  /** Beginnings that state a fact as often as they instruct. Patterns. */
  readonly factPhrases?: readonly string[]
  /** Ends of a sentence that says what a place is for. Patterns. */
  readonly placeStatements?: readonly string[]
  /** Beginnings that name the place to be filled: `replace this section`. Patterns. */
  readonly replacePhrases?: readonly string[]
  /** The same anywhere: `this section should describe`. Patterns. */
  readonly sectionPhrases?: readonly string[]
  /** Beginnings of an instruction under a condition: `if your project`. Patterns. */
  readonly conditionPhrases?: readonly string[]
  /** First words of an outline: `overview of …`. */
  readonly outlineWords?: readonly string[]
  /** Beginnings of an outline that say how long it is to be. Patterns. */
  readonly outlinePhrases?: readonly string[]
  /** Beginnings of a question without its mark. Patterns. */
  readonly clauseStarts?: readonly string[]
  /** Words that carry an instruction on: `also`. */
  readonly furtherWords?: readonly string[]
  /** `you can`. Patterns. */
  readonly permissionPhrases?: readonly string[]
  /** First words of a question, its ends before the mark, and words anywhere in it. */
  readonly questionWords?: readonly string[]
  readonly questionEnds?: readonly string[]
  readonly lateQuestionWords?: readonly string[]

  // Names

  /** What a placeholder is called: `[name]`, `[short description]`. */
  readonly slotNames?: readonly string[]
  /** Names of parts of a system, placeholders with a number or letter only: `[service 1]`. */
  readonly partNames?: readonly string[]
  /** Names that are numbered in a list that nobody filled in: `Goal 2`. */
  readonly numberedNames?: readonly string[]
  /** Names that are a placeholder as the whole value of a label: `Author: [name]`. */
  readonly valueNames?: readonly string[]
  /** Placeholders for a date, and labels of dates (patterns). */
  readonly dateNames?: readonly string[]
  readonly dateLabels?: readonly string[]
  /** Numbers in words, and as signs. */
  readonly numberWords?: readonly string[]
  readonly numerals?: readonly string[]
  readonly placeholderWords?: readonly string[]
  /** `your name`. Patterns, and the words for `your`. */
  readonly ownNames?: readonly string[]
  readonly ownWords?: readonly string[]
  /** First words of a placeholder in capitals: `YOUR_KEY`. */
  readonly requestWords?: readonly string[]
  /** Names of nobody: `john doe`; labels of people and of sites, where such a name or address is a placeholder. */
  readonly sampleNames?: readonly string[]
  readonly personLabels?: readonly string[]
  readonly siteLabels?: readonly string[]
  /** Nodes of a sample diagram: `Component A`. */
  readonly nodeNames?: readonly string[]

  // Choices and forms

  /** Answers of a choice: `[Yes/No]`. */
  readonly choiceWords?: readonly string[]
  /** First words of the states of a decision or document, and what may precede them: `in review`. */
  readonly stateWords?: readonly string[]
  readonly statePrepositions?: readonly string[]
  /** Labels and titles of a state. */
  readonly statusLabels?: readonly string[]
  /** Titles of sections that describe a form. Patterns. */
  readonly formTitles?: readonly string[]
  /** Labels and columns about how dates are written. Patterns. */
  readonly formatWords?: readonly string[]
  /** Titles of sections about how something is written or checked. Patterns. */
  readonly formatTitles?: readonly string[]
  /** Labels of what is composed of parts: `naming: [team]-[service]`. Patterns. */
  readonly compositionLabels?: readonly string[]

  // Examples and remarks

  /** `e.g.`, and other beginnings of an example. */
  readonly exampleAbbreviations?: readonly string[]
  readonly examplePhrases?: readonly string[]
  /** `example`, as a label. */
  readonly exampleLabels?: readonly string[]
  /** Ends of an outline between parentheses: `(if any)`. Patterns. */
  readonly exampleRemarks?: readonly string[]
  /** Words of a code block that announces an example. Patterns. */
  readonly exampleTitles?: readonly string[]
  readonly andSoOn?: readonly string[]
  /** Labels of a remark between brackets: `[Note: …]`. Patterns. */
  readonly remarkLabels?: readonly string[]
  /** Beginnings of a reference between brackets: `[see …]`. Patterns. */
  readonly pointers?: readonly string[]
  /** Remarks of a single word between brackets: `[sic]`. */
  readonly remarkWords?: readonly string[]
  /** First words of a text that says that there is nothing to say. */
  readonly nothingWords?: readonly string[]

  // Markers and deferred content

  /** `TODO`, in upper case. Patterns. */
  readonly markers?: readonly string[]
  /** Markers in any case, as the whole text. */
  readonly wholeMarkers?: readonly string[]
  /** Words after a marker that say when: `TBD by`. */
  readonly openMarkers?: readonly string[]
  /**
   * A closed vocabulary: a short text all of whose words are in these lists is deferred content. `laterWords` say that
   * it is not done yet, `writingWords` what is to be done with a text, `doingWords` what is done with products as well,
   * `laterWritingWords` both at once, `fillerWords` add nothing. A `*` is any ending.
   */
  readonly laterWords?: readonly string[]
  readonly writingWords?: readonly string[]
  readonly laterWritingWords?: readonly string[]
  readonly doingWords?: readonly string[]
  readonly fillerWords?: readonly string[]
  /** Beginnings of deferred content, after which anything may follow. Patterns. */
  readonly deferredStarts?: readonly string[]
  /** Whole texts. Patterns. */
  readonly deferredTexts?: readonly string[]
  /** Short texts, also at the beginning or end of another. */
  readonly deferredPieces?: readonly string[]
  /** Deferred content that may also be the state of something. */
  readonly deferredStatuses?: readonly string[]
  /** Requests between parentheses: `(fill in)`. */
  readonly fillRequests?: readonly string[]
  /** Anywhere: content that is deferred, to this place or to some time. Patterns. */
  readonly deferredHere?: readonly string[]
  readonly deferredUntil?: readonly string[]
  /** What a document consists of, and what is done with it later. Patterns. */
  readonly contentNouns?: readonly string[]
  readonly collectedWords?: readonly string[]
  /** Words for a text, beside which `will be added` is no state of a thing. Pieces where no blanks separate words. */
  readonly textNouns?: readonly string[]
  /** Labels, columns and titles whose values are states. */
  readonly stateLabels?: readonly string[]
  readonly stateTitles?: readonly string[]
  /** Titles under which "none yet" is good news. Patterns. */
  readonly troubleTitles?: readonly string[]
  readonly noneWords?: readonly string[]
  /** Titles of sections that explain terms. Patterns. */
  readonly glossaryTitles?: readonly string[]
  /** Titles under which imperatives and questions are meant for developers. Patterns. */
  readonly guidanceTitles?: readonly string[]
}
