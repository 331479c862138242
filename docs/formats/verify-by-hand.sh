#!/bin/sh
# Checks the chain of a log with nothing but sh, awk, sqlite3 and openssl: see verify-by-hand.md.
#   verify-by-hand.sh LAB_OR_AUDIT_DB [ANCHORS_FILE]
# exit 0 chain intact, 3 altered, 4 cut or rolled back, 5 nothing found but no anchor from outside, 6 could not check
set -euf; export LC_ALL=C TZ=UTC
# Only end() answers. Whatever else stops this script, whatever its own exit code, is 6.
verdict=6 work='' made=0
trap '[ -z "$work" ] || rm -rf "$work" || :; exit "$verdict"' EXIT
trap 'exit 6' HUP INT TERM
end() { echo "$2"; verdict=$1; exit "$1"; }
cannot() { end 6 "could not check: $1"; }
altered() { end 3 "altered: $1"; }
[ $# = 1 ] || [ $# = 2 ] || end 2 "usage: verify-by-hand.sh LAB_OR_AUDIT_DB [ANCHORS_FILE]"
# --- a private copy: nothing is written beside the store, and no journal is judged
if [ -d "$1" ]; then db=$1/audit.db; else db=$1; fi
if [ ! -f "$db" ] || [ -L "$db" ]; then cannot "no audit.db"; fi
if [ -e "$db-wal" ] || [ -e "$db-shm" ]; then altered "a write-ahead log lies beside the store"; fi
work=$(mktemp -d)
case $work in /*) ;; *) work= && cannot "no absolute TMPDIR" ;; esac
cp -- "$db" "$work/store"
[ ! -s "$db-journal" ] || cannot "a journal lies beside the store; copy both, open the copy once with sqlite3, check that"
cmp -s -- "$db" "$work/store" || cannot "the store changed while it was copied"
if [ $# = 2 ]; then cp -- "$2" "$work/anchors"; else : >"$work/anchors"; fi
cd "$work"
mkdir cert hash key sign && : >good
tr -d '\n\040-\176\200-\377' <anchors >controls
[ ! -s controls ] || cannot "the anchors file holds control characters"
# work tables lie in work.db; log, checkpoint and cert are those of the copy
attach="PRAGMA synchronous = OFF; PRAGMA trusted_schema = OFF; ATTACH 'store' AS lab"
sql() { sqlite3 -batch -bail -init /dev/null -separator ' ' -cmd "$attach" work.db "$@"; }
finds() { # each row of the queries is a finding, and then the end; a silent tool is none
  sql "$1" "SELECT 'asked'" >findings
  [ "$(tail -n 1 findings)" = asked ] || cannot "sqlite3 did not answer"
  [ "$(wc -l <findings)" = 1 ] || { sed '$d; s/^/altered: /' findings | head -n 50; altered "see above; later steps were not taken"; }
}
sound=$(sql "PRAGMA lab.integrity_check" 2>&1) || case $sound in *malformed* | *"not a database"*) ;; *) cannot "sqlite3 failed" ;; esac
case $sound in ok) ;; '') cannot "sqlite3 did not answer" ;; *) altered "the database is damaged" ;; esac
schema=$(sql "SELECT sql FROM lab.sqlite_schema WHERE type = 'table' AND name IN ('cert', 'checkpoint', 'log') ORDER BY name")
[ "$schema" = "CREATE TABLE cert (fp TEXT PRIMARY KEY, der BLOB NOT NULL) STRICT
CREATE TABLE checkpoint (size INTEGER PRIMARY KEY CHECK (size > 0), note TEXT NOT NULL) STRICT
CREATE TABLE log (seq INTEGER PRIMARY KEY CHECK (seq >= 0), prev TEXT NOT NULL UNIQUE CHECK (length(prev) = 64), entry TEXT NOT NULL) STRICT" ] || altered "not the tables of this format"
# --- entries: one reading, seq without gap, prev = SHA-256(0x00 || entry before); certificates: fp = SHA-256(der)
misspelt() { # COLUMN: not the canonical encoding; of its characters only NFC and "assigned" are not asked
  printf %s "NOT json_valid($1) OR CAST(CASE WHEN json_valid($1) THEN json($1) END AS BLOB) IS NOT CAST($1 AS BLOB) OR length(CAST($1 AS BLOB)) > 65536
    OR instr(replace(replace($1, '\\\\', ''), '\\\"', ''), '\\') OR $1 GLOB '*[' || char(127, 45, 159, 8203, 8206, 8207, 8232, 45, 8238, 8288, 45, 8303,
      57344, 45, 63743, 64976, 45, 65007, 65279, 65529, 45, 65531, 983040, 45, 1114111) || ']*' OR EXISTS (SELECT 1 FROM (SELECT *, lag(key) OVER
    (PARTITION BY parent ORDER BY id) AS before, length(fullkey) - length(replace(replace(fullkey, '.', ''), '[', '')) AS deep FROM json_tree($1))
    WHERE type IN ('null', 'real') OR type = 'integer' AND ($1->fullkey GLOB '-*' OR value > 9007199254740991) OR type IN ('object', 'array') AND deep > 7
      OR typeof(key) = 'text' AND (key <= before OR key NOT GLOB '[a-z]*' OR key GLOB '*[^a-z0-9_]*' OR length(key) > 32))"
}
hash_todo() { # SHA-256 of each of the $count todo.bytes, a thousand files at a time
  from=0
  while [ "$from" -lt "$count" ]; do
    part="id >= $from AND id < $from + 1000" name="'hash/' || (id - $from)"
    sql "SELECT iif(writefile($name, bytes) = length(bytes), $name, 'no file') FROM todo WHERE $part ORDER BY id" >names
    xargs openssl dgst -sha256 -binary <names >sums
    left=$(sql "UPDATE todo SET hash = substr((SELECT readfile('sums')), 32 * (id - $from) + 1, 32) WHERE $part;
      SELECT count(*) FROM todo WHERE $part AND length(hash) IS NOT 32")
    [ "$left" = 0 ] || cannot "not all hashes were computed"
    from=$((from + 1000))
  done
}
finds "SELECT 'entry ' || seq || ' is not in the canonical encoding' FROM log WHERE $(misspelt entry)"
count=$(sql "CREATE TABLE todo (id INTEGER PRIMARY KEY, kind TEXT, level INTEGER, at INTEGER, bytes BLOB, hash BLOB);
  INSERT INTO todo SELECT row_number() OVER () - 1, * FROM (SELECT 'node', 0, seq, CAST(x'00' || entry AS BLOB), NULL FROM log
    UNION ALL SELECT 'cert', 0, rowid, der, NULL FROM cert);
  CREATE TABLE lab0 AS SELECT entry->>'log' AS origin, entry->'data'->>'root' AS ca FROM (SELECT 1) LEFT JOIN log ON seq = 0;
  SELECT count(*) FROM todo")
hash_todo
finds "SELECT 'the log has no name' FROM lab0 WHERE length(origin) NOT BETWEEN 3 AND 120 OR coalesce(origin, '?') GLOB '*[^a-z0-9./-]*' OR origin NOT GLOB '*/*';
  SELECT 'entry ' || seq || ': seq, prev or log is not that of its place' FROM lab0, log LEFT JOIN todo ON kind = 'node' AND at = seq - 1
    WHERE prev IS NOT CASE seq WHEN 0 THEN printf('%064d', 0) ELSE lower(hex(hash)) END
      OR entry->>'prev' IS NOT prev OR entry->>'seq' IS NOT seq OR entry->>'log' IS NOT origin;
  SELECT 'certificate ' || at || ': not the one of its fingerprint' FROM todo JOIN cert ON at = cert.rowid WHERE kind = 'cert' AND fp IS NOT lower(hex(hash))"
sql "SELECT count(*), origin FROM log, lab0" >lab0 && read -r size origin <lab0
# --- anchors from outside, separated by lines %%: a line for each, and for each signature line of this log in a note
awk -v origin="$origin" '
  function item(  i, f, good) {
    good = n > 4 && line[2] ~ /^(0|[1-9][0-9]*)$/ && length(line[2]) < 16 && line[3] ~ /^[A-Za-z0-9+\/]+=$/ && length(line[3]) == 44 && line[4] == ""
    for (i = 5; i <= n; ++i) good = good && line[i] ~ /^\342\200\224 [^ ]+ [A-Za-z0-9+\/]+=*$/
    split(line[1], f, " ")
    if (n == 1 && line[1] ~ /^label [^ ]+ (0|[1-9][0-9]*) [0-9a-f]+$/ && length(f[3]) < 16 && length(f[4]) == 20)
      print ++items, f[2] == origin ? "label" : "other", f[3], f[4], "-"
    else print ++items, good ? line[1] == origin ? "note" : "other" : "unreadable", good ? line[2] : 0, good ? line[3] : "-", "-"
    for (i = 5; good && i <= n; ++i) if (split(line[i], f, " ") && f[2] == origin) print items, "line", line[2], line[3], f[3]
  }
  $0 == "%%" { item(); n = 0; next } { line[++n] = $0 } END { if (n) item() }' anchors >items
# --- the tree (RFC 6962): node = SHA-256(0x01 || left || right), level by level; roots at the sizes that somebody signed
sql "CREATE TABLE item (id INTEGER, kind TEXT, size INTEGER, root64 TEXT, sig64 TEXT)" ".import items item" "
  CREATE TABLE node (level INTEGER, at INTEGER, hash BLOB, PRIMARY KEY (level, at)); CREATE TABLE root (size INTEGER PRIMARY KEY, hash BLOB);
  INSERT INTO root SELECT size, NULL FROM (SELECT size FROM checkpoint UNION SELECT size FROM item) WHERE size BETWEEN 1 AND $size"
level=0
while [ "$count" -gt 0 ]; do
  count=$(sql "INSERT INTO node SELECT level, at, hash FROM todo WHERE kind = 'node';
    UPDATE root SET hash = todo.hash FROM todo WHERE kind = 'root' AND at = size;
    UPDATE root SET hash = node.hash FROM node WHERE level = $level AND at = (size >> $level) - 1 AND size & ((2 << $level) - 1) = 1 << $level;
    DELETE FROM todo;
    INSERT INTO todo SELECT row_number() OVER () - 1, *, NULL FROM (
      SELECT 'node', level + 1, l.at / 2, CAST(x'01' || l.hash || r.hash AS BLOB) FROM node l JOIN node r USING (level)
        WHERE level = $level AND l.at % 2 = 0 AND r.at = l.at + 1
      UNION ALL SELECT 'root', 0, size, CAST(x'01' || l.hash || root.hash AS BLOB) FROM root, node l
        WHERE level = $level AND at = (size >> $level) - 1 AND (size >> $level) & 1 AND size & ((1 << $level) - 1));
    SELECT count(*) FROM todo")
  hash_todo
  level=$((level + 1))
done
# --- what must be signed: log keys, checkpoints (that of a rotation by the old key and the new), statements
sql "CREATE TABLE logkey AS SELECT *, substr(vkey, length(origin) + 2, 8) AS id, substr(vkey, length(origin) + 11) AS key64 FROM (
    SELECT seq, seq + (seq > 0) AS after, iif(seq = 0, entry->'data'->>'vkey', entry->'data'->>'new') AS vkey, entry->'data'->>'old' AS old,
      entry->'data'->>'endorse' AS cms, strftime('%s', entry->>'t') AS t FROM log WHERE seq = 0 OR entry->>'type' = 'key.rotated'), lab0;
  CREATE TABLE need AS SELECT size, note, after, substr(note, p, 44) AS root64, substr(note, p + 49 + length(origin) +
      (96 + length(origin)) * (rank() OVER (PARTITION BY size ORDER BY after) - 1), 92) AS sig64
    FROM (SELECT *, length(origin) + length(size) + 3 AS p FROM checkpoint, lab0), logkey USING (origin)
    WHERE after = size OR after = (SELECT max(after) FROM logkey WHERE after < size) ORDER BY size, after;
  CREATE TABLE esign AS SELECT *, entry->>'actor' AS actor, entry->'data'->>'stmt' AS stmt, entry->'data'->>'cms' AS cms FROM log WHERE entry->>'type' = 'esign';
  CREATE TABLE ca AS SELECT value AS fp FROM log, json_each(entry->'data'->'issuing') WHERE seq = 0
    UNION SELECT entry->'data'->>'fp' FROM log WHERE entry->>'type' = 'ca.issued'"
finds "SELECT 'size ' || size || ': not one commit that ends and one checkpoint' FROM (SELECT max(seq) + 1 AS size FROM log GROUP BY entry->>'tx'
    UNION ALL SELECT size FROM checkpoint) GROUP BY size HAVING count(*) <> 2;
  SELECT 'checkpoint ' || size || ': not a note of this log and size, signed once by each key in force' FROM need, lab0 GROUP BY size HAVING CAST(note AS BLOB) IS NOT
    CAST(origin || char(10) || size || char(10) || root64 || char(10) || char(10) || group_concat('— ' || origin || ' ' || sig64 || char(10), '') AS BLOB);
  SELECT 'entry ' || seq || ': no log key, or in place of another than the one in force' FROM (SELECT *, lag(vkey) OVER (ORDER BY seq) AS last FROM logkey)
    WHERE t IS NULL OR vkey IS NOT origin || '+' || id || '+' || key64 OR old IS NOT last;
  SELECT 'entry ' || seq || ': the statement is not in the canonical encoding' FROM esign WHERE coalesce(($(misspelt stmt)), 1)"
