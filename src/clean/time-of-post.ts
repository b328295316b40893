/** A year, a time of day or the age of a post, as readers' comments show them. */
export const TIME_OF_POST =
  /\b(?:19|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\d{1,4}\s?(?:(?:min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?|h|d|st|std|ore|год|час|часа|часов)(?!\p{L})|分|時|시간|일)/iu;
