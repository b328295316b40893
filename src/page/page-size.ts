/**
 * The largest page that is taken, however it comes: in bytes as it is fetched, in UTF-16 units of its HTML once it is
 * decoded. The largest of 1,528 real pages has 2.1 million.
 */
export const MAX_PAGE_SIZE = 5_000_000;