# --- base64 to bytes: all texts as one, = as A; what A adds must be zero, so that a text has one spelling
sql "CREATE TABLE raw AS SELECT text, n, pad, sum(n) OVER (ORDER BY text) AS til, NULL AS bytes FROM
    (SELECT text, length(text) / 4 * 3 AS n, length(text) - length(rtrim(text, '=')) AS pad FROM (SELECT root64 AS text FROM need UNION SELECT sig64 FROM need
      UNION SELECT root64 FROM item UNION SELECT sig64 FROM item UNION SELECT key64 FROM logkey UNION SELECT cms FROM logkey UNION SELECT cms FROM esign)
    WHERE text NOT GLOB '*[^A-Za-z0-9+/=]*' AND text NOT GLOB '*=[^=]*' AND text NOT GLOB '*===' AND length(text) % 4 = 0); CREATE UNIQUE INDEX raw_text ON raw (text)"
sql -newline '' "SELECT replace(text, '=', 'A') FROM raw ORDER BY text" >coded
openssl base64 -d -A -in coded -out decoded
sql "UPDATE raw SET bytes = substr((SELECT readfile('decoded')), til - n + 1, n - pad) WHERE substr((SELECT readfile('decoded')), til - pad + 1, pad) = zeroblob(pad)"
# --- Ed25519: each body, signature line and key once, since an anchor often repeats a checkpoint
sql "CREATE TABLE signed (id INTEGER PRIMARY KEY, size INTEGER, root64 TEXT, sig64 TEXT, after INTEGER, UNIQUE (size, root64, sig64, after));
  INSERT OR IGNORE INTO signed SELECT NULL, size, root64, sig64, after FROM (SELECT size, root64, sig64, after FROM need
      UNION ALL SELECT size, root64, sig64, after FROM item, logkey WHERE kind = 'line') JOIN logkey USING (after) JOIN raw ON text = sig64
    WHERE length(bytes) = 68 AND lower(hex(substr(bytes, 1, 4))) = logkey.id;
  SELECT writefile('sign/body' || id, CAST(origin || char(10) || size || char(10) || root64 || char(10) AS BLOB)), writefile('sign/sig' || id, substr(bytes, 5))
    FROM signed JOIN raw ON text = sig64, lab0;
  SELECT writefile('key/' || after, CAST(x'302A300506032B6570032100' || substr(bytes, 2) AS BLOB)) FROM logkey JOIN raw ON text = key64 AND length(bytes) = 33;
  SELECT writefile('cert/' || fp || '.der', der) FROM cert;
  SELECT writefile('sign/key' || seq, CAST('calque/logkey/v1' || char(10) || vkey || char(10) AS BLOB)) FROM logkey;
  SELECT writefile('sign/esign' || seq, CAST(stmt AS BLOB)) FROM esign;
  SELECT writefile('sign/' || what || seq || '.cms', coalesce(bytes, x'')) FROM
    (SELECT 'key' AS what, seq, cms FROM logkey UNION ALL SELECT 'esign', seq, cms FROM esign) LEFT JOIN raw ON text = cms" >/dev/null
