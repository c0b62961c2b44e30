/**
 * The id of the detention period of `subjectIdColumn` that matters on a day, as an expression: `currentDetention` of
 * `shared/domain/detention-rules.ts` in SQL, for lists that cannot fetch every period. A test holds the two together.
 */
export function currentDetentionId(subjectIdColumn: string, day = '@today'): string {
  return `(
    SELECT id FROM detentionPeriod AS candidate WHERE candidate.subjectId = ${subjectIdColumn}
    ORDER BY
      CASE
        WHEN releaseDate < ${day} THEN julianday(${day}) - julianday(releaseDate)
        WHEN beginDate > ${day} THEN julianday(beginDate) - julianday(${day})
        ELSE 0
      END,
      coalesce(beginDate, '') DESC, id DESC
    LIMIT 1
  )`;
}

/** The institution of the present stay of a period: `presentStay` in SQL. */
export function presentInstitution(periodIdColumn: string): string {
  return `coalesce((
    SELECT institution FROM institutionStay WHERE detentionPeriodId = ${periodIdColumn}
    ORDER BY coalesce(untilDate, '9999-12-31') DESC, coalesce(fromDate, '') DESC, rowid LIMIT 1
  ), '')`;
}
