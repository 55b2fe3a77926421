/** The words by which a template says how it is meant. All but `entryNames`, `sectionNames` and titles are patterns. */
export interface TemplateWords {
  /** What turns the statement that follows into its opposite: `do not remove this section`. */
  readonly denials: readonly string[]
  /** What a mark beside a title or a label begins with: `(optional, …)`, `[if applicable]`. */
  readonly optionalMarks: readonly string[]
  /** Statements that what they are written at need not be there: `may be omitted`. */
  readonly optionalStatements: readonly string[]
  /** The same where a sentence begins so: `If applicable, …`. */
  readonly optionalOpenings: readonly string[]
  /** Statements that no section needs to be there: `remove any sections that do not apply`. */
  readonly allOptional: readonly string[]
  /** What a section is called. In a statement with such a word the section is meant, and not the text below it. */
  readonly sectionNames: readonly string[]
  /** What an example is an instance of, where a number or a letter follows: `Option` of `Option A`. */
  readonly entryNames: readonly string[]
  /** What numbers the sections of a document where a title follows: `Part 2: Deployment`. */
  readonly partNames: readonly string[]
  /** Headers of columns that only number the rows. */
  readonly numberColumns: readonly string[]
  /** What says that a place stays empty until somebody else fills it: `leave this empty`. */
  readonly leaveEmpty: readonly string[]
  /** What shows that a text holds for each document as it is, such as a licence. */
  readonly keptTexts: readonly string[]
  /** What shows that the title of a template is to be replaced: `Your short title`. */
  readonly titlePrompts: readonly string[]
  /** Titles of sections that a document begins with: a first heading with one of them is not the document's title. */
  readonly firstTitles: readonly string[]
  /** Titles that mean the same, as groups. */
  readonly sameTitles: readonly (readonly string[])[]
}