sql "SELECT id, after FROM signed" >list
while read -r id after; do
  said=$(openssl pkeyutl -verify -pubin -keyform DER -inkey "key/$after" -rawin -in "sign/body$id" -sigfile "sign/sig$id" 2>&1 </dev/null) || :
  case $said in "Signature Verified Successfully") echo "$id" >>good ;; *"Verification Failure"*) ;; *) cannot "openssl did not answer" ;; esac
done <list
sql "CREATE TABLE good (id INTEGER PRIMARY KEY)" ".import good good" "CREATE VIEW sealed AS SELECT * FROM signed JOIN good USING (id)"
finds "SELECT 'checkpoint ' || size || ': not signed by the key in force' FROM need WHERE (size, root64, sig64, after) NOT IN (SELECT size, root64, sig64, after FROM sealed);
  SELECT 'checkpoint ' || size || ': another root than that of the entries' FROM need LEFT JOIN root USING (size) LEFT JOIN raw ON text = root64
    WHERE hash IS NULL OR hash IS NOT bytes;
  SELECT 'entry ' || seq || ': the statement is of another record, revision, file, person or log' FROM esign WHERE stmt->>'signer' IS NOT actor
    OR stmt->>'log' IS NOT entry->>'log' OR stmt->>'record' IS NOT entry->>'record' OR stmt->>'rev' + 1 IS NOT entry->>'rev'
    OR stmt->>'subject' IS NOT entry->>'subject' OR stmt->>'files' IS NOT entry->>'files' OR actor GLOB '*[^u0-9-]*' OR actor NOT GLOB 'u-*';
  SELECT 'entry ' || seq || ': its signer saw another log' FROM esign LEFT JOIN root ON size IS stmt->'after'->>'size'
    WHERE size > seq OR hash IS NULL OR lower(hex(hash)) IS NOT stmt->'after'->>'root' OR size NOT IN (SELECT size FROM checkpoint);
  SELECT 'entry ' || max(seq) || ': the same signature twice' FROM esign GROUP BY stmt->>'sid' HAVING count(*) > 1;
  SELECT 'a certificate that the log names is not there' FROM (SELECT stmt->>'cert' AS fp FROM esign UNION SELECT fp FROM ca UNION SELECT ca FROM lab0) AS named
    WHERE NOT EXISTS (SELECT 1 FROM cert WHERE cert.fp IS named.fp);
  CREATE TABLE used AS SELECT id, size, iif(kind = 'label', root64, (SELECT lower(hex(bytes)) FROM raw WHERE text = root64)) AS digits,
      EXISTS (SELECT 1 FROM log WHERE entry->>'type' = 'restore.done' AND entry->'data'->>'from' < size AND size <= entry->'data'->>'to') AS lost
    FROM item WHERE kind IN ('label', 'note') AND size > 0;
  SELECT 'anchor ' || id || ': not signed by a key of this log' FROM item WHERE kind = 'note' AND id NOT IN (SELECT item.id FROM item JOIN sealed USING (size, root64, sig64));
  SELECT 'anchor ' || id || ': another root at size ' || size FROM used LEFT JOIN root USING (size)
    WHERE NOT lost AND size <= $size AND (hash IS NULL OR digits IS NULL OR substr(lower(hex(hash)), 1, length(digits)) IS NOT digits)"
