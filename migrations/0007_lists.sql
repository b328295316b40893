-- Two rows for each article that is stored: lists of a host and a source are read as `src/catalog/list-plan.ts` says.
DROP INDEX articles_by_host;

DROP INDEX articles_by_source;
