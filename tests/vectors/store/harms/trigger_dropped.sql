-- The trigger that refuses UPDATE on the log was dropped.
DROP TRIGGER log_no_update;