# --- CMS: the root over each log key; each person's certificate, through an issuing one to the root, over the statement
sql "SELECT fp, CASE WHEN fp = lab0.ca THEN 'root' WHEN fp IN (SELECT fp FROM ca) THEN 'issuing' ELSE 'person' END AS kind FROM cert, lab0 ORDER BY kind = 'root' DESC" >list
while read -r fp kind; do
  openssl x509 -inform DER -in "cert/$fp.der" -subject -nameopt RFC2253 >"cert/$fp.txt" 2>/dev/null </dev/null || altered "certificate $fp cannot be read"
  sed 1d "cert/$fp.txt" >"cert/$fp.pem"; [ "$kind" != root ] || cp "cert/$fp.pem" root.pem
  [ "$kind" != person ] || continue
  said=$(openssl verify -no-CApath -no-CAstore -no_check_time -CAfile root.pem "cert/$fp.pem" 2>&1 </dev/null) || :
  [ "$said" = "cert/$fp.pem: OK" ] || altered "certificate $fp is not of this root"
  cat "cert/$fp.pem" >>all.pem
done <list
sql "SELECT seq, 'key', ca, 'root.pem', t, '-' FROM logkey UNION ALL SELECT seq, 'esign', stmt->>'cert', 'all.pem', coalesce(strftime('%s', stmt->>'t'), '?'), actor FROM esign" >list
while read -r seq what fp trusted at person; do
  read -r subject <"cert/$fp.txt"
  case $what,$subject in key,* | "esign,subject=UID=$person,"*) ;; *) altered "entry $seq: the certificate is of another person" ;; esac
  openssl cms -verify -binary -cades -inform DER -in "sign/$what$seq.cms" -content "sign/$what$seq" -nointern -certfile "cert/$fp.pem" -CAfile "$trusted" \
    -no-CApath -no-CAstore -purpose any -attime "$at" -signer "sign/$what$seq.by" -out /dev/null >/dev/null 2>&1 </dev/null || altered "entry $seq: the signature does not verify"
  cmp -s "sign/$what$seq.by" "cert/$fp.pem" || altered "entry $seq: signed by another certificate than the one named"
  made=$((made + 1))
