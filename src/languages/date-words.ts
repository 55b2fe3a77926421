/** What a date is labelled as: the day of the last change or check, of the creation, or of the next review. */
export type DateKind = 'modified' | 'created' | 'review'

/** The words of dates and their labels. They are compared without case and accents. */
export interface DateWords {
  /**
   * Labels by kind, as patterns. A label that also marks the date of a decision or an entry (`Date`, `Changed`) does
   * not belong here.
   */
  readonly labels: Readonly<Record<DateKind, readonly string[]>>
  /** Those of the labels that, without a colon, count only at the start of a line: `As of 2025-01-02`. */
  readonly lineLabels: readonly string[]
  /** Parts of those labels that are about a check and not about a change: `last verified`. */
  readonly checks: readonly string[]
  /**
   * How numeric dates are written, the usual form first, with the letters that authors use for day, month and year as
   * a placeholder: `TT.MM.JJJJ`. The first form also says whether the day or the month comes first.
   */
  readonly forms: readonly string[]
  /**
   * January to December, capitalised if they are so inside a sentence, as patterns: of several spellings, the first is
   * written. Empty where months are numbers.
   */
  readonly months: readonly string[]
  /** The same in the form that follows a day, if it is another. */
  readonly genitiveMonths: readonly string[]
  /** The same abbreviated, without a full stop. */
  readonly shortMonths: readonly string[]
  /** Sunday to Saturday, as patterns. */
  readonly weekdays: readonly string[]
  /** The same abbreviated, without a full stop. */
  readonly shortWeekdays: readonly string[]
  /** Words between day, month and year: `3 de agosto de 2025`. */
  readonly links: readonly string[]
  /** What follows the number of a day, with the days that it follows; none listed means all others. */
  readonly ordinals: Readonly<Record<string, readonly string[]>>
  /** Abbreviations of `year` directly after a year. */
  readonly afterYear: readonly string[]
  /** Words between a weekday and its date: `Montag, den 3. März`. */
  readonly afterWeekday: readonly string[]
  /** Words between a date and a time of day. */
  readonly beforeTime: readonly string[]
  /** Words after a time of day: `10:30 Uhr`. */
  readonly afterTime: readonly string[]
  /** Abbreviations of time zones in the language's own letters. */
  readonly zones: readonly string[]
  /** Words before the name of an author: `2025-01-02 by Ada`. */
  readonly by: readonly string[]
  /** What a placeholder for a date says, as patterns: `[date]`. */
  readonly prompts: readonly string[]
  /** Words before a version number, which looks like a date: `Version 2025.1.2`. */
  readonly versions: readonly string[]
}
