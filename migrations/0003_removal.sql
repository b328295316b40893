-- What is deleted leaves no word behind in the index: https://www.sqlite.org/fts5.html#the_secure_delete_configuration_option
INSERT INTO article_words (article_words, rank) VALUES ('secure-delete', 1);

CREATE INDEX articles_by_content_hash ON articles (content_hash);

-- For a retention by age.
CREATE INDEX articles_by_first_seen ON articles (first_seen);
