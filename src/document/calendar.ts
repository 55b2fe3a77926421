/** A calendar day, `YYYY-MM-DD`, proleptic Gregorian, without time and zone. Days compare as their texts do. */
export type Day = string