done <list
# --- the answer
sql "SELECT count(*), coalesce(max(iif(size <= $size, size, 0)), 0), coalesce(max(size), 0), (SELECT count(*) FROM item WHERE kind = 'unreadable'),
  (SELECT count(*) FROM used WHERE lost), (SELECT count(*) FROM checkpoint), (SELECT count(*) FROM esign), (SELECT count(*) FROM logkey) FROM used WHERE NOT lost" >sums
read -r anchored newest largest unreadable lost checkpoints signatures keys <sums
[ "$made" -eq $((signatures + keys)) ] || cannot "not every signature was checked"
echo "checked: $size entries, $checkpoints checkpoints, $signatures signatures, $keys log keys, $anchored anchors; the newest covers $newest entries"
echo "not looked at: field types, roles and rules of the log, revocations, files, anchors inside the store, time stamps, other rows and marks of the database, bundles"
[ "$largest" -le "$size" ] || end 4 "cut or rolled back: an anchor covers $largest entries, here are $size"
[ "$unreadable" = 0 ] || cannot "$unreadable anchors have no known form"
[ "$lost" = 0 ] || cannot "$lost anchors are of a branch that a restore gave up; whether it might is a rule"
if [ "$newest" -gt 0 ] && [ $((size - newest)) -le 200 ]; then end 0 "chain intact"; fi
end 5 "nothing found, but $((size - newest)) entries are not anchored"
