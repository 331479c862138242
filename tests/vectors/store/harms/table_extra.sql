-- A table was added.
CREATE TABLE notes (text TEXT) STRICT;
