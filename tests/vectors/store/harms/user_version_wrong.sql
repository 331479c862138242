-- The file's user version was changed.
PRAGMA user_version = 2;
