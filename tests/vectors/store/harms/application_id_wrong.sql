-- The file's application id was changed.
PRAGMA application_id = 5;
