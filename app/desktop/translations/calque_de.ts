<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>ByteGrid</name>
    <message>
        <source>Byte %1: %2, in the lab %3</source>
        <translation>Byte %1: %2, im Labor %3</translation>
    </message>
    <message>
        <source>Byte %1: %2</source>
        <translation>Byte %1: %2</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>CaseLines</name>
    <message>
        <source>%1, patient&apos;s data erased</source>
        <translation>%1, Patientendaten gelöscht</translation>
    </message>
    <message>
        <source>yours: %1</source>
        <translation>bei Ihnen: %1</translation>
    </message>
    <message>
        <source>⚠ %1 overdue</source>
        <translation>⚠ %1 überfällig</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <source>Anatomy</source>
        <translation>Anatomie</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>✕ refused (%1): %2</source>
        <translation>✕ abgelehnt (%1): %2</translation>
    </message>
    <message>
        <source>&amp;Images and model</source>
        <translation>&amp;Bilder und Modell</translation>
    </message>
    <message>
        <source>&amp;History record</source>
        <translation>&amp;Gerätehistorie</translation>
    </message>
    <message>
        <source>Look and &amp;approve</source>
        <translation>Ansehen und ge&amp;nehmigen</translation>
    </message>
    <message>
        <source>Log of this case</source>
        <translation>Protokoll dieses Falls</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>%1 · %2 · side: %3 · due: %4 · state: %5</source>
        <translation>%1 · %2 · Seite: %3 · fällig: %4 · Status: %5</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>This case has ended.</source>
        <translation>Dieser Fall ist beendet.</translation>
    </message>
    <message>
        <source>Waits for: %1</source>
        <translation>Wartet auf: %1</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ erledigt</translation>
    </message>
    <message>
        <source>▶ next</source>
        <translation>▶ als Nächstes</translation>
    </message>
    <message>
        <source>– not done</source>
        <translation>– nicht erfolgt</translation>
    </message>
    <message>
        <source>○ later</source>
        <translation>○ später</translation>
    </message>
    <message>
        <source>%1 · %2 · entry %3</source>
        <translation>%1 · %2 · Eintrag %3</translation>
    </message>
    <message>
        <source>by %1 · needs: %2</source>
        <translation>durch %1 · nötig: %2</translation>
    </message>
    <message>
        <source>commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation>Jetzt verifizieren</translation>
    </message>
    <message>
        <source>Verify %1 now</source>
        <translation>%1 jetzt verifizieren</translation>
    </message>
    <message>
        <source>Steps of this case</source>
        <translation>Schritte dieses Falls</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>%1 (%2), %3, %4</source>
        <translation>%1 (%2), %3, %4</translation>
    </message>
</context>
<context>
    <name>CoverageBar</name>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronal</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>✓</source>
        <translation>✓</translation>
    </message>
    <message>
        <source>%1: %2 percent seen; go to what is missing</source>
        <translation>%1: %2 Prozent gesehen; zum Fehlenden gehen</translation>
    </message>
    <message>
        <source>%1: seen whole</source>
        <translation>%1: ganz gesehen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No model is locked yet.</source>
        <translation>Noch ist kein Modell gesperrt.</translation>
    </message>
    <message>
        <source>%1 % seen (axial, coronal, sagittal, 3D)</source>
        <translation>%1 % gesehen (axial, koronal, sagittal, 3D)</translation>
    </message>
    <message>
        <source>✓ Everything was seen.</source>
        <translation>✓ Alles wurde gesehen.</translation>
    </message>
</context>
<context>
    <name>DhrPage</name>
    <message>
        <source>Export the &amp;bundle…</source>
        <translation>&amp;Paket exportieren…</translation>
    </message>
    <message>
        <source>Everything of the case that verifies alone, on a machine that has nothing else</source>
        <translation>Alles zum Fall, für sich allein verifizierbar, auch auf einem Rechner ohne dieses Labor</translation>
    </message>
    <message>
        <source>&amp;Save as PDF or JSON…</source>
        <translation>Als PDF oder JSON sp&amp;eichern…</translation>
    </message>
    <message>
        <source>Device history record</source>
        <translation>Gerätehistorie</translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation>Gerätehistorie speichern</translation>
    </message>
    <message>
        <source>Export the bundle</source>
        <translation>Paket exportieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Case %1, as of log size %2. Each statement names the entry that proves it.</source>
        <translation>Fall %1, Stand bei %2 Einträgen im Protokoll. Jede Aussage nennt den Eintrag, der sie belegt.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>DhrText</name>
    <message>
        <source>entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation>Belegt durch</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>Unterschrift</translation>
    </message>
    <message>
        <source>Checkpoint of the log</source>
        <translation>Kontrollpunkt des Protokolls</translation>
    </message>
    <message>
        <source>size %1</source>
        <translation>Größe %1</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>nothing was signed, as you asked</source>
        <translation>Es wurde nichts unterschrieben, wie gewünscht</translation>
    </message>
    <message>
        <source>no lab is open</source>
        <translation>Kein Labor ist geöffnet</translation>
    </message>
    <message>
        <source>nobody is signed in</source>
        <translation>Niemand ist angemeldet</translation>
    </message>
    <message>
        <source>nothing was signed: the window is locked</source>
        <translation>Es wurde nichts unterschrieben: Das Fenster ist gesperrt</translation>
    </message>
    <message>
        <source>nothing was signed: the window was closed</source>
        <translation>Es wurde nichts unterschrieben: Das Fenster wurde geschlossen</translation>
    </message>
    <message>
        <source>the database is in use by another process</source>
        <translation>Die Datenbank wird von einem anderen Prozess benutzt</translation>
    </message>
    <message>
        <source>wait and repeat the command</source>
        <translation>Warten und wiederholen</translation>
    </message>
    <message>
        <source>writing the database: it is read-only</source>
        <translation>Schreiben der Datenbank: sie ist nur lesbar</translation>
    </message>
    <message>
        <source>writing the database: the disk is full</source>
        <translation>Schreiben der Datenbank: der Datenträger ist voll</translation>
    </message>
    <message>
        <source>reading or writing the database failed</source>
        <translation>Lesen oder Schreiben der Datenbank ist misslungen</translation>
    </message>
    <message>
        <source>the log is read-only after a disk error</source>
        <translation>Das Protokoll ist nach einem Fehler des Datenträgers nur lesbar</translation>
    </message>
    <message>
        <source>the log was replaced: it is not the one this device has seen</source>
        <translation>Das Protokoll wurde ausgetauscht: es ist nicht das, welches dieses Gerät kennt</translation>
    </message>
    <message>
        <source>the index is damaged</source>
        <translation>Das Register ist beschädigt</translation>
    </message>
    <message>
        <source>verify the lab: `calque audit verify`</source>
        <translation>Das Labor verifizieren: `calque audit verify`</translation>
    </message>
    <message>
        <source>there is no such blob, or it is not whole</source>
        <translation>Diese gespeicherte Datei gibt es nicht, oder sie ist unvollständig</translation>
    </message>
    <message>
        <source>the stored images are not the series that was accepted</source>
        <translation>Die gespeicherten Bilder sind nicht die angenommene Serie</translation>
    </message>
    <message>
        <source>the byte was not found in the copy</source>
        <translation>Das Byte wurde in der Kopie nicht gefunden</translation>
    </message>
    <message>
        <source>make a new copy and try again</source>
        <translation>Eine neue Kopie anlegen und erneut versuchen</translation>
    </message>
    <message>
        <source>nothing was signed: you went elsewhere while the page was made</source>
        <translation>Es wurde nichts unterschrieben: Sie sind woanders hingegangen, während die Seite entstand</translation>
    </message>
    <message>
        <source>the program failed in this</source>
        <translation>Das Programm ist daran gescheitert</translation>
    </message>
    <message>
        <source>end other programs and try again</source>
        <translation>Andere Programme beenden und noch einmal versuchen</translation>
    </message>
    <message>
        <source>writing a file: %1</source>
        <translation>Schreiben einer Datei: %1</translation>
    </message>
    <message>
        <source>reading a file: %1</source>
        <translation>Lesen einer Datei: %1</translation>
    </message>
    <message>
        <source>creating a file: %1</source>
        <translation>Anlegen einer Datei: %1</translation>
    </message>
    <message>
        <source>appending to a file: %1</source>
        <translation>Anfügen an eine Datei: %1</translation>
    </message>
    <message>
        <source>making a file durable: %1</source>
        <translation>Dauerhaftes Sichern einer Datei: %1</translation>
    </message>
    <message>
        <source>naming a file: %1</source>
        <translation>Benennen einer Datei: %1</translation>
    </message>
    <message>
        <source>making a folder: %1</source>
        <translation>Anlegen eines Ordners: %1</translation>
    </message>
    <message>
        <source>making a folder durable: %1</source>
        <translation>Dauerhaftes Sichern eines Ordners: %1</translation>
    </message>
    <message>
        <source>reading a file: it is not a regular file</source>
        <translation>Lesen einer Datei: Es ist keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>reading a file: it is larger than %1 bytes</source>
        <translation>Lesen einer Datei: Sie ist größer als %1 Bytes</translation>
    </message>
    <message>
        <source>reading a file: it became shorter while it was read</source>
        <translation>Lesen einer Datei: Sie wurde während des Lesens kürzer</translation>
    </message>
    <message>
        <source>free some space and repeat the command; nothing was half written</source>
        <translation>Platz schaffen und wiederholen; nichts wurde halb geschrieben</translation>
    </message>
    <message>
        <source>make the place writable for this account and repeat the command</source>
        <translation>Den Ort für dieses Benutzerkonto beschreibbar machen und wiederholen</translation>
    </message>
    <message>
        <source>check the disk and the path, then repeat the command</source>
        <translation>Datenträger und Pfad prüfen, dann wiederholen</translation>
    </message>
    <message>
        <source>canonical encoding: the outer value is not an object</source>
        <translation>Kanonische Kodierung: Der äußere Wert ist kein Objekt</translation>
    </message>
    <message>
        <source>canonical encoding: longer than %1 bytes</source>
        <translation>Kanonische Kodierung: länger als %1 Bytes</translation>
    </message>
    <message>
        <source>canonical encoding: %1</source>
        <translation>Kanonische Kodierung: %1</translation>
    </message>
    <message>
        <source>these bytes are not canonical JSON</source>
        <translation>Diese Bytes sind kein kanonisches JSON</translation>
    </message>
    <message>
        <source>authentication failed</source>
        <translation>Die Authentifizierung ist misslungen</translation>
    </message>
    <message>
        <source>these bytes are no certificate</source>
        <translation>Diese Bytes sind kein Zertifikat</translation>
    </message>
    <message>
        <source>the signer&apos;s certificate is no certificate</source>
        <translation>Das Zertifikat der unterschreibenden Person ist kein Zertifikat</translation>
    </message>
    <message>
        <source>the issuer&apos;s key does not belong to the issuer&apos;s certificate</source>
        <translation>Der Schlüssel der ausstellenden Stelle gehört nicht zu ihrem Zertifikat</translation>
    </message>
    <message>
        <source>signing failed: %1</source>
        <translation>Das Unterschreiben ist misslungen: %1</translation>
    </message>
    <message>
        <source>this is no P-256 or P-384 private key</source>
        <translation>Dies ist kein privater Schlüssel über P-256 oder P-384</translation>
    </message>
    <message>
        <source>this is no encrypted private key file</source>
        <translation>Dies ist keine verschlüsselte Datei eines privaten Schlüssels</translation>
    </message>
    <message>
        <source>the password does not open this key file</source>
        <translation>Das Passwort öffnet diese Schlüsseldatei nicht</translation>
    </message>
    <message>
        <source>the password cost is below the floor</source>
        <translation>Der Aufwand der Passwortableitung liegt unter dem Mindestwert</translation>
    </message>
    <message>
        <source>the password cost is above the ceiling</source>
        <translation>Der Aufwand der Passwortableitung liegt über dem Höchstwert</translation>
    </message>
    <message>
        <source>scrypt: %1</source>
        <translation>scrypt: %1</translation>
    </message>
    <message>
        <source>free memory and try again</source>
        <translation>Arbeitsspeicher freigeben und erneut versuchen</translation>
    </message>
    <message>
        <source>the DICOM library failed on a file</source>
        <translation>Die DICOM-Bibliothek ist an einer Datei gescheitert</translation>
    </message>
    <message>
        <source>the DICOM library did not write an image</source>
        <translation>Die DICOM-Bibliothek hat ein Bild nicht geschrieben</translation>
    </message>
    <message>
        <source>the DICOM library did not take a value of an image</source>
        <translation>Die DICOM-Bibliothek hat einen Wert eines Bildes nicht angenommen</translation>
    </message>
    <message>
        <source>the inflater did not start</source>
        <translation>Das Entpacken ließ sich nicht beginnen</translation>
    </message>
    <message>
        <source>the images are not those that were checked</source>
        <translation>Die Bilder sind nicht die geprüften</translation>
    </message>
    <message>
        <source>check the series again</source>
        <translation>Die Serie erneut prüfen</translation>
    </message>
    <message>
        <source>the folder cannot be read</source>
        <translation>Der Ordner kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>check its permissions</source>
        <translation>Seine Zugriffsrechte prüfen</translation>
    </message>
    <message>
        <source>there is no file or folder at the path given</source>
        <translation>Unter dem angegebenen Pfad gibt es weder Datei noch Ordner</translation>
    </message>
    <message>
        <source>check the path</source>
        <translation>Den Pfad prüfen</translation>
    </message>
    <message>
        <source>stopped; nothing was kept</source>
        <translation>Angehalten; nichts wurde behalten</translation>
    </message>
    <message>
        <source>stopped as asked; nothing was kept</source>
        <translation>Wie gewünscht angehalten; nichts wurde behalten</translation>
    </message>
    <message>
        <source>no memory to open a 3MF</source>
        <translation>Der Arbeitsspeicher reicht nicht, um eine 3MF-Datei zu öffnen</translation>
    </message>
    <message>
        <source>libzip could not make the 3MF</source>
        <translation>libzip konnte die 3MF-Datei nicht anlegen</translation>
    </message>
    <message>
        <source>the 3MF written does not hold the surface&apos;s geometry; nothing was kept</source>
        <translation>Die geschriebene 3MF-Datei enthält nicht die Geometrie der Oberfläche; nichts wurde behalten</translation>
    </message>
    <message>
        <source>lib3mf: %1</source>
        <translation>lib3mf lieferte nicht: %1</translation>
    </message>
    <message>
        <source>an object&apos;s size</source>
        <translation>die Größe eines Objekts</translation>
    </message>
    <message>
        <source>an object&apos;s triangles</source>
        <translation>die Dreiecke eines Objekts</translation>
    </message>
    <message>
        <source>its warnings</source>
        <translation>die Warnungen</translation>
    </message>
    <message>
        <source>the unit</source>
        <translation>die Einheit</translation>
    </message>
    <message>
        <source>the component objects</source>
        <translation>die Komponentenobjekte</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>ein Modell</translation>
    </message>
    <message>
        <source>no reader</source>
        <translation>eine Leseeinheit</translation>
    </message>
    <message>
        <source>the objects</source>
        <translation>die Objekte</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a picture could not be made</source>
        <translation>Ein Bild konnte nicht erzeugt werden</translation>
    </message>
    <message>
        <source>there is nothing to picture, or no room for it</source>
        <translation>Es gibt nichts abzubilden oder keinen Platz dafür</translation>
    </message>
    <message>
        <source>reading or writing the database: %1</source>
        <translation>Lesen oder Schreiben der Datenbank: %1</translation>
    </message>
    <message>
        <source>check the disk, then repeat the command</source>
        <translation>Den Datenträger prüfen, dann wiederholen</translation>
    </message>
    <message>
        <source>the database is damaged: %1</source>
        <translation>Die Datenbank ist beschädigt: %1</translation>
    </message>
    <message>
        <source>the database refused: %1</source>
        <translation>Die Datenbank hat abgelehnt: %1</translation>
    </message>
    <message>
        <source>the database refused a statement</source>
        <translation>Die Datenbank hat eine Anweisung abgelehnt</translation>
    </message>
    <message>
        <source>the database could not be opened</source>
        <translation>Die Datenbank konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>creating the database: %1</source>
        <translation>Anlegen der Datenbank: %1</translation>
    </message>
    <message>
        <source>the database does not take the defensive setting</source>
        <translation>Die Datenbank nimmt die schützende Einstellung nicht an</translation>
    </message>
    <message>
        <source>the database does not take the setting %1</source>
        <translation>Die Datenbank nimmt die Einstellung %1 nicht an</translation>
    </message>
    <message>
        <source>use the SQLite that this program was built for</source>
        <translation>Das SQLite verwenden, für das dieses Programm gebaut wurde</translation>
    </message>
    <message>
        <source>the schema of audit.db is not the one of a log</source>
        <translation>Das Schema von audit.db ist nicht das eines Protokolls</translation>
    </message>
    <message>
        <source>nothing was written; verify the lab: `calque audit verify`</source>
        <translation>Es wurde nichts geschrieben; das Labor verifizieren: `calque audit verify`</translation>
    </message>
    <message>
        <source>there is an audit.db already</source>
        <translation>Es gibt schon eine audit.db</translation>
    </message>
    <message>
        <source>the log has no entry %1</source>
        <translation>Das Protokoll hat keinen Eintrag %1</translation>
    </message>
    <message>
        <source>the log has a gap</source>
        <translation>Das Protokoll hat eine Lücke</translation>
    </message>
    <message>
        <source>open the lab again and verify it</source>
        <translation>Das Labor erneut öffnen und verifizieren</translation>
    </message>
    <message>
        <source>reading what is copied: %1</source>
        <translation>Lesen dessen, was kopiert wird: %1</translation>
    </message>
    <message>
        <source>asking for the file system: %1</source>
        <translation>Abfragen des Dateisystems: %1</translation>
    </message>
    <message>
        <source>looking at %1: %2</source>
        <translation>Nachsehen bei %1: %2</translation>
    </message>
    <message>
        <source>making the lab folder: %1</source>
        <translation>Anlegen des Labor-Ordners: %1</translation>
    </message>
    <message>
        <source>opening the lab: %1</source>
        <translation>Öffnen des Labors: %1</translation>
    </message>
    <message>
        <source>there is no such blob</source>
        <translation>Diese gespeicherte Datei gibt es nicht</translation>
    </message>
    <message>
        <source>this is no blob</source>
        <translation>Dies ist keine Datei der Ablage</translation>
    </message>
    <message>
        <source>a file in the vault is no blob</source>
        <translation>Eine Datei in der Ablage hat nicht deren Form</translation>
    </message>
    <message>
        <source>a blob is too short</source>
        <translation>Eine gespeicherte Datei ist zu kurz</translation>
    </message>
    <message>
        <source>a blob has bytes after its end</source>
        <translation>Eine gespeicherte Datei hat Bytes hinter ihrem Ende</translation>
    </message>
    <message>
        <source>a blob does not hold what its name says</source>
        <translation>Eine gespeicherte Datei enthält nicht, was ihr Name sagt</translation>
    </message>
    <message>
        <source>a blob is named by 64 hex digits</source>
        <translation>Eine gespeicherte Datei heißt nach 64 Hexadezimalziffern</translation>
    </message>
    <message>
        <source>a blob needs an owner and his data key</source>
        <translation>Zu einer gespeicherten Datei gehören eine Kennung, der sie gehört, und deren Datenschlüssel</translation>
    </message>
    <message>
        <source>making a folder of the vault: %1</source>
        <translation>Anlegen eines Ordners der Ablage: %1</translation>
    </message>
    <message>
        <source>reading a blob: %1</source>
        <translation>Lesen einer gespeicherten Datei: %1</translation>
    </message>
    <message>
        <source>counting blobs: %1</source>
        <translation>Zählen der gespeicherten Dateien: %1</translation>
    </message>
    <message>
        <source>only a subject&apos;s blobs can be erased</source>
        <translation>Nur die gespeicherten Dateien eines Pseudonyms können gelöscht werden</translation>
    </message>
    <message>
        <source>erasing blobs: %1</source>
        <translation>Löschen gespeicherter Dateien: %1</translation>
    </message>
    <message>
        <source>stopped on request</source>
        <translation>Auf Wunsch angehalten</translation>
    </message>
    <message>
        <source>close the lab, delete index.db, open it again</source>
        <translation>Das Labor schließen, index.db löschen, es erneut öffnen</translation>
    </message>
    <message>
        <source>a log needs a host id, an index key and a clock</source>
        <translation>Ein Protokoll braucht eine Rechnerkennung, einen Schlüssel des Registers und eine Uhr</translation>
    </message>
    <message>
        <source>the log is empty</source>
        <translation>Das Protokoll ist leer</translation>
    </message>
    <message>
        <source>this is not the log key in force</source>
        <translation>Dies ist nicht der geltende Schlüssel des Protokolls</translation>
    </message>
    <message>
        <source>the log was opened for reading only</source>
        <translation>Das Protokoll wurde nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>a commit has at least one entry</source>
        <translation>Ein Commit hat mindestens einen Eintrag</translation>
    </message>
    <message>
        <source>the tree of the log has not that size</source>
        <translation>Der Baum des Protokolls hat diese Größe nicht</translation>
    </message>
    <message>
        <source>entry %1 is not the one that was taken in</source>
        <translation>Eintrag %1 ist nicht der, der aufgenommen wurde</translation>
    </message>
    <message>
        <source>stop, keep this folder as evidence, and verify it: `calque audit verify`</source>
        <translation>Anhalten, diesen Ordner als Beweismittel aufbewahren und ihn verifizieren: `calque audit verify`</translation>
    </message>
    <message>
        <source>the log has no policy</source>
        <translation>Das Protokoll enthält keine Vorgaben</translation>
    </message>
    <message>
        <source>no commit ends at size %1</source>
        <translation>Bei %1 Einträgen endet kein Commit</translation>
    </message>
    <message>
        <source>an entry of the log is not canonical</source>
        <translation>Ein Eintrag des Protokolls ist nicht kanonisch kodiert</translation>
    </message>
    <message>
        <source>an entry of the log has not the fields of one</source>
        <translation>Ein Eintrag des Protokolls hat nicht die Felder eines Eintrags</translation>
    </message>
    <message>
        <source>a tree node is missing</source>
        <translation>Ein Knoten des Baums fehlt</translation>
    </message>
    <message>
        <source>the log has become shorter while it was open</source>
        <translation>Das Protokoll ist kürzer geworden, während es geöffnet war</translation>
    </message>
    <message>
        <source>the log was replaced while it was open</source>
        <translation>Das Protokoll wurde ausgetauscht, während es geöffnet war</translation>
    </message>
    <message>
        <source>the chain of the log is broken at entry %1</source>
        <translation>Die Kette des Protokolls ist bei Eintrag %1 unterbrochen</translation>
    </message>
    <message>
        <source>the log is not the one of its last checkpoint</source>
        <translation>Das Protokoll ist nicht das seines letzten Kontrollpunkts</translation>
    </message>
    <message>
        <source>the newest checkpoint is no note</source>
        <translation>Der neueste Kontrollpunkt hat nicht die Form eines Kontrollpunkts</translation>
    </message>
    <message>
        <source>the witness file is not there</source>
        <translation>Die Zeugendatei ist nicht da</translation>
    </message>
    <message>
        <source>this is not the witness file that was written before: it lacks the checkpoint of %1 entries</source>
        <translation>Dies ist nicht die Zeugendatei, in die bisher geschrieben wurde: Ihr fehlt der Kontrollpunkt bei %1 Einträgen</translation>
    </message>
    <message>
        <source>ending the witness file: %1</source>
        <translation>Abschließen der Zeugendatei: %1</translation>
    </message>
    <message>
        <source>there is something in the bundle&apos;s place already</source>
        <translation>Am Ort des Pakets liegt schon etwas</translation>
    </message>
    <message>
        <source>give a new name for the bundle</source>
        <translation>Einen neuen Namen für das Paket angeben</translation>
    </message>
    <message>
        <source>the bundle: %1</source>
        <translation>Das Paket: %1</translation>
    </message>
    <message>
        <source>the ZIP of the bundle could not be written</source>
        <translation>Die ZIP-Datei des Pakets konnte nicht geschrieben werden</translation>
    </message>
    <message>
        <source>free space, then try again</source>
        <translation>Platz schaffen, dann erneut versuchen</translation>
    </message>
    <message>
        <source>the bundle contradicts itself: %1</source>
        <translation>Das Paket widerspricht sich selbst: %1</translation>
    </message>
    <message>
        <source>entry 0 or the checkpoint is missing</source>
        <translation>Eintrag 0 oder der Kontrollpunkt fehlt</translation>
    </message>
    <message>
        <source>entry %1 has no proof up to its size</source>
        <translation>Eintrag %1 hat keinen Beweis, der bis zur Größe des Pakets reicht</translation>
    </message>
    <message>
        <source>a proof has no entry</source>
        <translation>Zu einem Beweis fehlt der Eintrag</translation>
    </message>
    <message>
        <source>a committed file has no salt</source>
        <translation>Zum Commit einer Datei fehlt der Salt-Wert</translation>
    </message>
    <message>
        <source>a file is not what its entry says</source>
        <translation>Eine Datei ist nicht, was ihr Eintrag sagt</translation>
    </message>
    <message>
        <source>verify the lab</source>
        <translation>Das Labor verifizieren</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>start again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>taking the lock of the device folder: %1</source>
        <translation>Sperren des Geräteordners: %1</translation>
    </message>
    <message>
        <source>looking at the device folder: %1</source>
        <translation>Nachsehen beim Geräteordner: %1</translation>
    </message>
    <message>
        <source>the device folder is a link, belongs to another account, or is open to others</source>
        <translation>Der Geräteordner ist ein Verweis, gehört einem anderen Benutzerkonto oder steht anderen offen</translation>
    </message>
    <message>
        <source>make it a folder of this account alone with mode 0700</source>
        <translation>Ihn zu einem Ordner dieses Benutzerkontos allein machen, Rechte 0700</translation>
    </message>
    <message>
        <source>there is no place for the device folder</source>
        <translation>Für den Geräteordner gibt es keinen Ort</translation>
    </message>
    <message>
        <source>set CALQUE_DEVICE to a folder of this account</source>
        <translation>CALQUE_DEVICE auf einen Ordner dieses Benutzerkontos setzen</translation>
    </message>
    <message>
        <source>the device secret is damaged</source>
        <translation>Das Geheimnis dieses Geräts ist beschädigt</translation>
    </message>
    <message>
        <source>restore the device folder from its own backup</source>
        <translation>Den Geräteordner aus seiner eigenen Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>the mark of this log is damaged</source>
        <translation>Der gemerkte Stand dieses Protokolls ist beschädigt</translation>
    </message>
    <message>
        <source>verify the lab with its anchors, then restore the mark</source>
        <translation>Das Labor mit seinen Ankern verifizieren, dann den gemerkten Stand wiederherstellen</translation>
    </message>
    <message>
        <source>the personal key is damaged</source>
        <translation>Der Schlüssel dieser Person ist beschädigt</translation>
    </message>
    <message>
        <source>this key ring does not hold the log&apos;s key</source>
        <translation>Dieser Schlüsselbund enthält den Schlüssel des Protokolls nicht</translation>
    </message>
    <message>
        <source>the log&apos;s key is damaged</source>
        <translation>Der Schlüssel des Protokolls ist beschädigt</translation>
    </message>
    <message>
        <source>restore keys.db from its own backup</source>
        <translation>keys.db aus ihrer eigenen Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>this owner has or had a data key</source>
        <translation>Unter dieser Kennung gibt oder gab es schon einen Datenschlüssel</translation>
    </message>
    <message>
        <source>there is no data key of this owner</source>
        <translation>Unter dieser Kennung gibt es keinen Datenschlüssel</translation>
    </message>
    <message>
        <source>the data key of this owner was destroyed</source>
        <translation>Der Datenschlüssel zu dieser Kennung wurde vernichtet</translation>
    </message>
    <message>
        <source>its files are erased for good</source>
        <translation>Die Dateien dazu sind endgültig gelöscht</translation>
    </message>
    <message>
        <source>the data key of this owner is damaged</source>
        <translation>Der Datenschlüssel zu dieser Kennung ist beschädigt</translation>
    </message>
    <message>
        <source>enrol a new key for this person</source>
        <translation>Für diese Person einen neuen Schlüssel registrieren</translation>
    </message>
    <message>
        <source>the log does not hold this person&apos;s certificate</source>
        <translation>Das Protokoll enthält das Zertifikat dieser Person nicht</translation>
    </message>
    <message>
        <source>the statement&apos;s `%1` is not of its form</source>
        <translation>`%1` hat in der Erklärung nicht die vorgeschriebene Form</translation>
    </message>
    <message>
        <source>these bytes are no statement</source>
        <translation>Diese Bytes sind keine Erklärung</translation>
    </message>
    <message>
        <source>the certificate is not the one that the statement names</source>
        <translation>Das Zertifikat ist nicht das in der Erklärung genannte</translation>
    </message>
    <message>
        <source>the catalogue cannot be read: %1</source>
        <translation>Der Katalog kann nicht gelesen werden: %1</translation>
    </message>
    <message>
        <source>correct the file named and build again</source>
        <translation>Die genannte Datei berichtigen und neu bauen</translation>
    </message>
    <message>
        <source>sending was stopped; the printer has nothing</source>
        <translation>Das Senden wurde angehalten; der Drucker hat nichts erhalten</translation>
    </message>
    <message>
        <source>the link to the printer was lost</source>
        <translation>Die Verbindung zum Drucker ging verloren</translation>
    </message>
    <message>
        <source>abort the run and look at the printer</source>
        <translation>Den Lauf abbrechen und am Drucker nachsehen</translation>
    </message>
    <message>
        <source>writing an image of the phantom: %1</source>
        <translation>Schreiben eines Bildes des Phantoms: %1</translation>
    </message>
    <message>
        <source>stopped; the folder holds part of the phantom</source>
        <translation>Angehalten; der Ordner enthält einen Teil des Phantoms</translation>
    </message>
    <message>
        <source>the page cannot be made: a picture is no PNG</source>
        <translation>Die Seite lässt sich nicht erstellen: Ein Bild ist kein PNG</translation>
    </message>
    <message>
        <source>the page cannot be made: a table&apos;s row has not as many cells as columns</source>
        <translation>Die Seite lässt sich nicht erstellen: Eine Tabellenzeile hat nicht so viele Zellen wie Spalten</translation>
    </message>
    <message>
        <source>pages cannot be drawn: the program has no graphics application</source>
        <translation>Seiten lassen sich nicht zeichnen: Dem Programm fehlt die Grafikumgebung</translation>
    </message>
    <message>
        <source>pages cannot be drawn: this machine has no font</source>
        <translation>Seiten lassen sich nicht zeichnen: Auf diesem Rechner ist keine Schrift</translation>
    </message>
    <message>
        <source>install fonts-dejavu-core and repeat the command</source>
        <translation>fonts-dejavu-core installieren und wiederholen</translation>
    </message>
    <message>
        <source>the label cannot be made: its text does not fit</source>
        <translation>Das Etikett lässt sich nicht erstellen: Sein Text passt nicht darauf</translation>
    </message>
    <message>
        <source>shorten the longest of its lines</source>
        <translation>Die längste Zeile kürzen</translation>
    </message>
    <message>
        <source>the page cannot be written as PDF</source>
        <translation>Die Seite lässt sich nicht als PDF schreiben</translation>
    </message>
    <message>
        <source>no QR code could be made: there is no text</source>
        <translation>Es konnte kein QR-Code erzeugt werden: Es gibt keinen Text</translation>
    </message>
    <message>
        <source>no QR code could be made: the text is too long for one symbol</source>
        <translation>Es konnte kein QR-Code erzeugt werden: Der Text ist zu lang für ein Symbol</translation>
    </message>
    <message>
        <source>no QR code could be made: the picture could not be written</source>
        <translation>Es konnte kein QR-Code erzeugt werden: Das Bild ließ sich nicht schreiben</translation>
    </message>
    <message>
        <source>lab.toml cannot be read</source>
        <translation>lab.toml kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>restore it from the backup; it is no evidence</source>
        <translation>Sie aus der Sicherung wiederherstellen; sie ist kein Beweismittel</translation>
    </message>
    <message>
        <source>this device holds no key of this lab&apos;s log; nothing was written</source>
        <translation>Dieses Gerät hat keinen Schlüssel zum Protokoll dieses Labors; es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>open the lab on the device that made it, or restore it by the ceremony of record keeping</source>
        <translation>Das Labor auf dem Gerät öffnen, auf dem es angelegt wurde, oder es nach der Zeremonie der Aufzeichnungsführung wiederherstellen</translation>
    </message>
    <message>
        <source>the store of the patients&apos; data, phi.db, is gone; nothing was written</source>
        <translation>Die Datenbank der Patientendaten, phi.db, ist fort; es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>put it back from a backup: `calque lab restore --from`</source>
        <translation>Sie aus einer Sicherung zurückholen: `calque lab restore --from`</translation>
    </message>
    <message>
        <source>the folder of the root key: %1</source>
        <translation>Der Ordner des Wurzelschlüssels: %1</translation>
    </message>
    <message>
        <source>the lab is made, but it cannot be opened</source>
        <translation>Das Labor ist angelegt, lässt sich aber nicht öffnen</translation>
    </message>
    <message>
        <source>`calque lab status`</source>
        <translation>`calque lab status`</translation>
    </message>
    <message>
        <source>the setup file is not TOML</source>
        <translation>Die Einrichtungsdatei ist kein TOML</translation>
    </message>
    <message>
        <source>write [[person]] with id, name, roles, id_check, password_file</source>
        <translation>[[person]] mit id, name, roles, id_check, password_file schreiben</translation>
    </message>
    <message>
        <source>the setup file: each [[person]] is a table</source>
        <translation>Die Einrichtungsdatei: Jedes [[person]] ist eine Tabelle</translation>
    </message>
    <message>
        <source>a password file can be read by others</source>
        <translation>Eine Passwortdatei ist für andere lesbar</translation>
    </message>
    <message>
        <source>chmod 600 it</source>
        <translation>chmod 600 auf sie anwenden</translation>
    </message>
    <message>
        <source>finding the place: %1</source>
        <translation>Bestimmen des Ortes: %1</translation>
    </message>
    <message>
        <source>another program swept the place</source>
        <translation>Ein anderes Programm hat den Ort aufgeräumt</translation>
    </message>
    <message>
        <source>repeat the command</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>giving it its name: %1</source>
        <translation>Endgültiges Benennen: %1</translation>
    </message>
    <message>
        <source>the issuing certificate is not in the store</source>
        <translation>Das ausstellende Zertifikat ist nicht im Bestand</translation>
    </message>
    <message>
        <source>no witness file is set</source>
        <translation>Es ist keine Zeugendatei eingestellt</translation>
    </message>
    <message>
        <source>set `witness` in lab.toml to a file outside the lab</source>
        <translation>`witness` in lab.toml auf eine Datei außerhalb des Labors setzen</translation>
    </message>
    <message>
        <source>the witness file could not be written: %1</source>
        <translation>Die Zeugendatei konnte nicht geschrieben werden: %1</translation>
    </message>
    <message>
        <source>bring the file back, or make it writable, and try again; another file is begun with --new-witness</source>
        <translation>Die Datei zurückbringen oder beschreibbar machen und erneut versuchen; eine andere Datei beginnt man mit --new-witness</translation>
    </message>
    <message>
        <source>nothing was verified, so nothing is entered</source>
        <translation>Es wurde nichts verifiziert, also wird nichts eingetragen</translation>
    </message>
    <message>
        <source>verify the files of the case</source>
        <translation>Die Dateien des Falls verifizieren</translation>
    </message>
    <message>
        <source>the stored series is not one series</source>
        <translation>Die gespeicherte Serie ist nicht eine einzige Serie</translation>
    </message>
    <message>
        <source>the kept geometry of the series cannot be read</source>
        <translation>Die aufbewahrte Geometrie der Serie kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>these images are too many to be shown: %1 slices of %2 x %3, at most %4 fit</source>
        <translation>Diese Bilder sind zu viele zum Anzeigen: %1 Schichten mit %2 x %3 Pixeln, höchstens %4 passen</translation>
    </message>
    <message>
        <source>take in the part of the series that holds the anatomy</source>
        <translation>Den Teil der Serie aufnehmen, der die Anatomie enthält</translation>
    </message>
    <message>
        <source>stopped; the images are not all there</source>
        <translation>Angehalten; es sind nicht alle Bilder da</translation>
    </message>
    <message>
        <source>the intake was cancelled; nothing was accepted</source>
        <translation>Die Aufnahme der Bilder wurde abgebrochen; nichts wurde angenommen</translation>
    </message>
    <message>
        <source>the salt of this file&apos;s commit is not here</source>
        <translation>Der Salt-Wert zum Commit dieser Datei ist nicht hier</translation>
    </message>
    <message>
        <source>showing the page: %1</source>
        <translation>Anzeigen der Seite: %1</translation>
    </message>
    <message>
        <source>the signature was not among the entries appended</source>
        <translation>Die Unterschrift war nicht unter den angefügten Einträgen</translation>
    </message>
    <message>
        <source>the printer has not ended the run</source>
        <translation>Der Drucker hat den Lauf nicht beendet</translation>
    </message>
    <message>
        <source>wait and ask again, or abort the run</source>
        <translation>Warten und erneut abfragen oder den Lauf abbrechen</translation>
    </message>
    <message>
        <source>the bundle could not be checked, so none was exported: %1</source>
        <translation>Das Paket konnte nicht geprüft werden, daher wurde keines exportiert: %1</translation>
    </message>
    <message>
        <source>look whether memory and disk suffice, then export again</source>
        <translation>Nachsehen, ob Arbeitsspeicher und Datenträger reichen, dann erneut exportieren</translation>
    </message>
    <message>
        <source>the entry stands, but the bundle could not be given its name</source>
        <translation>Der Eintrag ist geschrieben, aber das Paket konnte seinen Namen nicht erhalten</translation>
    </message>
    <message>
        <source>export again</source>
        <translation>Erneut exportieren</translation>
    </message>
    <message>
        <source>the demonstration was stopped before: %1</source>
        <translation>Die Demonstration wurde angehalten vor: %1</translation>
    </message>
    <message>
        <source>remove what it left, or choose another folder</source>
        <translation>Das Übriggebliebene entfernen oder einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>the demonstration: &quot;%1&quot; was not refused</source>
        <translation>Die Demonstration: »%1« wurde nicht abgelehnt</translation>
    </message>
    <message>
        <source>the demonstration: the inspection did not pass</source>
        <translation>Die Demonstration: Die Prüfung wurde nicht bestanden</translation>
    </message>
    <message>
        <source>do not use this build</source>
        <translation>Diesen Build nicht verwenden</translation>
    </message>
    <message>
        <source>the verifier answered %1: %2</source>
        <translation>Die Verifikation ergab %1: %2</translation>
    </message>
    <message>
        <source>keep the folders and report this</source>
        <translation>Die Ordner aufbewahren und dies melden</translation>
    </message>
    <message>
        <source>the verifier did not find the flipped byte, exit %1</source>
        <translation>Die Verifikation hat das veränderte Byte nicht gefunden, Ergebnis %1</translation>
    </message>
    <message>
        <source>starting the verifier: %1</source>
        <translation>Starten der Verifikation: %1</translation>
    </message>
    <message>
        <source>copying the lab: %1</source>
        <translation>Kopieren des Labors: %1</translation>
    </message>
    <message>
        <source>the copy of the log holds no closed case</source>
        <translation>Die Kopie des Protokolls enthält keinen abgeschlossenen Fall</translation>
    </message>
    <message>
        <source>finding a place for the copy: %1</source>
        <translation>Suchen eines Ortes für die Kopie: %1</translation>
    </message>
    <message>
        <source>nothing was signed: the page to be signed cannot be shown</source>
        <translation>Es wurde nichts unterschrieben: Die zu unterschreibende Seite lässt sich nicht anzeigen</translation>
    </message>
</context>
<context>
    <name>ImagesPage</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Images loaded</source>
        <translation>Geladene Bilder</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation>%1 von %2 Bildern</translation>
    </message>
    <message>
        <source>✓ %1 images, checked</source>
        <translation>✓ %1 Bilder, geprüft</translation>
    </message>
    <message>
        <source>Stopped. Not all images are here, and they were not checked: what you look at does not count.</source>
        <translation>Angehalten. Nicht alle Bilder sind da, und sie sind nicht geprüft: Das Ansehen zählt nicht.</translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation>Noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>next slice; in 3D turn the model</source>
        <translation>nächste Schicht; in 3D Modell drehen</translation>
    </message>
    <message>
        <source>previous slice; in 3D turn the model back</source>
        <translation>vorige Schicht; in 3D Modell zurückdrehen</translation>
    </message>
    <message>
        <source>ten slices on</source>
        <translation>zehn Schichten weiter</translation>
    </message>
    <message>
        <source>ten slices back</source>
        <translation>zehn Schichten zurück</translation>
    </message>
    <message>
        <source>cross-hair left; in 3D turn left</source>
        <translation>Fadenkreuz nach links; in 3D nach links drehen</translation>
    </message>
    <message>
        <source>cross-hair right; in 3D turn right</source>
        <translation>Fadenkreuz nach rechts; in 3D nach rechts drehen</translation>
    </message>
    <message>
        <source>cross-hair up; in 3D turn up</source>
        <translation>Fadenkreuz nach oben; in 3D nach oben drehen</translation>
    </message>
    <message>
        <source>cross-hair down; in 3D turn down</source>
        <translation>Fadenkreuz nach unten; in 3D nach unten drehen</translation>
    </message>
    <message>
        <source>larger</source>
        <translation>größer</translation>
    </message>
    <message>
        <source>smaller</source>
        <translation>kleiner</translation>
    </message>
    <message>
        <source>the whole in the view</source>
        <translation>alles in der Ansicht</translation>
    </message>
    <message>
        <source>window: bone</source>
        <translation>Fenster: Knochen</translation>
    </message>
    <message>
        <source>window: soft tissue</source>
        <translation>Fenster: Weichteile</translation>
    </message>
    <message>
        <source>window: lung</source>
        <translation>Fenster: Lunge</translation>
    </message>
    <message>
        <source>window: vessel</source>
        <translation>Fenster: Gefäße</translation>
    </message>
    <message>
        <source>tool: cross-hair</source>
        <translation>Werkzeug: Fadenkreuz</translation>
    </message>
    <message>
        <source>tool: distance, two clicks</source>
        <translation>Werkzeug: Strecke, zwei Klicks</translation>
    </message>
    <message>
        <source>tool: angle, three clicks, the apex second</source>
        <translation>Werkzeug: Winkel, drei Klicks, der Scheitel als zweiter</translation>
    </message>
    <message>
        <source>remove the measurements</source>
        <translation>Messungen entfernen</translation>
    </message>
    <message>
        <source>contours on or off</source>
        <translation>Konturen ein oder aus</translation>
    </message>
    <message>
        <source>clip plane on or off, at the cross-hair</source>
        <translation>Schnittebene ein oder aus, am Fadenkreuz</translation>
    </message>
    <message>
        <source>go to what was not seen yet</source>
        <translation>zum noch nicht Gesehenen gehen</translation>
    </message>
    <message>
        <source>one view large, or all four</source>
        <translation>eine Ansicht groß, oder alle vier</translation>
    </message>
    <message>
        <source>this list</source>
        <translation>diese Liste</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys as in 3D Slicer</source>
        <translation>Tasten wie in 3D Slicer</translation>
    </message>
    <message>
        <source>Keys as in OHIF</source>
        <translation>Tasten wie in OHIF</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Keys act on the view with the frame; Tab goes to the next.</source>
        <translation>Tasten wirken auf die Ansicht mit dem Rahmen; Tab geht zur nächsten.</translation>
    </message>
    <message>
        <source>measuring: a point at the cross-hair</source>
        <translation>Messen: ein Punkt am Fadenkreuz</translation>
    </message>
</context>
<context>
    <name>LogFilterRow</name>
    <message>
        <source>Year-month-day, for example 2026-03-02; empty: no limit</source>
        <translation>Jahr-Monat-Tag, zum Beispiel 2026-03-02; leer: keine Grenze</translation>
    </message>
    <message>
        <source>&amp;All entries</source>
        <translation>Alle &amp;Einträge</translation>
    </message>
    <message>
        <source>Case, c-0001</source>
        <translation>Fall, c-0001</translation>
    </message>
    <message>
        <source>Case or other record</source>
        <translation>Fall oder andere Aufzeichnung</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation>Art des Eintrags</translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation>Jede Art</translation>
    </message>
    <message>
        <source>%1: every kind</source>
        <translation>%1: jede Art</translation>
    </message>
    <message>
        <source>from 2026-01-31</source>
        <translation>ab 2026-01-31</translation>
    </message>
    <message>
        <source>From day, UTC</source>
        <translation>Ab Tag, UTC</translation>
    </message>
    <message>
        <source>to, no limit</source>
        <translation>bis, offen</translation>
    </message>
    <message>
        <source>To day, UTC</source>
        <translation>Bis Tag, UTC</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>✕ Not a day: %1. Write year-month-day, for example 2026-03-02. Nothing is shown until then.</source>
        <translation>✕ Kein Tag: %1. Als Jahr-Monat-Tag schreiben, zum Beispiel 2026-03-02. Bis dahin wird nichts gezeigt.</translation>
    </message>
</context>
<context>
    <name>LogLines</name>
    <message>
        <source>…</source>
        <translation>…</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Record</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Go to entry number</source>
        <translation>Zu Eintrag Nummer</translation>
    </message>
    <message>
        <source>Entry number</source>
        <translation>Eintragsnummer</translation>
    </message>
    <message>
        <source>The exact bytes of the entry</source>
        <translation>Die genauen Bytes des Eintrags</translation>
    </message>
    <message>
        <source>Choose an entry to see its exact bytes.</source>
        <translation>Einen Eintrag wählen, um seine genauen Bytes zu sehen.</translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation>Einträge des Protokolls</translation>
    </message>
    <message>
        <source>Looking through the log…</source>
        <translation>Das Protokoll wird durchsucht…</translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation>%1 Einträge</translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation>Eintrag %1</translation>
    </message>
</context>
<context>
    <name>Measurement</name>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
</context>
<context>
    <name>ModelView</name>
    <message>
        <source>Model in 3D</source>
        <translation>Modell in 3D</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>No 3D view: this display has no OpenGL 3.2.
The slices with the model&apos;s contours work without it.</source>
        <translation>Keine 3D-Ansicht: Diese Anzeige hat kein OpenGL 3.2.
Die Schichten mit den Konturen des Modells gehen auch ohne.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>People of the demonstration lab</source>
        <translation>Personen des Demonstrationslabors</translation>
    </message>
    <message>
        <source>Invented people. Sign in as any of them: the number, the name, the roles, the password. A case waits for the surgeon. The sheet lies beside the lab as a file, too.</source>
        <translation>Erfundene Personen, mit jeder ist die Anmeldung möglich: Nummer, Name, Rollen, Passwort. Ein Fall wartet auf die Chirurgie. Die Liste liegt auch als Datei neben dem Labor.</translation>
    </message>
    <message>
        <source>The file with the passwords cannot be read.</source>
        <translation>Die Datei mit den Passwörtern ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Something failed inside the program, or memory ran out. What the record acknowledged is kept; nothing half done is in it.
What to do: end other programs, sign in again, and look at the case before you repeat a step.</source>
        <translation>Im Programm ist etwas gescheitert, oder der Speicher reicht nicht. Was bestätigt wurde, steht in der Aufzeichnung; nichts Halbes steht darin.
Was tun: andere Programme beenden, neu anmelden und den Fall ansehen, bevor Sie einen Schritt wiederholen.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>das Kontingent an Speicherplatz ist überschritten</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>das Dateisystem ist nur lesbar</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>der Vorgang ist nicht erlaubt</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner nicht gefunden</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>das ist kein Ordner</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>das ist ein Ordner</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>zu viele symbolische Verweise</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>zu viele offene Dateien</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Invalid cross-device link</source>
        <translation>der Ort liegt auf einem anderen Datenträger</translation>
    </message>
    <message>
        <source>Device or resource busy</source>
        <translation>in Benutzung</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Ein- oder Ausgabefehler</translation>
    </message>
    <message>
        <source>Stale file handle</source>
        <translation>die Datei ist auf dem Server nicht mehr da</translation>
    </message>
    <message>
        <source>Cannot allocate memory</source>
        <translation>der Arbeitsspeicher reicht nicht</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>ihr Inhalt ist fehlerhaft</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>die Datei ist keine Datenbank</translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>this person is not enrolled here or the password is wrong</source>
        <translation>Diese Person ist hier nicht registriert oder das Passwort ist falsch</translation>
    </message>
    <message>
        <source>check the id and the password; `calque person list` shows who is enrolled</source>
        <translation>Kennung und Passwort prüfen; `calque person list` zeigt, wer registriert ist</translation>
    </message>
    <message>
        <source>too many wrong passwords in a row</source>
        <translation>Zu viele falsche Passwörter hintereinander</translation>
    </message>
    <message>
        <source>wait until the time given and try again; nobody is locked out for good</source>
        <translation>Die angegebene Zeit abwarten und erneut versuchen; niemand wird auf Dauer ausgesperrt</translation>
    </message>
    <message>
        <source>this person&apos;s certificate was revoked</source>
        <translation>Das Zertifikat dieser Person wurde widerrufen</translation>
    </message>
    <message>
        <source>ask two other persons to enrol a new key for this person</source>
        <translation>Zwei andere Personen bitten, für diese Person einen neuen Schlüssel zu registrieren</translation>
    </message>
    <message>
        <source>this person&apos;s certificate is not valid today</source>
        <translation>Das Zertifikat dieser Person ist heute nicht gültig</translation>
    </message>
    <message>
        <source>the password is not one the lab accepts</source>
        <translation>Dieses Passwort nimmt das Labor nicht an</translation>
    </message>
    <message>
        <source>choose 15 to 128 characters (with a token 8 to 128) that are not on the block list</source>
        <translation>15 bis 128 Zeichen wählen (mit Token 8 bis 128), die nicht auf der Sperrliste stehen</translation>
    </message>
    <message>
        <source>this person has not yet signed the acknowledgement of the signature policy</source>
        <translation>Diese Person hat die Kenntnisnahme der Unterschriftsregelung noch nicht unterschrieben</translation>
    </message>
    <message>
        <source>sign it first: `calque person acknowledge`</source>
        <translation>Zuerst unterschreiben: `calque person acknowledge`</translation>
    </message>
    <message>
        <source>this act is not for this person&apos;s role</source>
        <translation>Dieser Schritt steht der Rolle dieser Person nicht zu</translation>
    </message>
    <message>
        <source>ask somebody who holds the role named</source>
        <translation>Eine Person bitten, die die genannte Rolle hat</translation>
    </message>
    <message>
        <source>this needs another person than the one who did the earlier step</source>
        <translation>Hierfür ist eine andere Person nötig als die, die den früheren Schritt getan hat</translation>
    </message>
    <message>
        <source>ask another person who holds the role</source>
        <translation>Eine andere Person bitten, die die Rolle hat</translation>
    </message>
    <message>
        <source>the approver must be another enrolled person with role qa</source>
        <translation>Die genehmigende Person muss eine andere registrierte Person mit der Rolle qa sein</translation>
    </message>
    <message>
        <source>name another person with role qa</source>
        <translation>Eine andere Person mit der Rolle qa nennen</translation>
    </message>
    <message>
        <source>this person id was used before</source>
        <translation>Diese Personenkennung wurde schon einmal verwendet</translation>
    </message>
    <message>
        <source>choose a new id; ids are never reused</source>
        <translation>Eine neue Kennung wählen; Kennungen werden nie wiederverwendet</translation>
    </message>
    <message>
        <source>the token with this person&apos;s key cannot be used</source>
        <translation>Das Token mit dem Schlüssel dieser Person ist nicht benutzbar</translation>
    </message>
    <message>
        <source>plug in the person&apos;s own token; where it is lost or locked, ask two other persons for a new key: `calque person rekey`</source>
        <translation>Das eigene Token dieser Person einstecken; ist es verloren oder gesperrt, zwei andere Personen um einen neuen Schlüssel bitten: `calque person rekey`</translation>
    </message>
    <message>
        <source>the token did not take this PIN</source>
        <translation>Das Token hat diese PIN nicht angenommen</translation>
    </message>
    <message>
        <source>check the PIN; tokens lock themselves after a few wrong ones</source>
        <translation>PIN prüfen; Token sperren sich nach wenigen falschen Eingaben selbst</translation>
    </message>
    <message>
        <source>this session is locked</source>
        <translation>Diese Sitzung ist gesperrt</translation>
    </message>
    <message>
        <source>sign in again; a locked session does not come back</source>
        <translation>Erneut anmelden; eine gesperrte Sitzung kommt nicht zurück</translation>
    </message>
    <message>
        <source>there is no image here</source>
        <translation>Hier ist kein Bild</translation>
    </message>
    <message>
        <source>give a folder, a file or a DICOMDIR that holds one CT or MR series</source>
        <translation>Einen Ordner, eine Datei oder ein DICOMDIR mit genau einer CT- oder MR-Serie angeben</translation>
    </message>
    <message>
        <source>there is more than one series here</source>
        <translation>Hier liegt mehr als eine Serie</translation>
    </message>
    <message>
        <source>name one with --series UID; `calque series check` lists them</source>
        <translation>Eine davon mit --series UID nennen; `calque series check` listet sie auf</translation>
    </message>
    <message>
        <source>the series named is not here</source>
        <translation>Die genannte Serie ist nicht hier</translation>
    </message>
    <message>
        <source>`calque series check` lists the series of this folder</source>
        <translation>`calque series check` listet die Serien dieses Ordners auf</translation>
    </message>
    <message>
        <source>the file is not DICOM: it has no DICOM Part 10 header</source>
        <translation>Die Datei ist nicht DICOM: der Dateikopf nach DICOM Teil 10 fehlt</translation>
    </message>
    <message>
        <source>export the images again as DICOM files</source>
        <translation>Die Bilder erneut als DICOM-Dateien exportieren</translation>
    </message>
    <message>
        <source>the file is larger than is read</source>
        <translation>Die Datei ist größer, als gelesen wird</translation>
    </message>
    <message>
        <source>send images of at most 1 GiB a file</source>
        <translation>Bilder von höchstens 1 GiB je Datei senden</translation>
    </message>
    <message>
        <source>the file is truncated: it is shorter than it declares</source>
        <translation>Die Datei ist abgeschnitten: sie ist kürzer, als sie angibt</translation>
    </message>
    <message>
        <source>send the file again</source>
        <translation>Die Datei erneut senden</translation>
    </message>
    <message>
        <source>the transfer syntax is missing</source>
        <translation>Die Transfersyntax fehlt</translation>
    </message>
    <message>
        <source>the transfer syntax cannot be decoded</source>
        <translation>Die Transfersyntax kann nicht dekodiert werden</translation>
    </message>
    <message>
        <source>export the images uncompressed or with JPEG lossless, JPEG-LS lossless or RLE</source>
        <translation>Die Bilder unkomprimiert oder mit JPEG lossless, JPEG-LS lossless oder RLE exportieren</translation>
    </message>
    <message>
        <source>the encoding contradicts the transfer syntax or holds an invalid value representation</source>
        <translation>Die Kodierung widerspricht der Transfersyntax oder enthält eine ungültige Wertdarstellung</translation>
    </message>
    <message>
        <source>sequences are nested deeper than 32</source>
        <translation>Sequenzen sind tiefer als 32 Ebenen verschachtelt</translation>
    </message>
    <message>
        <source>ask the sender for a file without private sequences</source>
        <translation>Die sendende Stelle um eine Datei ohne private Sequenzen bitten</translation>
    </message>
    <message>
        <source>the file holds more elements than are read</source>
        <translation>Die Datei enthält mehr Elemente, als gelesen werden</translation>
    </message>
    <message>
        <source>ask the sender for a file without private elements</source>
        <translation>Die sendende Stelle um eine Datei ohne private Elemente bitten</translation>
    </message>
    <message>
        <source>there are more than 64 MiB beside the pixels</source>
        <translation>Neben den Pixeln liegen mehr als 64 MiB</translation>
    </message>
    <message>
        <source>the file expands beyond 100:1 or 4 GiB</source>
        <translation>Die Datei entpackt sich auf mehr als 100:1 oder 4 GiB</translation>
    </message>
    <message>
        <source>export the images uncompressed</source>
        <translation>Die Bilder unkomprimiert exportieren</translation>
    </message>
    <message>
        <source>this is a DICOM segmentation, not an image; segmentation objects are read in a later version</source>
        <translation>Dies ist eine DICOM-Segmentierung, kein Bild; Segmentierungsobjekte liest erst eine spätere Version</translation>
    </message>
    <message>
        <source>import the surface as STL, 3MF, OBJ or PLY</source>
        <translation>Die Oberfläche als STL, 3MF, OBJ oder PLY importieren</translation>
    </message>
    <message>
        <source>the SOP class is missing</source>
        <translation>Die SOP-Klasse fehlt</translation>
    </message>
    <message>
        <source>the SOP class is not CT or MR image storage</source>
        <translation>Die SOP-Klasse ist keine CT- oder MR-Bildspeicherung</translation>
    </message>
    <message>
        <source>give a CT or MR series; other objects are no basis of a model</source>
        <translation>Eine CT- oder MR-Serie angeben; andere Objekte sind keine Grundlage für ein Modell</translation>
    </message>
    <message>
        <source>the modality is missing</source>
        <translation>Die Modalität fehlt</translation>
    </message>
    <message>
        <source>ask the sender for the original series</source>
        <translation>Die sendende Stelle um die Originalserie bitten</translation>
    </message>
    <message>
        <source>the modality is not CT or MR</source>
        <translation>Die Modalität ist nicht CT oder MR</translation>
    </message>
    <message>
        <source>give a CT or MR series; plain X-ray, ultrasound and captures are no basis of a model</source>
        <translation>Eine CT- oder MR-Serie angeben; Röntgenaufnahmen, Ultraschall und Bildschirmkopien sind keine Grundlage für ein Modell</translation>
    </message>
    <message>
        <source>the modality contradicts the SOP class</source>
        <translation>Die Modalität widerspricht der SOP-Klasse</translation>
    </message>
    <message>
        <source>this is a localizer (scout) image</source>
        <translation>Dies ist ein Übersichtsbild (Localizer, Scout)</translation>
    </message>
    <message>
        <source>leave the localizer out; give the axial series</source>
        <translation>Das Übersichtsbild weglassen; die axiale Serie angeben</translation>
    </message>
    <message>
        <source>this is a derived image, a projection of the volume</source>
        <translation>Dies ist ein abgeleitetes Bild, eine Projektion des Volumens</translation>
    </message>
    <message>
        <source>give the series the projection was made from</source>
        <translation>Die Serie angeben, aus der die Projektion entstanden ist</translation>
    </message>
    <message>
        <source>the image went through lossy compression</source>
        <translation>Das Bild wurde verlustbehaftet komprimiert</translation>
    </message>
    <message>
        <source>give the images as the scanner made them</source>
        <translation>Die Bilder angeben, wie der Scanner sie erzeugt hat</translation>
    </message>
    <message>
        <source>text is burned into the pixels</source>
        <translation>In die Pixel ist Text eingebrannt</translation>
    </message>
    <message>
        <source>give the images without burned-in annotation</source>
        <translation>Die Bilder ohne eingebrannte Beschriftung angeben</translation>
    </message>
    <message>
        <source>there is no pixel data</source>
        <translation>Es gibt keine Pixeldaten</translation>
    </message>
    <message>
        <source>send the whole image</source>
        <translation>Das vollständige Bild senden</translation>
    </message>
    <message>
        <source>rows, columns or frames are absent or out of range</source>
        <translation>Zeilen, Spalten oder Frames fehlen oder liegen außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>give images of 1 to 8192 rows and columns</source>
        <translation>Bilder mit 1 bis 8192 Zeilen und Spalten angeben</translation>
    </message>
    <message>
        <source>the bits of a pixel contradict each other</source>
        <translation>Die Bitangaben eines Pixels widersprechen einander</translation>
    </message>
    <message>
        <source>the pixel data is shorter than declared</source>
        <translation>Die Pixeldaten sind kürzer als angegeben</translation>
    </message>
    <message>
        <source>the compressed pixel stream contradicts the image&apos;s own description</source>
        <translation>Der komprimierte Pixelstrom widerspricht der Beschreibung des Bildes</translation>
    </message>
    <message>
        <source>the image is not one grey value a pixel</source>
        <translation>Das Bild hat nicht einen Grauwert je Pixel</translation>
    </message>
    <message>
        <source>give the original grey series</source>
        <translation>Die originale Grauwertserie angeben</translation>
    </message>
    <message>
        <source>a number is not legal</source>
        <translation>Eine Zahl ist nicht zulässig</translation>
    </message>
    <message>
        <source>a UID is absent or not legal</source>
        <translation>Eine UID fehlt oder ist nicht zulässig</translation>
    </message>
    <message>
        <source>the same SOP Instance UID comes more than once with other bytes</source>
        <translation>Dieselbe SOP Instance UID kommt mehrfach mit verschiedenen Bytes vor</translation>
    </message>
    <message>
        <source>give one copy of the series, as the scanner sent it</source>
        <translation>Eine einzige Kopie der Serie angeben, wie der Scanner sie gesendet hat</translation>
    </message>
    <message>
        <source>there is more than one patient in the series</source>
        <translation>Die Serie enthält mehr als eine Patientin oder einen Patienten</translation>
    </message>
    <message>
        <source>ask the sender which patient it is</source>
        <translation>Bei der sendenden Stelle klären, um wen es sich handelt</translation>
    </message>
    <message>
        <source>there is more than one frame of reference in the series</source>
        <translation>Die Serie enthält mehr als ein Bezugssystem (Frame of Reference)</translation>
    </message>
    <message>
        <source>give a series of one acquisition</source>
        <translation>Eine Serie aus einer einzigen Aufnahme angeben</translation>
    </message>
    <message>
        <source>image position or orientation is missing</source>
        <translation>Bildposition oder Bildorientierung fehlt</translation>
    </message>
    <message>
        <source>the pixel spacing is missing</source>
        <translation>Der Pixelabstand fehlt</translation>
    </message>
    <message>
        <source>the slices are not parallel</source>
        <translation>Die Schichten sind nicht parallel</translation>
    </message>
    <message>
        <source>give a series of one orientation</source>
        <translation>Eine Serie mit einer einzigen Orientierung angeben</translation>
    </message>
    <message>
        <source>rows or columns differ within the series</source>
        <translation>Zeilen oder Spalten sind innerhalb der Serie verschieden</translation>
    </message>
    <message>
        <source>give a series of one matrix</source>
        <translation>Eine Serie mit einer einzigen Matrix angeben</translation>
    </message>
    <message>
        <source>the pixel spacing differs within the series</source>
        <translation>Der Pixelabstand ist innerhalb der Serie verschieden</translation>
    </message>
    <message>
        <source>give a series of one pixel spacing</source>
        <translation>Eine Serie mit einem einzigen Pixelabstand angeben</translation>
    </message>
    <message>
        <source>there are fewer slices than a series needs</source>
        <translation>Es sind weniger Schichten, als eine Serie braucht</translation>
    </message>
    <message>
        <source>give the whole series</source>
        <translation>Die vollständige Serie angeben</translation>
    </message>
    <message>
        <source>the slice thickness is absent or not one legal positive number</source>
        <translation>Die Schichtdicke fehlt oder ist keine einzelne zulässige positive Zahl</translation>
    </message>
    <message>
        <source>the slice thickness is not below the limit</source>
        <translation>Die Schichtdicke liegt nicht unter der Grenze</translation>
    </message>
    <message>
        <source>reconstruct the series thinner than 1.25 mm</source>
        <translation>Die Serie mit weniger als 1,25 mm Schichtdicke rekonstruieren</translation>
    </message>
    <message>
        <source>the slice spacing is not below the limit</source>
        <translation>Der Schichtabstand liegt nicht unter der Grenze</translation>
    </message>
    <message>
        <source>reconstruct the series with less than 1.25 mm between slices</source>
        <translation>Die Serie mit weniger als 1,25 mm zwischen den Schichten rekonstruieren</translation>
    </message>
    <message>
        <source>two images lie at one position</source>
        <translation>Zwei Bilder liegen an derselben Position</translation>
    </message>
    <message>
        <source>give one phase or one reconstruction of the series</source>
        <translation>Eine einzige Phase oder Rekonstruktion der Serie angeben</translation>
    </message>
    <message>
        <source>slices are missing</source>
        <translation>Es fehlen Schichten</translation>
    </message>
    <message>
        <source>send the whole series again</source>
        <translation>Die vollständige Serie erneut senden</translation>
    </message>
    <message>
        <source>the slices are unevenly spaced</source>
        <translation>Die Schichten haben ungleiche Abstände</translation>
    </message>
    <message>
        <source>give a series of one spacing</source>
        <translation>Eine Serie mit gleichmäßigem Abstand angeben</translation>
    </message>
    <message>
        <source>the gantry was tilted; the tilt is handled exactly</source>
        <translation>Die Gantry war gekippt; die Kippung wird exakt berücksichtigt</translation>
    </message>
    <message>
        <source>accept it with a reason</source>
        <translation>Mit Begründung annehmen</translation>
    </message>
    <message>
        <source>the images are derived, not as the scanner made them</source>
        <translation>Die Bilder sind abgeleitet, nicht wie der Scanner sie erzeugt hat</translation>
    </message>
    <message>
        <source>give the original series, or accept it with a reason</source>
        <translation>Die Originalserie angeben oder mit Begründung annehmen</translation>
    </message>
    <message>
        <source>the pixels are not square</source>
        <translation>Die Pixel sind nicht quadratisch</translation>
    </message>
    <message>
        <source>no contrast agent is recorded</source>
        <translation>Es ist kein Kontrastmittel vermerkt</translation>
    </message>
    <message>
        <source>intravenous contrast is recommended here; accept it with a reason</source>
        <translation>Hier wird intravenöses Kontrastmittel empfohlen; mit Begründung annehmen</translation>
    </message>
    <message>
        <source>the images are older than the site&apos;s limit</source>
        <translation>Die Bilder sind älter als die Grenze des Standorts</translation>
    </message>
    <message>
        <source>ask for new images, or accept it with a reason</source>
        <translation>Neue Bilder anfordern oder mit Begründung annehmen</translation>
    </message>
    <message>
        <source>the preamble looks like a program; it is zeroed in what is stored</source>
        <translation>Die Präambel sieht aus wie ein Programm; im Gespeicherten ist sie mit Nullen überschrieben</translation>
    </message>
    <message>
        <source>accept it with a reason; the received digest is kept</source>
        <translation>Mit Begründung annehmen; der Hashwert des Empfangenen bleibt erhalten</translation>
    </message>
    <message>
        <source>no frame of reference is named</source>
        <translation>Es ist kein Bezugssystem (Frame of Reference) genannt</translation>
    </message>
    <message>
        <source>a field of the patient is absent in the series</source>
        <translation>Ein Patientenfeld fehlt in der Serie</translation>
    </message>
    <message>
        <source>check the patient against the request, then accept it with a reason</source>
        <translation>Die Patientendaten mit der Anforderung vergleichen, dann mit Begründung annehmen</translation>
    </message>
    <message>
        <source>the patient&apos;s name differs from the request in more than case and spelling form</source>
        <translation>Der Patientenname weicht vom Auftrag in mehr als Groß- und Kleinschreibung und Schreibform ab</translation>
    </message>
    <message>
        <source>an identical duplicate file is ignored</source>
        <translation>Eine identische doppelte Datei wird nicht beachtet</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>the slices overlap</source>
        <translation>Die Schichten überlappen</translation>
    </message>
    <message>
        <source>the slice spacing is larger than the thickness (gaps)</source>
        <translation>Der Schichtabstand ist größer als die Schichtdicke (Lücken)</translation>
    </message>
    <message>
        <source>nothing to do; thin structures between slices were not imaged</source>
        <translation>Nichts zu tun; dünne Strukturen zwischen den Schichten wurden nicht abgebildet</translation>
    </message>
    <message>
        <source>the positions jitter within tolerance</source>
        <translation>Die Positionen schwanken innerhalb der Toleranz</translation>
    </message>
    <message>
        <source>the slices are thinner than needed: more work, no more accuracy</source>
        <translation>Die Schichten sind dünner als nötig: mehr Aufwand, keine höhere Genauigkeit</translation>
    </message>
    <message>
        <source>a number is written oddly</source>
        <translation>Eine Zahl ist ungewöhnlich geschrieben</translation>
    </message>
    <message>
        <source>the DICOMDIR cannot be read</source>
        <translation>Das DICOMDIR kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>give the folder of the images instead</source>
        <translation>Stattdessen den Ordner der Bilder angeben</translation>
    </message>
    <message>
        <source>directory offsets are missing or lead nowhere; the records were taken in file order</source>
        <translation>Verweise im Verzeichnis fehlen oder führen ins Leere; die Datensätze wurden in der Reihenfolge der Datei genommen</translation>
    </message>
    <message>
        <source>nothing to do, or give the folder of the images instead</source>
        <translation>Nichts zu tun, oder stattdessen den Ordner der Bilder angeben</translation>
    </message>
    <message>
        <source>a directory record type is invalid here</source>
        <translation>Ein Datensatztyp des Verzeichnisses ist hier ungültig</translation>
    </message>
    <message>
        <source>the directory holds no records</source>
        <translation>Das Verzeichnis enthält keine Datensätze</translation>
    </message>
    <message>
        <source>a file named by the directory is not there</source>
        <translation>Eine im Verzeichnis genannte Datei ist nicht da</translation>
    </message>
    <message>
        <source>send the whole medium again</source>
        <translation>Den vollständigen Datenträger erneut senden</translation>
    </message>
    <message>
        <source>a file named by the directory lies outside its folder or is not a legal name</source>
        <translation>Eine im Verzeichnis genannte Datei liegt außerhalb seines Ordners oder trägt keinen zulässigen Namen</translation>
    </message>
    <message>
        <source>ask the sender for a proper medium</source>
        <translation>Die sendende Stelle um einen ordnungsgemäßen Datenträger bitten</translation>
    </message>
    <message>
        <source>the phantom&apos;s recipe is out of range</source>
        <translation>Das Rezept des Phantoms liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>give values within the ranges of `calque series phantom --help`</source>
        <translation>Werte innerhalb der Bereiche von `calque series phantom --help` angeben</translation>
    </message>
    <message>
        <source>a warning of the series check was not accepted by name</source>
        <translation>Eine Warnung der Serienprüfung wurde nicht namentlich angenommen</translation>
    </message>
    <message>
        <source>accept each warning with --accept CODE=REASON, or give a better series</source>
        <translation>Jede Warnung mit --accept CODE=GRUND annehmen oder eine bessere Serie angeben</translation>
    </message>
    <message>
        <source>the patient of the series is not the patient of the request</source>
        <translation>Die Patientendaten der Serie sind nicht die der Anforderung</translation>
    </message>
    <message>
        <source>check the request and the series; open a new case for another patient</source>
        <translation>Anforderung und Serie prüfen; für eine andere Person einen neuen Fall eröffnen</translation>
    </message>
    <message>
        <source>the series carries no Patient ID</source>
        <translation>Die Serie trägt keine Patienten-ID</translation>
    </message>
    <message>
        <source>ask the sender for a series that names its patient</source>
        <translation>Die sendende Stelle um eine Serie mit Patientenangabe bitten</translation>
    </message>
    <message>
        <source>a check of the series failed</source>
        <translation>Eine Prüfung der Serie ist nicht bestanden</translation>
    </message>
    <message>
        <source>get a series without it from the scanner</source>
        <translation>Vom Scanner eine Serie ohne diesen Mangel holen</translation>
    </message>
    <message>
        <source>this is not a surface file that can be read</source>
        <translation>Dies ist keine lesbare Oberflächendatei</translation>
    </message>
    <message>
        <source>export the surface as STL, OBJ, PLY or 3MF</source>
        <translation>Die Oberfläche als STL, OBJ, PLY oder 3MF exportieren</translation>
    </message>
    <message>
        <source>the file is larger than any that is read</source>
        <translation>Die Datei ist größer als jede, die gelesen wird</translation>
    </message>
    <message>
        <source>export the surface with fewer triangles</source>
        <translation>Die Oberfläche mit weniger Dreiecken exportieren</translation>
    </message>
    <message>
        <source>the 3MF&apos;s archive is not safe to open</source>
        <translation>Das Archiv der 3MF-Datei ist nicht sicher zu öffnen</translation>
    </message>
    <message>
        <source>export it again with another program</source>
        <translation>Mit einem anderen Programm erneut exportieren</translation>
    </message>
    <message>
        <source>the triangle count contradicts the file size</source>
        <translation>Die Zahl der Dreiecke widerspricht der Dateigröße</translation>
    </message>
    <message>
        <source>the file is cut off or damaged: fetch or export it again</source>
        <translation>Die Datei ist abgeschnitten oder beschädigt: erneut holen oder exportieren</translation>
    </message>
    <message>
        <source>the file contradicts its own format</source>
        <translation>Die Datei widerspricht ihrem eigenen Format</translation>
    </message>
    <message>
        <source>a face has not exactly three corners</source>
        <translation>Eine Fläche hat nicht genau drei Ecken</translation>
    </message>
    <message>
        <source>export the surface as triangles</source>
        <translation>Die Oberfläche als Dreiecke exportieren</translation>
    </message>
    <message>
        <source>the 3MF&apos;s unit is not the millimetre</source>
        <translation>Die Einheit der 3MF-Datei ist nicht Millimeter</translation>
    </message>
    <message>
        <source>export it in millimetres</source>
        <translation>In Millimetern exportieren</translation>
    </message>
    <message>
        <source>the 3MF builds an object from components</source>
        <translation>Die 3MF-Datei setzt ein Objekt aus Komponenten zusammen</translation>
    </message>
    <message>
        <source>export each object as one mesh of its own</source>
        <translation>Jedes Objekt als ein eigenes Netz exportieren</translation>
    </message>
    <message>
        <source>there is no triangle</source>
        <translation>Es gibt kein Dreieck</translation>
    </message>
    <message>
        <source>export the surface again</source>
        <translation>Die Oberfläche erneut exportieren</translation>
    </message>
    <message>
        <source>a vertex is not a number</source>
        <translation>Ein Eckpunkt ist keine Zahl</translation>
    </message>
    <message>
        <source>export the surface again from the segmentation software</source>
        <translation>Die Oberfläche erneut aus der Segmentierungssoftware exportieren</translation>
    </message>
    <message>
        <source>a coordinate or size lies beyond all measure</source>
        <translation>Eine Koordinate oder Größe liegt jenseits aller Maße</translation>
    </message>
    <message>
        <source>export it in patient millimetres</source>
        <translation>In Millimetern des Patientenraums exportieren</translation>
    </message>
    <message>
        <source>the surface has open edges: it is not closed</source>
        <translation>Die Oberfläche hat offene Kanten: sie ist nicht geschlossen</translation>
    </message>
    <message>
        <source>export a closed surface; holes are not filled here</source>
        <translation>Eine geschlossene Oberfläche exportieren; Löcher werden hier nicht gefüllt</translation>
    </message>
    <message>
        <source>the surface has non-manifold edges</source>
        <translation>Die Oberfläche hat Kanten, an denen nicht genau zwei Dreiecke liegen (nicht mannigfaltig)</translation>
    </message>
    <message>
        <source>export it again from the segmentation software</source>
        <translation>Erneut aus der Segmentierungssoftware exportieren</translation>
    </message>
    <message>
        <source>the surface has inconsistent orientation: triangles face different ways</source>
        <translation>Die Oberfläche ist uneinheitlich orientiert: Dreiecke zeigen in verschiedene Richtungen</translation>
    </message>
    <message>
        <source>export it again; triangles are not turned here</source>
        <translation>Erneut exportieren; Dreiecke werden hier nicht gewendet</translation>
    </message>
    <message>
        <source>the surface is inside out: it has a negative volume</source>
        <translation>Die Oberfläche ist umgestülpt: ihr Volumen ist negativ</translation>
    </message>
    <message>
        <source>export it with its normals outward</source>
        <translation>Mit nach außen zeigenden Normalen exportieren</translation>
    </message>
    <message>
        <source>the surface has zero-area triangles</source>
        <translation>Die Oberfläche hat Dreiecke ohne Fläche</translation>
    </message>
    <message>
        <source>export it again; triangles are not removed here</source>
        <translation>Erneut exportieren; Dreiecke werden hier nicht entfernt</translation>
    </message>
    <message>
        <source>the surface has the same triangle more than once</source>
        <translation>Die Oberfläche enthält dasselbe Dreieck mehr als einmal</translation>
    </message>
    <message>
        <source>parts of the surface touch along an edge</source>
        <translation>Teile der Oberfläche berühren sich entlang einer Kante</translation>
    </message>
    <message>
        <source>look at the places; accept it with a reason or export it again</source>
        <translation>Die Stellen ansehen; mit Begründung annehmen oder erneut exportieren</translation>
    </message>
    <message>
        <source>shells intersect: the volume counts their overlap twice</source>
        <translation>Schalen schneiden sich: das Volumen zählt ihre Überlappung doppelt</translation>
    </message>
    <message>
        <source>look at the shells; accept it with a reason or export them united</source>
        <translation>Die Schalen ansehen; mit Begründung annehmen oder vereinigt exportieren</translation>
    </message>
    <message>
        <source>not every pair of shells could be searched for intersections</source>
        <translation>Nicht jedes Paar von Schalen konnte auf Schnitte untersucht werden</translation>
    </message>
    <message>
        <source>look at the shells; accept it with a reason</source>
        <translation>Die Schalen ansehen; mit Begründung annehmen</translation>
    </message>
    <message>
        <source>implausible size: the unit is in doubt</source>
        <translation>Unplausible Größe: die Einheit ist zweifelhaft</translation>
    </message>
    <message>
        <source>check that the file is in millimetres; accept it with a reason or export it again</source>
        <translation>Prüfen, ob die Datei in Millimetern ist; mit Begründung annehmen oder erneut exportieren</translation>
    </message>
    <message>
        <source>no voxel lies inside the threshold</source>
        <translation>Kein Voxel liegt innerhalb des Schwellenwerts</translation>
    </message>
    <message>
        <source>choose another threshold</source>
        <translation>Einen anderen Schwellenwert wählen</translation>
    </message>
    <message>
        <source>threshold, volume and label map do not belong together</source>
        <translation>Schwellenwert, Volumen und Labelkarte gehören nicht zusammen</translation>
    </message>
    <message>
        <source>give a finite threshold and the label map of this very volume</source>
        <translation>Einen endlichen Schwellenwert und die Labelkarte genau dieses Volumens angeben</translation>
    </message>
    <message>
        <source>a clinical case never takes this product&apos;s own segmentation</source>
        <translation>Ein klinischer Fall verwendet nie die eigene Segmentierung dieses Produkts</translation>
    </message>
    <message>
        <source>import the surface of a cleared segmentation software</source>
        <translation>Die Oberfläche einer zugelassenen Segmentierungssoftware importieren</translation>
    </message>
    <message>
        <source>the segmentation software and version are not in the lab&apos;s registry</source>
        <translation>Segmentierungssoftware und Version stehen nicht im Verzeichnis des Labors</translation>
    </message>
    <message>
        <source>register them, or name the software and version that made the surface</source>
        <translation>Sie eintragen, oder die Software und Version nennen, die die Oberfläche erzeugt hat</translation>
    </message>
    <message>
        <source>no clearance row in force names this software for this anatomy and patient age</source>
        <translation>Keine gültige Zulassungszeile nennt diese Software für diese Anatomie und dieses Patientenalter</translation>
    </message>
    <message>
        <source>use a software that is cleared for it, or enter its clearance row</source>
        <translation>Eine hierfür zugelassene Software verwenden oder ihre Zulassungszeile eintragen</translation>
    </message>
    <message>
        <source>the surface does not lie inside the series</source>
        <translation>Die Oberfläche liegt nicht innerhalb der Serie</translation>
    </message>
    <message>
        <source>check that the surface was made from this series and is in patient millimetres</source>
        <translation>Prüfen, ob die Oberfläche aus dieser Serie entstanden und in Millimetern des Patientenraums ist</translation>
    </message>
    <message>
        <source>the surface&apos;s size is that of another unit</source>
        <translation>Die Größe der Oberfläche ist die einer anderen Einheit</translation>
    </message>
    <message>
        <source>the surface is mirrored against its label map</source>
        <translation>Die Oberfläche ist gegenüber ihrer Labelkarte gespiegelt</translation>
    </message>
    <message>
        <source>export it without mirroring</source>
        <translation>Ohne Spiegelung exportieren</translation>
    </message>
    <message>
        <source>this is not the geometry that was locked</source>
        <translation>Dies ist nicht die gesperrte Geometrie</translation>
    </message>
    <message>
        <source>use the locked file; a changed model needs a new segmentation and new signatures</source>
        <translation>Die gesperrte Datei verwenden; ein geändertes Modell braucht eine neue Segmentierung und neue Unterschriften</translation>
    </message>
    <message>
        <source>this act needs a reason</source>
        <translation>Dieser Schritt braucht eine Begründung</translation>
    </message>
    <message>
        <source>give one with --reason</source>
        <translation>Mit --reason eine angeben</translation>
    </message>
    <message>
        <source>a clinical model is never modified</source>
        <translation>Ein klinisches Modell wird nie verändert</translation>
    </message>
    <message>
        <source>open a non-diagnostic case for a modified model</source>
        <translation>Für ein verändertes Modell einen nicht diagnostischen Fall eröffnen</translation>
    </message>
    <message>
        <source>a check of the surface failed</source>
        <translation>Eine Prüfung der Oberfläche ist nicht bestanden</translation>
    </message>
    <message>
        <source>export a surface without it from the segmentation software</source>
        <translation>Aus der Segmentierungssoftware eine Oberfläche ohne diesen Mangel exportieren</translation>
    </message>
    <message>
        <source>a warning of the surface check was not accepted by name</source>
        <translation>Eine Warnung der Oberflächenprüfung wurde nicht namentlich angenommen</translation>
    </message>
    <message>
        <source>accept each warning with --accept CODE=REASON, or give a better surface</source>
        <translation>Jede Warnung mit --accept CODE=GRUND annehmen oder eine bessere Oberfläche angeben</translation>
    </message>
    <message>
        <source>the locked model&apos;s files are not one model and one list of segments</source>
        <translation>Die Dateien des gesperrten Modells sind nicht ein Modell und eine Segmentliste</translation>
    </message>
    <message>
        <source>import the surface again</source>
        <translation>Die Oberfläche erneut importieren</translation>
    </message>
    <message>
        <source>the case is not at this step</source>
        <translation>Der Fall ist nicht bei diesem Schritt</translation>
    </message>
    <message>
        <source>do the step named first</source>
        <translation>Zuerst den genannten Schritt tun</translation>
    </message>
    <message>
        <source>the author of a segmentation cannot approve it</source>
        <translation>Wer eine Segmentierung erstellt hat, kann sie nicht genehmigen</translation>
    </message>
    <message>
        <source>ask another surgeon</source>
        <translation>Eine andere Person der Chirurgie bitten</translation>
    </message>
    <message>
        <source>the page to be signed was not shown</source>
        <translation>Die zu unterschreibende Seite wurde nicht angezeigt</translation>
    </message>
    <message>
        <source>look at the page, then sign</source>
        <translation>Die Seite ansehen, dann unterschreiben</translation>
    </message>
    <message>
        <source>the record changed since the page was shown</source>
        <translation>Die Aufzeichnung hat sich seit der Anzeige der Seite geändert</translation>
    </message>
    <message>
        <source>look at the new page and sign that</source>
        <translation>Die neue Seite ansehen und diese unterschreiben</translation>
    </message>
    <message>
        <source>no surgeon has approved this geometry</source>
        <translation>Die Chirurgie hat diese Geometrie nicht genehmigt</translation>
    </message>
    <message>
        <source>ask a surgeon who is not the author to approve it</source>
        <translation>Eine Person der Chirurgie um Genehmigung bitten, die das Modell nicht erstellt hat</translation>
    </message>
    <message>
        <source>a fact that was not measured is not accepted by name on the page</source>
        <translation>Eine nicht gemessene Tatsache ist auf der Seite nicht namentlich angenommen</translation>
    </message>
    <message>
        <source>show the page again and sign it</source>
        <translation>Die Seite erneut anzeigen und unterschreiben</translation>
    </message>
    <message>
        <source>there is no such case in this lab</source>
        <translation>Diesen Fall gibt es in diesem Labor nicht</translation>
    </message>
    <message>
        <source>`calque case list` shows the cases</source>
        <translation>`calque case list` zeigt die Fälle</translation>
    </message>
    <message>
        <source>the case is closed or withdrawn</source>
        <translation>Der Fall ist abgeschlossen oder zurückgezogen</translation>
    </message>
    <message>
        <source>open a new case that refers to it</source>
        <translation>Einen neuen Fall eröffnen, der auf ihn verweist</translation>
    </message>
    <message>
        <source>the request is incomplete</source>
        <translation>Die Anforderung ist unvollständig</translation>
    </message>
    <message>
        <source>give patient, intended use, anatomy and side</source>
        <translation>Patientendaten, Zweckbestimmung, Anatomie und Seite angeben</translation>
    </message>
    <message>
        <source>the anatomy is not a word of the catalogue</source>
        <translation>Die Anatomie ist kein Wort des Katalogs</translation>
    </message>
    <message>
        <source>use one of the words of printers/catalogue/anatomies.toml</source>
        <translation>Eines der Wörter aus printers/catalogue/anatomies.toml verwenden</translation>
    </message>
    <message>
        <source>this act is signed, and no signature was given</source>
        <translation>Dieser Schritt wird unterschrieben, und es liegt keine Unterschrift vor</translation>
    </message>
    <message>
        <source>show the page and sign it</source>
        <translation>Die Seite anzeigen und unterschreiben</translation>
    </message>
    <message>
        <source>the signature is not one for this act: its meaning, signer, role or record differs</source>
        <translation>Die Unterschrift gilt nicht für diesen Schritt: Bedeutung, Person, Rolle oder Aufzeichnung ist eine andere</translation>
    </message>
    <message>
        <source>show the page again and sign that</source>
        <translation>Die Seite erneut anzeigen und diese unterschreiben</translation>
    </message>
    <message>
        <source>the signature does not cover the series, the segmentation and the surface</source>
        <translation>Die Unterschrift umfasst nicht Serie, Segmentierung und Oberfläche</translation>
    </message>
    <message>
        <source>the requester is not an enrolled person</source>
        <translation>Die anfordernde Person ist nicht registriert</translation>
    </message>
    <message>
        <source>enrol the requester, or name one who is</source>
        <translation>Sie registrieren oder eine registrierte Person nennen</translation>
    </message>
    <message>
        <source>no clearance row in force covers this combination</source>
        <translation>Keine gültige Zulassungszeile deckt diese Kombination ab</translation>
    </message>
    <message>
        <source>choose a combination that is cleared, or enter the row from the vendor&apos;s labelling</source>
        <translation>Eine zugelassene Kombination wählen oder die Zeile aus der Kennzeichnung des Herstellers eintragen</translation>
    </message>
    <message>
        <source>the clearance row is not approved by a second person</source>
        <translation>Die Zulassungszeile ist nicht von einer zweiten Person genehmigt</translation>
    </message>
    <message>
        <source>ask somebody with role qa to approve it</source>
        <translation>Eine Person mit der Rolle qa um Genehmigung bitten</translation>
    </message>
    <message>
        <source>an example row unlocks nothing outside a demonstration lab</source>
        <translation>Eine Beispielzeile gibt außerhalb eines Demonstrationslabors nichts frei</translation>
    </message>
    <message>
        <source>enter the row from the vendor&apos;s labelling</source>
        <translation>Die Zeile aus der Kennzeichnung des Herstellers eintragen</translation>
    </message>
    <message>
        <source>the printer&apos;s qualification is not in force</source>
        <translation>Die Qualifizierung des Druckers ist nicht gültig</translation>
    </message>
    <message>
        <source>qualify the printer</source>
        <translation>Den Drucker qualifizieren</translation>
    </message>
    <message>
        <source>a material lot is not accepted, is expired or in quarantine</source>
        <translation>Ein Materiallos ist nicht angenommen, abgelaufen oder in Quarantäne</translation>
    </message>
    <message>
        <source>use an accepted lot within its date</source>
        <translation>Ein angenommenes, nicht abgelaufenes Los verwenden</translation>
    </message>
    <message>
        <source>the part does not fit the build volume</source>
        <translation>Das Teil passt nicht in den Bauraum</translation>
    </message>
    <message>
        <source>choose another placement or printer</source>
        <translation>Eine andere Platzierung oder einen anderen Drucker wählen</translation>
    </message>
    <message>
        <source>walls or gaps are below the material&apos;s minimum</source>
        <translation>Wände oder Spalte liegen unter dem Mindestmaß des Materials</translation>
    </message>
    <message>
        <source>choose another material; a clinical model is not thickened</source>
        <translation>Ein anderes Material wählen; ein klinisches Modell wird nicht verdickt</translation>
    </message>
    <message>
        <source>the printer is not registered here</source>
        <translation>Der Drucker ist hier nicht eingetragen</translation>
    </message>
    <message>
        <source>`calque printer list` shows the printers</source>
        <translation>`calque printer list` zeigt die Drucker</translation>
    </message>
    <message>
        <source>the material lot is not registered here</source>
        <translation>Das Materiallos ist hier nicht eingetragen</translation>
    </message>
    <message>
        <source>`calque material list` shows the lots</source>
        <translation>`calque material list` zeigt die Lose</translation>
    </message>
    <message>
        <source>the placement is not a rigid motion</source>
        <translation>Die Platzierung ist keine starre Bewegung</translation>
    </message>
    <message>
        <source>give a rotation and a translation in millimetres</source>
        <translation>Eine Drehung und eine Verschiebung in Millimetern angeben</translation>
    </message>
    <message>
        <source>the preset or mode is not in the catalogue for this printer</source>
        <translation>Voreinstellung oder Modus steht für diesen Drucker nicht im Katalog</translation>
    </message>
    <message>
        <source>`calque printer list` shows the modes and presets</source>
        <translation>`calque printer list` zeigt Modi und Voreinstellungen</translation>
    </message>
    <message>
        <source>a surgical guide needs a sterilisable material and its sterilisation method</source>
        <translation>Eine Operationsschablone braucht ein sterilisierbares Material und dessen Sterilisationsverfahren</translation>
    </message>
    <message>
        <source>choose a sterilisable material and name the method</source>
        <translation>Ein sterilisierbares Material wählen und das Verfahren nennen</translation>
    </message>
    <message>
        <source>the plan is incomplete</source>
        <translation>Der Druckplan ist unvollständig</translation>
    </message>
    <message>
        <source>give printer, a lot for each segment, mode, layer, post-processing, copies and the inspection points</source>
        <translation>Drucker, ein Los je Segment, Modus, Schichthöhe, Nachbearbeitung, Stückzahl und die Messstellen der Prüfung angeben</translation>
    </message>
    <message>
        <source>there is no released ticket for this build</source>
        <translation>Für diesen Druck gibt es kein freigegebenes Ticket</translation>
    </message>
    <message>
        <source>release the print first</source>
        <translation>Zuerst den Druck freigeben</translation>
    </message>
    <message>
        <source>this ticket was used or voided before</source>
        <translation>Dieses Ticket wurde schon verwendet oder entwertet</translation>
    </message>
    <message>
        <source>release the print again</source>
        <translation>Den Druck erneut freigeben</translation>
    </message>
    <message>
        <source>this ticket has expired</source>
        <translation>Dieses Ticket ist abgelaufen</translation>
    </message>
    <message>
        <source>this ticket is for another printer</source>
        <translation>Dieses Ticket gilt für einen anderen Drucker</translation>
    </message>
    <message>
        <source>use the printer named on the ticket</source>
        <translation>Den auf dem Ticket genannten Drucker verwenden</translation>
    </message>
    <message>
        <source>the bytes to be sent are not those that were signed</source>
        <translation>Die zu sendenden Bytes sind nicht die unterschriebenen</translation>
    </message>
    <message>
        <source>use the locked file</source>
        <translation>Die gesperrte Datei verwenden</translation>
    </message>
    <message>
        <source>the plan is not the one that was signed</source>
        <translation>Der Druckplan ist nicht der unterschriebene</translation>
    </message>
    <message>
        <source>show and sign the plan again</source>
        <translation>Den Druckplan erneut anzeigen und unterschreiben</translation>
    </message>
    <message>
        <source>the printer&apos;s report does not match the ticket</source>
        <translation>Der Bericht des Druckers passt nicht zum Ticket</translation>
    </message>
    <message>
        <source>abort the run and find out what was printed</source>
        <translation>Den Lauf abbrechen und klären, was gedruckt wurde</translation>
    </message>
    <message>
        <source>a run of this case is still open</source>
        <translation>Ein Lauf dieses Falls ist noch offen</translation>
    </message>
    <message>
        <source>finish or abort it first</source>
        <translation>Ihn zuerst beenden oder abbrechen</translation>
    </message>
    <message>
        <source>there is no open run of this job</source>
        <translation>Für diesen Auftrag gibt es keinen offenen Lauf</translation>
    </message>
    <message>
        <source>start one first</source>
        <translation>Zuerst einen starten</translation>
    </message>
    <message>
        <source>the items do not fit the ticket</source>
        <translation>Die Stücke passen nicht zum Ticket</translation>
    </message>
    <message>
        <source>name one fresh item for each copy</source>
        <translation>Für jedes Exemplar ein neues Stück nennen</translation>
    </message>
    <message>
        <source>the person who released a print does not operate it</source>
        <translation>Wer einen Druck freigegeben hat, führt ihn nicht durch</translation>
    </message>
    <message>
        <source>ask another person with role technician or qa</source>
        <translation>Eine andere Person mit der Rolle technician oder qa bitten</translation>
    </message>
    <message>
        <source>the cause of an abort is not one of the words</source>
        <translation>Die Ursache eines Abbruchs ist keines der vorgesehenen Wörter</translation>
    </message>
    <message>
        <source>give operator, printer, link, power or process</source>
        <translation>operator, printer, link, power oder process angeben</translation>
    </message>
    <message>
        <source>the lots loaded are not those on the ticket</source>
        <translation>Die eingesetzten Lose sind nicht die auf dem Ticket</translation>
    </message>
    <message>
        <source>load the lots named on the ticket, or void it and plan again</source>
        <translation>Die auf dem Ticket genannten Lose einsetzen, oder es entwerten und neu planen</translation>
    </message>
    <message>
        <source>no step of the post-processing is named</source>
        <translation>Es ist kein Schritt der Nachbearbeitung genannt</translation>
    </message>
    <message>
        <source>name each step with its minutes and setting</source>
        <translation>Jeden Schritt mit Minuten und Einstellung nennen</translation>
    </message>
    <message>
        <source>the gauge is not registered or not in calibration</source>
        <translation>Das Prüfmittel ist nicht eingetragen oder nicht gültig kalibriert</translation>
    </message>
    <message>
        <source>use a gauge in calibration</source>
        <translation>Ein gültig kalibriertes Prüfmittel verwenden</translation>
    </message>
    <message>
        <source>not every planned distance was measured</source>
        <translation>Nicht jede geplante Strecke wurde gemessen</translation>
    </message>
    <message>
        <source>measure the points named</source>
        <translation>Die genannten Messstellen messen</translation>
    </message>
    <message>
        <source>the operator of a run does not inspect it</source>
        <translation>Wer einen Lauf durchgeführt hat, prüft ihn nicht</translation>
    </message>
    <message>
        <source>ask another person</source>
        <translation>Eine andere Person bitten</translation>
    </message>
    <message>
        <source>an item has no passed inspection</source>
        <translation>Ein Stück hat keine bestandene Prüfung</translation>
    </message>
    <message>
        <source>inspect it, or open a nonconformity</source>
        <translation>Es prüfen oder eine Nichtkonformität eröffnen</translation>
    </message>
    <message>
        <source>a nonconformity is open</source>
        <translation>Eine Nichtkonformität ist offen</translation>
    </message>
    <message>
        <source>dispose of it first</source>
        <translation>Zuerst über sie entscheiden</translation>
    </message>
    <message>
        <source>an item has no passed label check</source>
        <translation>Ein Stück hat keine bestandene Etikettprüfung</translation>
    </message>
    <message>
        <source>check the label against the record</source>
        <translation>Das Etikett mit der Aufzeichnung vergleichen</translation>
    </message>
    <message>
        <source>the case&apos;s audit trail was not reviewed since its last print entry</source>
        <translation>Das Protokoll des Falls wurde seit dem letzten Druckeintrag nicht durchgesehen</translation>
    </message>
    <message>
        <source>review it: `calque audit review`</source>
        <translation>Es durchsehen: `calque audit review`</translation>
    </message>
    <message>
        <source>a required entry of the device history record is missing</source>
        <translation>Ein vorgeschriebener Eintrag der Gerätehistorie fehlt</translation>
    </message>
    <message>
        <source>do the step named</source>
        <translation>Den genannten Schritt tun</translation>
    </message>
    <message>
        <source>a clinical part out of tolerance is never released</source>
        <translation>Ein klinisches Teil außerhalb der Toleranz wird nie freigegeben</translation>
    </message>
    <message>
        <source>reprint, rework or scrap it</source>
        <translation>Neu drucken, nacharbeiten oder verwerfen</translation>
    </message>
    <message>
        <source>release is never by the operator</source>
        <translation>Wer den Druck durchgeführt hat, gibt nie frei</translation>
    </message>
    <message>
        <source>ask another person with role qa</source>
        <translation>Eine andere Person mit der Rolle qa bitten</translation>
    </message>
    <message>
        <source>the author of a model does not release it</source>
        <translation>Wer ein Modell erstellt hat, gibt es nicht frei</translation>
    </message>
    <message>
        <source>an item is not one of a finished build of the model now locked, or was replaced</source>
        <translation>Ein Stück gehört nicht zu einem beendeten Druck des jetzt gesperrten Modells oder wurde ersetzt</translation>
    </message>
    <message>
        <source>name the items of the last build</source>
        <translation>Die Stücke des letzten Drucks nennen</translation>
    </message>
    <message>
        <source>there is no such open nonconformity</source>
        <translation>Diese offene Nichtkonformität gibt es nicht</translation>
    </message>
    <message>
        <source>`calque case show` lists them</source>
        <translation>`calque case show` listet sie auf</translation>
    </message>
    <message>
        <source>the disposition is not one of the words</source>
        <translation>Die Entscheidung ist keines der vorgesehenen Wörter</translation>
    </message>
    <message>
        <source>give rework, reprint, scrap or concession</source>
        <translation>rework, reprint, scrap oder concession angeben</translation>
    </message>
    <message>
        <source>the review does not reach the case&apos;s last entry</source>
        <translation>Die Durchsicht reicht nicht bis zum letzten Eintrag des Falls</translation>
    </message>
    <message>
        <source>review up to the newest entry</source>
        <translation>Bis zum neuesten Eintrag durchsehen</translation>
    </message>
    <message>
        <source>nothing of the label was compared with the record</source>
        <translation>Nichts vom Etikett wurde mit der Aufzeichnung verglichen</translation>
    </message>
    <message>
        <source>compare patient, side, scale and words</source>
        <translation>Patientendaten, Seite, Maßstab und Wortlaut vergleichen</translation>
    </message>
    <message>
        <source>nobody is named to whom the model was delivered</source>
        <translation>Es ist niemand genannt, an den das Modell übergeben wurde</translation>
    </message>
    <message>
        <source>give --to with the person&apos;s name</source>
        <translation>Mit --to den Namen der Person angeben</translation>
    </message>
    <message>
        <source>the post-processing of an item is not recorded</source>
        <translation>Die Nachbearbeitung eines Stücks ist nicht eingetragen</translation>
    </message>
    <message>
        <source>record it: `calque print post`</source>
        <translation>Sie eintragen: `calque print post`</translation>
    </message>
    <message>
        <source>this folder is not a lab</source>
        <translation>Dieser Ordner ist kein Labor</translation>
    </message>
    <message>
        <source>give the lab with --lab DIR, or make one with `calque lab create`</source>
        <translation>Das Labor mit --lab ORDNER angeben oder mit `calque lab create` anlegen</translation>
    </message>
    <message>
        <source>this lab folder is not safe to use</source>
        <translation>Dieser Labor-Ordner ist nicht sicher zu benutzen</translation>
    </message>
    <message>
        <source>mode 0700, files 0600, no links, a local file system; then try again</source>
        <translation>Rechte 0700, Dateien 0600, keine Verweise, ein lokales Dateisystem; dann erneut versuchen</translation>
    </message>
    <message>
        <source>there is something in this folder already</source>
        <translation>In diesem Ordner liegt schon etwas</translation>
    </message>
    <message>
        <source>give a new folder</source>
        <translation>Einen neuen Ordner angeben</translation>
    </message>
    <message>
        <source>the log is not anchored within policy</source>
        <translation>Das Protokoll ist nicht innerhalb der Vorgabe verankert</translation>
    </message>
    <message>
        <source>`calque audit anchor`, then try again</source>
        <translation>`calque audit anchor`, dann erneut versuchen</translation>
    </message>
    <message>
        <source>the entry breaks a rule of the log</source>
        <translation>Der Eintrag verletzt eine Regel des Protokolls</translation>
    </message>
    <message>
        <source>the clock went back</source>
        <translation>Die Uhr ist zurückgesprungen</translation>
    </message>
    <message>
        <source>set the clock right; somebody accountable confirms it</source>
        <translation>Die Uhr richtig stellen; eine verantwortliche Person bestätigt es</translation>
    </message>
    <message>
        <source>the text holds a patient&apos;s name, number or birth date</source>
        <translation>Der Text enthält Name, Nummer oder Geburtsdatum einer Patientin oder eines Patienten</translation>
    </message>
    <message>
        <source>write it without them</source>
        <translation>Ohne diese Angaben schreiben</translation>
    </message>
    <message>
        <source>the bundle did not verify</source>
        <translation>Die Verifikation des Pakets ist nicht bestanden</translation>
    </message>
    <message>
        <source>nothing was closed; verify the lab and try again</source>
        <translation>Es wurde nichts abgeschlossen; das Labor verifizieren und erneut versuchen</translation>
    </message>
    <message>
        <source>this lab was written by a newer version</source>
        <translation>Dieses Labor wurde von einer neueren Version geschrieben</translation>
    </message>
    <message>
        <source>use that version</source>
        <translation>Diese Version verwenden</translation>
    </message>
    <message>
        <source>the text may not stand in the record</source>
        <translation>Der Text darf so nicht in der Aufzeichnung stehen</translation>
    </message>
    <message>
        <source>write 1 to 500 ordinary characters</source>
        <translation>1 bis 500 gewöhnliche Zeichen schreiben</translation>
    </message>
    <message>
        <source>this address cannot be asked</source>
        <translation>Diese Adresse kann nicht abgefragt werden</translation>
    </message>
    <message>
        <source>write http://HOST/PATH or http://HOST:PORT/PATH; https is not built in yet</source>
        <translation>http://HOST/PATH oder http://HOST:PORT/PATH schreiben; https ist noch nicht eingebaut</translation>
    </message>
    <message>
        <source>no case of this lab is of this patient</source>
        <translation>Kein Fall dieses Labors gehört zu diesen Patientendaten</translation>
    </message>
    <message>
        <source>give the case or the pseudonym: `calque case show` tells it</source>
        <translation>Den Fall oder das Pseudonym angeben: `calque case show` nennt es</translation>
    </message>
    <message>
        <source>this patient&apos;s data were erased</source>
        <translation>Diese Patientendaten wurden gelöscht</translation>
    </message>
    <message>
        <source>nothing is left to do; the log still verifies</source>
        <translation>Es bleibt nichts zu tun; das Protokoll lässt sich weiterhin verifizieren</translation>
    </message>
    <message>
        <source>a case of this patient is still open</source>
        <translation>Ein Fall zu diesen Patientendaten ist noch offen</translation>
    </message>
    <message>
        <source>close or withdraw it first</source>
        <translation>Ihn zuerst abschließen oder zurückziehen</translation>
    </message>
    <message>
        <source>a hold keeps this patient&apos;s data</source>
        <translation>Eine Aufbewahrungsanordnung hält diese Patientendaten</translation>
    </message>
    <message>
        <source>lift the hold under two names: `calque hold SUBJECT --lift`</source>
        <translation>Die Anordnung mit zwei Namen aufheben: `calque hold SUBJECT --lift`</translation>
    </message>
    <message>
        <source>the retention of this patient&apos;s record still runs</source>
        <translation>Die Aufbewahrungsfrist dieser Patientendaten läuft noch</translation>
    </message>
    <message>
        <source>wait for the day named</source>
        <translation>Den genannten Tag abwarten</translation>
    </message>
    <message>
        <source>the lab is in quarantine and can only be read</source>
        <translation>Das Labor ist in Quarantäne und kann nur gelesen werden</translation>
    </message>
    <message>
        <source>keep the folder as evidence; two persons end it: `calque lab restore`</source>
        <translation>Den Ordner als Beweismittel aufbewahren; zwei Personen beenden sie: `calque lab restore`</translation>
    </message>
    <message>
        <source>this log is not the beginning of the one that was lost</source>
        <translation>Dieses Protokoll ist nicht der Anfang des verlorenen</translation>
    </message>
    <message>
        <source>put a backup in its place: `calque lab restore --from BACKUP`</source>
        <translation>Eine Sicherung an seine Stelle setzen: `calque lab restore --from BACKUP`</translation>
    </message>
    <message>
        <source>the log reaches everything that this device acknowledged</source>
        <translation>Das Protokoll enthält alles, was dieses Gerät bestätigt hat</translation>
    </message>
    <message>
        <source>nothing is to be restored</source>
        <translation>Es ist nichts wiederherzustellen</translation>
    </message>
    <message>
        <source>the copy does not verify</source>
        <translation>Die Verifikation der Kopie ist nicht bestanden</translation>
    </message>
    <message>
        <source>keep it apart, and verify the lab: `calque audit verify`</source>
        <translation>Sie getrennt aufbewahren und das Labor verifizieren: `calque audit verify`</translation>
    </message>
    <message>
        <source>the clock has not gone back since it was last confirmed</source>
        <translation>Die Uhr ist seit der letzten Bestätigung nicht zurückgesprungen</translation>
    </message>
    <message>
        <source>nothing is to be confirmed</source>
        <translation>Es ist nichts zu bestätigen</translation>
    </message>
    <message>
        <source>the origin of a log that goes on from another counts one further</source>
        <translation>Die Herkunft eines Protokolls, das ein anderes fortsetzt, zählt um eins weiter</translation>
    </message>
    <message>
        <source>give the origin named</source>
        <translation>Die genannte Herkunft angeben</translation>
    </message>
    <message>
        <source>that entry is no signature of this person</source>
        <translation>Dieser Eintrag ist keine Unterschrift dieser Person</translation>
    </message>
    <message>
        <source>`calque audit log` lists the entries; a receipt is for the signer</source>
        <translation>`calque audit log` listet die Einträge auf; eine Quittung ist für die Person, die unterschrieben hat</translation>
    </message>
    <message>
        <source>this range is no range of the log</source>
        <translation>Dieser Bereich ist kein Bereich des Protokolls</translation>
    </message>
    <message>
        <source>give --from and --to within the log, in this order</source>
        <translation>--from und --to innerhalb des Protokolls angeben, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>installation and operation are not qualified on this host for this build</source>
        <translation>Installation und Betrieb sind auf diesem Rechner für diesen Build nicht qualifiziert</translation>
    </message>
    <message>
        <source>run the qualification: `calque-qualify`</source>
        <translation>die Qualifizierung durchführen: `calque-qualify`</translation>
    </message>
    <message>
        <source>there is no such qualification run</source>
        <translation>diesen Lauf einer Qualifizierung gibt es nicht</translation>
    </message>
    <message>
        <source>`calque qualification list` names the runs</source>
        <translation>`calque qualification list` nennt die Läufe</translation>
    </message>
    <message>
        <source>this qualification run has ended</source>
        <translation>dieser Lauf der Qualifizierung ist beendet</translation>
    </message>
    <message>
        <source>begin a new run: `calque qualification start`</source>
        <translation>einen neuen Lauf beginnen: `calque qualification start`</translation>
    </message>
    <message>
        <source>no step of this qualification run was entered</source>
        <translation>von diesem Lauf der Qualifizierung ist kein Schritt eingetragen</translation>
    </message>
    <message>
        <source>enter its steps, or abort it with a reason</source>
        <translation>seine Schritte eintragen, oder ihn mit einem Grund abbrechen</translation>
    </message>
    <message>
        <source>this qualification run has no result that could be approved</source>
        <translation>dieser Lauf der Qualifizierung hat kein Ergebnis, das freigegeben werden könnte</translation>
    </message>
    <message>
        <source>finish it first: `calque qualification finish`</source>
        <translation>ihn erst abschließen: `calque qualification finish`</translation>
    </message>
    <message>
        <source>a step failed, and nothing says what becomes of that</source>
        <translation>ein Schritt ist misslungen, und nichts sagt, was damit geschieht</translation>
    </message>
    <message>
        <source>say it for each step that failed: `calque qualification sign --disposition STEP=TEXT`</source>
        <translation>es für jeden misslungenen Schritt sagen: `calque qualification sign --disposition SCHRITT=TEXT`</translation>
    </message>
</context>
<context>
    <name>SandboxPage</name>
    <message>
        <source>&amp;Make a copy</source>
        <translation>Kopie an&amp;legen</translation>
    </message>
    <message>
        <source>&amp;Turn a bit of this byte</source>
        <translation>&amp;Bit dieses Bytes umkehren</translation>
    </message>
    <message>
        <source>&amp;Verify the copy</source>
        <translation>Kopie &amp;verifizieren</translation>
    </message>
    <message>
        <source>Break a copy</source>
        <translation>Kopie beschädigen</translation>
    </message>
    <message>
        <source>A copy of this lab&apos;s log, without patient data and without keys. Change a byte of it as a forger would, in the file itself, and see what the verifier says. The lab is not touched; the copy is removed afterwards.</source>
        <translation>Eine Kopie des Protokolls dieses Labors, ohne Patientendaten und ohne Schlüssel. Hier lässt sich ein Byte ändern, wie eine Fälschung es täte, in der Datei selbst; dann zeigt sich, was die Verifikation sagt. Das Labor bleibt unberührt; die Kopie wird danach entfernt.</translation>
    </message>
    <message>
        <source>beside the lab</source>
        <translation>neben dem Labor</translation>
    </message>
    <message>
        <source>checkpoints from outside</source>
        <translation>Kontrollpunkte von außen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Place of the copy</source>
        <translation>Ort der Kopie</translation>
    </message>
    <message>
        <source>Anchors file</source>
        <translation>Ankerdatei</translation>
    </message>
    <message>
        <source>Anchors file for the copy</source>
        <translation>Ankerdatei für die Kopie</translation>
    </message>
    <message>
        <source>Number of the entry to break</source>
        <translation>Nummer des zu beschädigenden Eintrags</translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation>&amp;Eintrag</translation>
    </message>
    <message>
        <source>Bytes of the entry</source>
        <translation>Bytes des Eintrags</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Copying the log</source>
        <translation>Das Protokoll wird kopiert</translation>
    </message>
    <message>
        <source>Copy of %1 entries</source>
        <translation>Kopie mit %1 Einträgen</translation>
    </message>
    <message>
        <source>There is no entry %1; the last is %2</source>
        <translation>Eintrag %1 gibt es nicht; der letzte ist %2</translation>
    </message>
    <message>
        <source>Entry %1, byte %2: %3; turned it is %4</source>
        <translation>Eintrag %1, Byte %2: %3; umgekehrt %4</translation>
    </message>
    <message>
        <source>! changed</source>
        <translation>! geändert</translation>
    </message>
    <message>
        <source>&amp;Remove the copy</source>
        <translation>Kopie en&amp;tfernen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Copying the log, %1 %</source>
        <translation>Das Protokoll wird kopiert, %1 %</translation>
    </message>
    <message>
        <source>Stopped; nothing of the copy was kept</source>
        <translation>Angehalten; von der Kopie blieb nichts</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Clip the model</source>
        <translation>Modell schneiden</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmente</translation>
    </message>
    <message>
        <source>Series check</source>
        <translation>Serienprüfung</translation>
    </message>
    <message>
        <source>Findings of the series check</source>
        <translation>Befunde der Serienprüfung</translation>
    </message>
    <message>
        <source>Grey window</source>
        <translation>Grauwertfenster</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Knochen</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Weichteile</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Lunge</translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation>Gefäße</translation>
    </message>
    <message>
        <source>Or drag with the right button.</source>
        <translation>Oder mit der rechten Taste ziehen.</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>Werkzeug</translation>
    </message>
    <message>
        <source>Cross-hair</source>
        <translation>Fadenkreuz</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Strecke</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Clip plane</source>
        <translation>Schnittebene</translation>
    </message>
    <message>
        <source>from the left (L)</source>
        <translation>von links (L)</translation>
    </message>
    <message>
        <source>from the back (P)</source>
        <translation>von hinten (P)</translation>
    </message>
    <message>
        <source>from above (S)</source>
        <translation>von oben (S)</translation>
    </message>
    <message>
        <source>Side from which the model is clipped</source>
        <translation>Seite, von der das Modell geschnitten wird</translation>
    </message>
    <message>
        <source>Position of the clip plane</source>
        <translation>Lage der Schnittebene</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>as in 3D Slicer</source>
        <translation>wie in 3D Slicer</translation>
    </message>
    <message>
        <source>as in OHIF</source>
        <translation>wie in OHIF</translation>
    </message>
    <message>
        <source>Key set</source>
        <translation>Tastenbelegung</translation>
    </message>
    <message>
        <source>? List</source>
        <translation>? Liste</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Opacity of %1 in 3D</source>
        <translation>Deckkraft von %1 in 3D</translation>
    </message>
    <message>
        <source>%1 %2 %3%4</source>
        <translation>%1 %2 %3%4</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>only with a token</source>
        <translation>nur mit Token</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>P&amp;IN of the token</source>
        <translation>P&amp;IN des Tokens</translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>P&amp;IN of the token</source>
        <translation>P&amp;IN des Tokens</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>&amp;Unterschreiben</translation>
    </message>
    <message>
        <source>Do not sign</source>
        <translation>Nicht unterschreiben</translation>
    </message>
    <message>
        <source>The page to be signed</source>
        <translation>Die zu unterschreibende Seite</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>Unterschrift von</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>SHA-256 of this page</source>
        <translation>SHA-256 dieser Seite</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Nothing of the model has changed since you signed on %1.</source>
        <translation>Am Modell hat sich seit Ihrer Unterschrift vom %1 nichts geändert.</translation>
    </message>
    <message>
        <source>Changed since you signed on %1:</source>
        <translation>Seit Ihrer Unterschrift vom %1 geändert:</translation>
    </message>
    <message>
        <source>%1: before %2, now %3</source>
        <translation>%1: vorher %2, jetzt %3</translation>
    </message>
    <message>
        <source>Signing is possible when the page was shown to its end.</source>
        <translation>Unterschreiben ist möglich, wenn die Seite bis zu ihrem Ende gezeigt wurde.</translation>
    </message>
</context>
<context>
    <name>SliceView</name>
    <message>
        <source>Axial slices</source>
        <translation>Axiale Schichten</translation>
    </message>
    <message>
        <source>Coronal slices</source>
        <translation>Koronale Schichten</translation>
    </message>
    <message>
        <source>Sagittal slices</source>
        <translation>Sagittale Schichten</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronal</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>  %1 %2 mm</source>
        <translation>  %1 %2 mm</translation>
    </message>
    <message>
        <source>No images</source>
        <translation>Keine Bilder</translation>
    </message>
    <message>
        <source>W %1  L %2</source>
        <translation>W %1  L %2</translation>
    </message>
    <message>
        <source>at the cross-hair: %1 %2</source>
        <translation>am Fadenkreuz: %1 %2</translation>
    </message>
    <message>
        <source>Hatched: not loaded yet</source>
        <translation>Schraffiert: noch nicht geladen</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>not opened</source>
        <translation>nicht eröffnet</translation>
    </message>
    <message>
        <source>opened</source>
        <translation>eröffnet</translation>
    </message>
    <message>
        <source>images accepted</source>
        <translation>Bilder angenommen</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>released to print</source>
        <translation>zum Druck freigegeben</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>im Druck</translation>
    </message>
    <message>
        <source>build aborted</source>
        <translation>Druck abgebrochen</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>gedruckt</translation>
    </message>
    <message>
        <source>inspected</source>
        <translation>geprüft</translation>
    </message>
    <message>
        <source>nonconforming</source>
        <translation>nicht konform</translation>
    </message>
    <message>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Segmentation and locked model</source>
        <translation>Segmentierung und gesperrtes Modell</translation>
    </message>
    <message>
        <source>Change of the model</source>
        <translation>Änderung des Modells</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Build plan</source>
        <translation>Druckplan</translation>
    </message>
    <message>
        <source>Release to print</source>
        <translation>Druckfreigabe</translation>
    </message>
    <message>
        <source>Voided ticket</source>
        <translation>Entwertetes Ticket</translation>
    </message>
    <message>
        <source>Start of the build</source>
        <translation>Beginn des Drucks</translation>
    </message>
    <message>
        <source>End of the build</source>
        <translation>Ende des Drucks</translation>
    </message>
    <message>
        <source>Aborted build</source>
        <translation>Abgebrochener Druck</translation>
    </message>
    <message>
        <source>Post-processing</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Nonconformity</source>
        <translation>Nichtkonformität</translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation>Entscheidung über die Nichtkonformität</translation>
    </message>
    <message>
        <source>Label check</source>
        <translation>Etikettprüfung</translation>
    </message>
    <message>
        <source>Review of the audit trail</source>
        <translation>Durchsicht des Protokolls</translation>
    </message>
    <message>
        <source>Release of the part</source>
        <translation>Freigabe des Teils</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation>Rückzug</translation>
    </message>
    <message>
        <source>Export of the record</source>
        <translation>Export der Gerätehistorie</translation>
    </message>
    <message>
        <source>the patient, sealed; a commit to the identity</source>
        <translation>Patientendaten, versiegelt; ein Commit auf die Identität</translation>
    </message>
    <message>
        <source>received bytes, manifest, true geometry</source>
        <translation>empfangene Bytes, Manifest, wahre Geometrie</translation>
    </message>
    <message>
        <source>surface, segment list, label map</source>
        <translation>Oberfläche, Segmentliste, Labelkarte</translation>
    </message>
    <message>
        <source>the page with pictures and numbers</source>
        <translation>die Seite mit Bildern und Zahlen</translation>
    </message>
    <message>
        <source>inspection plan, placed 3MF</source>
        <translation>Prüfplan, platzierte 3MF-Datei</translation>
    </message>
    <message>
        <source>the plan&apos;s page</source>
        <translation>die Seite des Plans</translation>
    </message>
    <message>
        <source>digest of the bytes sent</source>
        <translation>Hashwert der gesendeten Bytes</translation>
    </message>
    <message>
        <source>the printer&apos;s report</source>
        <translation>der Bericht des Druckers</translation>
    </message>
    <message>
        <source>a new ticket</source>
        <translation>ein neues Ticket</translation>
    </message>
    <message>
        <source>measured distances, gauge</source>
        <translation>gemessene Strecken, Prüfmittel</translation>
    </message>
    <message>
        <source>the disposition&apos;s page</source>
        <translation>die Seite der Entscheidung</translation>
    </message>
    <message>
        <source>label check, audit review, the release page</source>
        <translation>Etikettprüfung, Durchsicht des Protokolls, Freigabeseite</translation>
    </message>
    <message>
        <source>the verified bundle</source>
        <translation>das verifizierte Paket</translation>
    </message>
    <message>
        <source>release to print (QA)</source>
        <translation>Druckfreigabe (QS)</translation>
    </message>
    <message>
        <source>the printer</source>
        <translation>den Drucker</translation>
    </message>
    <message>
        <source>label, review, release (QA)</source>
        <translation>Etikett, Durchsicht, Freigabe (QS)</translation>
    </message>
    <message>
        <source>disposition (two of QA)</source>
        <translation>Entscheidung (zwei der QS)</translation>
    </message>
    <message>
        <source>close (QA)</source>
        <translation>Abschluss (QS)</translation>
    </message>
    <message>
        <source>diagnosis</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>surgical planning</source>
        <translation>Operationsplanung</translation>
    </message>
    <message>
        <source>patient management</source>
        <translation>Patientenmanagement</translation>
    </message>
    <message>
        <source>surgical guide</source>
        <translation>Operationsschablone</translation>
    </message>
    <message>
        <source>patient communication</source>
        <translation>Patientenaufklärung</translation>
    </message>
    <message>
        <source>training</source>
        <translation>Schulung</translation>
    </message>
    <message>
        <source>device testing</source>
        <translation>Geräteprüfung</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>surgeon</source>
        <translation>Chirurgie</translation>
    </message>
    <message>
        <source>radiologist</source>
        <translation>Radiologie</translation>
    </message>
    <message>
        <source>technician</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>segmenter</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source>QA</source>
        <translation>QS</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>IT administrator</source>
        <translation>IT-Administration</translation>
    </message>
    <message>
        <source>auditor</source>
        <translation>Audit</translation>
    </message>
    <message>
        <source>list of the series</source>
        <translation>Liste der Serie</translation>
    </message>
    <message>
        <source>segmentation</source>
        <translation>Segmentierung</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>print job</source>
        <translation>Druckauftrag</translation>
    </message>
    <message>
        <source>device history record</source>
        <translation>Gerätehistorie</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>label</source>
        <translation>Etikett</translation>
    </message>
    <message>
        <source>form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>wrote this record</source>
        <translation>hat diese Aufzeichnung erstellt</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>durchgesehen</translation>
    </message>
    <message>
        <source>takes responsibility</source>
        <translation>übernimmt die Verantwortung</translation>
    </message>
    <message>
        <source>released for use</source>
        <translation>zur Verwendung freigegeben</translation>
    </message>
    <message>
        <source>orthopaedic</source>
        <translation>Orthopädie</translation>
    </message>
    <message>
        <source>orthopaedic trauma</source>
        <translation>Unfallchirurgie</translation>
    </message>
    <message>
        <source>maxillofacial</source>
        <translation>Mund-Kiefer-Gesicht</translation>
    </message>
    <message>
        <source>cardiovascular</source>
        <translation>Herz-Kreislauf</translation>
    </message>
    <message>
        <source>genitourinary</source>
        <translation>Urogenitaltrakt</translation>
    </message>
    <message>
        <source>skull</source>
        <translation>Schädel</translation>
    </message>
    <message>
        <source>mandible</source>
        <translation>Unterkiefer</translation>
    </message>
    <message>
        <source>dental</source>
        <translation>Zähne</translation>
    </message>
    <message>
        <source>spine</source>
        <translation>Wirbelsäule</translation>
    </message>
    <message>
        <source>intervertebral disc</source>
        <translation>Bandscheibe</translation>
    </message>
    <message>
        <source>ligament</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>nerve roots</source>
        <translation>Nervenwurzeln</translation>
    </message>
    <message>
        <source>shoulder</source>
        <translation>Schulter</translation>
    </message>
    <message>
        <source>forearm</source>
        <translation>Unterarm</translation>
    </message>
    <message>
        <source>hip</source>
        <translation>Hüfte</translation>
    </message>
    <message>
        <source>heart</source>
        <translation>Herz</translation>
    </message>
    <message>
        <source>myocardium</source>
        <translation>Myokard</translation>
    </message>
    <message>
        <source>heart valve</source>
        <translation>Herzklappe</translation>
    </message>
    <message>
        <source>blood clot</source>
        <translation>Blutgerinnsel</translation>
    </message>
    <message>
        <source>calcification</source>
        <translation>Verkalkung</translation>
    </message>
    <message>
        <source>blood vessels</source>
        <translation>Blutgefäße</translation>
    </message>
    <message>
        <source>small vessels</source>
        <translation>kleine Gefäße</translation>
    </message>
    <message>
        <source>aneurysm</source>
        <translation>Aneurysma</translation>
    </message>
    <message>
        <source>tumour</source>
        <translation>Tumor</translation>
    </message>
    <message>
        <source>fibrotic tissue</source>
        <translation>fibrotisches Gewebe</translation>
    </message>
    <message>
        <source>soft organ</source>
        <translation>weiches Organ</translation>
    </message>
    <message>
        <source>phantom</source>
        <translation>Phantom</translation>
    </message>
    <message>
        <source>entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation>Kontrollpunkte</translation>
    </message>
    <message>
        <source>signatures</source>
        <translation>Unterschriften</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>file (SHA-256)</source>
        <translation>Datei (SHA-256)</translation>
    </message>
    <message>
        <source>geometry</source>
        <translation>Geometrie</translation>
    </message>
    <message>
        <source>triangles</source>
        <translation>Dreiecke</translation>
    </message>
    <message>
        <source>volume, mm³</source>
        <translation>Volumen, mm³</translation>
    </message>
    <message>
        <source>bounding box, mm</source>
        <translation>Hüllquader, mm</translation>
    </message>
    <message>
        <source>make the lab, enrol people</source>
        <translation>Labor anlegen, Personen registrieren</translation>
    </message>
    <message>
        <source>enter printer, lot, gauge, row</source>
        <translation>Drucker, Los, Prüfmittel, Zulassungszeile eintragen</translation>
    </message>
    <message>
        <source>write the phantom series</source>
        <translation>Phantomserie schreiben</translation>
    </message>
    <message>
        <source>check the series</source>
        <translation>Serie prüfen</translation>
    </message>
    <message>
        <source>training case: surface computed</source>
        <translation>Schulungsfall: Oberfläche berechnet</translation>
    </message>
    <message>
        <source>open the clinical case</source>
        <translation>klinischen Fall eröffnen</translation>
    </message>
    <message>
        <source>take in the series</source>
        <translation>Serie annehmen</translation>
    </message>
    <message>
        <source>our own segmentation</source>
        <translation>eigene Segmentierung</translation>
    </message>
    <message>
        <source>import the surface, lock it</source>
        <translation>Oberfläche importieren und sperren</translation>
    </message>
    <message>
        <source>leave a case before the surgeon</source>
        <translation>einen Fall zur Genehmigung stehen lassen</translation>
    </message>
    <message>
        <source>plan before approval</source>
        <translation>Druckplan vor der Genehmigung</translation>
    </message>
    <message>
        <source>look at the page, approve</source>
        <translation>Seite ansehen, genehmigen</translation>
    </message>
    <message>
        <source>a tampered copy of the model</source>
        <translation>verfälschte Kopie des Modells</translation>
    </message>
    <message>
        <source>plan the build</source>
        <translation>Druck planen</translation>
    </message>
    <message>
        <source>print, reconcile, post-process</source>
        <translation>drucken, abgleichen, nachbearbeiten</translation>
    </message>
    <message>
        <source>the same ticket again</source>
        <translation>dasselbe Ticket noch einmal</translation>
    </message>
    <message>
        <source>inspect, check the label</source>
        <translation>prüfen, Etikett vergleichen</translation>
    </message>
    <message>
        <source>review the audit trail</source>
        <translation>Protokoll durchsehen</translation>
    </message>
    <message>
        <source>release the part</source>
        <translation>Teil freigeben</translation>
    </message>
    <message>
        <source>verify the record, close</source>
        <translation>Gerätehistorie verifizieren, abschließen</translation>
    </message>
    <message>
        <source>verify the bundle</source>
        <translation>Paket verifizieren</translation>
    </message>
    <message>
        <source>verify the lab</source>
        <translation>Labor verifizieren</translation>
    </message>
    <message>
        <source>flip one byte in a copy</source>
        <translation>ein Byte in einer Kopie umkehren</translation>
    </message>
    <message>
        <source>model locked</source>
        <translation>Modell gesperrt</translation>
    </message>
    <message>
        <source>images (technician, segmenter, radiologist)</source>
        <translation>Bilder (Technik, Segmentierung, Radiologie)</translation>
    </message>
    <message>
        <source>segmentation (segmenter, radiologist)</source>
        <translation>Segmentierung (Segmentierung, Radiologie)</translation>
    </message>
    <message>
        <source>plan (technician, QA)</source>
        <translation>Druckplan (Technik, QS)</translation>
    </message>
    <message>
        <source>build (technician, QA)</source>
        <translation>Druck (Technik, QS)</translation>
    </message>
    <message>
        <source>a new plan (technician, QA)</source>
        <translation>neuen Druckplan (Technik, QS)</translation>
    </message>
    <message>
        <source>inspection (another technician or QA)</source>
        <translation>Prüfung (andere, Technik oder QS)</translation>
    </message>
    <message>
        <source>approval (surgeon; radiologist beside)</source>
        <translation>Genehmigung (Chirurgie; Radiologie daneben)</translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Lab folder, or bundle</source>
        <translation>Labor-Ordner oder Paket</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verifizieren</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Verifizieren</translation>
    </message>
    <message>
        <source>This lab</source>
        <translation>Dieses Labor</translation>
    </message>
    <message>
        <source>Another lab&apos;s folder, or a bundle</source>
        <translation>Ordner eines anderen Labors oder ein Paket</translation>
    </message>
    <message>
        <source>What is verified</source>
        <translation>Was verifiziert wird</translation>
    </message>
    <message>
        <source>Folder of a lab or of a bundle, or a bundle&apos;s ZIP</source>
        <translation>Ordner eines Labors oder Pakets, oder ZIP eines Pakets</translation>
    </message>
    <message>
        <source>File of checkpoints from outside; without one nothing is called intact</source>
        <translation>Datei mit Kontrollpunkten von außen; ohne sie heißt nichts unversehrt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Anchors file</source>
        <translation>Ankerdatei</translation>
    </message>
    <message>
        <source>Every entry, signature, checkpoint and file is judged anew from the stored bytes, by a reader that shares no code with the writer, on a copy of one instant; the lab can be worked in meanwhile. What was found in this lab is entered in its log.</source>
        <translation>Jeder Eintrag, jede Unterschrift, jeder Kontrollpunkt und jede Datei wird aus den gespeicherten Bytes neu beurteilt, von einem Leser, der mit dem Schreiber keinen Code teilt, an einer Kopie eines einzigen Zeitpunkts; im Labor kann währenddessen gearbeitet werden. Was in diesem Labor gefunden wurde, wird in sein Protokoll eingetragen.</translation>
    </message>
</context>
<context>
    <name>VerifyRun</name>
    <message>
        <source>✓ Intact: every check passed, and an anchor from outside bears it out.</source>
        <translation>✓ Unversehrt: Jede Prüfung ist bestanden, und ein Anker von außen bestätigt es.</translation>
    </message>
    <message>
        <source>✕ Altered: the record was changed, or does not obey its own rules.</source>
        <translation>✕ Verändert: Die Aufzeichnung wurde geändert oder folgt ihren eigenen Regeln nicht.</translation>
    </message>
    <message>
        <source>✕ Truncated: the record is shorter than an anchor says.</source>
        <translation>✕ Gekürzt: Die Aufzeichnung ist kürzer, als ein Anker besagt.</translation>
    </message>
    <message>
        <source>! Unanchored: nothing was found, but no anchor from outside covers the end of the record. Give an anchors file.</source>
        <translation>! Nicht verankert: Nichts wurde gefunden, aber kein Anker von außen deckt das Ende der Aufzeichnung ab. Bitte eine Ankerdatei angeben.</translation>
    </message>
    <message>
        <source>! Unchecked: not everything could be checked. This is no pass; verify again.</source>
        <translation>! Ungeprüft: Nicht alles konnte geprüft werden. Das ist kein Bestehen; bitte erneut verifizieren.</translation>
    </message>
    <message>
        <source>✕ altered</source>
        <translation>✕ verändert</translation>
    </message>
    <message>
        <source>✕ truncated</source>
        <translation>✕ gekürzt</translation>
    </message>
    <message>
        <source>! unchecked</source>
        <translation>! ungeprüft</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>How far the verification is</source>
        <translation>Fortschritt der Verifikation</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Reading %1, %2 %</source>
        <translation>Gelesen werden: %1, %2 %</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>%1 ← changed</source>
        <translation>%1 ← geändert</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>Beginnt</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;Make the demonstration lab</source>
        <translation>&amp;Demonstrationslabor anlegen</translation>
    </message>
    <message>
        <source>No lab is open</source>
        <translation>Kein Labor ist geöffnet</translation>
    </message>
    <message>
        <source>A lab is opened with --lab FOLDER. To try the program, a demonstration lab can be made here: invented people, an invented patient, a phantom series, and one case that goes the whole way. Nothing of it is for clinical use. It takes about a minute.</source>
        <translation>Ein Labor wird mit --lab ORDNER geöffnet. Zum Ausprobieren lässt sich hier ein Demonstrationslabor anlegen: erfundene Personen, erfundene Patientendaten, eine Phantomserie und ein Fall, der den ganzen Weg geht. Nichts davon ist für den klinischen Gebrauch. Es dauert etwa eine Minute.</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>&amp;Neuer Ordner</translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation>Erledigte Schritte</translation>
    </message>
    <message>
        <source>✓ %1: refused, as it must be</source>
        <translation>✓ %1: abgelehnt, wie es sein muss</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Locked after a time without a key or a click.</source>
        <translation>Gesperrt nach einer Zeit ohne Taste und Klick.</translation>
    </message>
    <message>
        <source>DEMONSTRATION - NOT FOR CLINICAL USE</source>
        <translation>DEMONSTRATION - NICHT FÜR DEN KLINISCHEN GEBRAUCH</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Sperren</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>&amp;Abmelden</translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation>Gesperrt.</translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation>Abgemeldet.</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>Locked: this machine slept.</source>
        <translation>Gesperrt: Dieser Rechner war im Ruhezustand.</translation>
    </message>
    <message>
        <source>Signed out: a session ends after its time. Sign in again to go on.</source>
        <translation>Abgemeldet: Eine Sitzung endet nach ihrer Zeit. Zum Fortfahren erneut anmelden.</translation>
    </message>
    <message>
        <source>never verified whole</source>
        <translation>noch nie vollständig verifiziert</translation>
    </message>
    <message>
        <source>✕ IN QUARANTINE, read-only: %1 · </source>
        <translation>✕ IN QUARANTÄNE, nur lesbar: %1 · </translation>
    </message>
    <message>
        <source>✓ The record is saved; that it was is an entry.</source>
        <translation>✓ Die Gerätehistorie ist gespeichert; auch das ist ein Eintrag.</translation>
    </message>
    <message>
        <source>Making the bundle…</source>
        <translation>Das Paket wird erstellt…</translation>
    </message>
    <message>
        <source>✓ The bundle is made; it verifies alone: calque-verify</source>
        <translation>✓ Das Paket ist erstellt; es ist für sich allein verifizierbar: calque-verify</translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation>&amp;Fälle</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>P&amp;rotokoll</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>&amp;Verifizieren</translation>
    </message>
    <message>
        <source>&amp;Break a copy</source>
        <translation>&amp;Kopie beschädigen</translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>✓ Verified</source>
        <translation>✓ Verifiziert</translation>
    </message>
    <message>
        <source>✕ Altered</source>
        <translation>✕ Verändert</translation>
    </message>
    <message>
        <source>&amp;Go on to sign…</source>
        <translation>&amp;Weiter zur Unterschrift…</translation>
    </message>
    <message>
        <source>✓ Everything of the model was seen, in 3D and on the slices of three planes.</source>
        <translation>✓ Das ganze Modell wurde gesehen, in 3D und auf den Schichten der drei Ebenen.</translation>
    </message>
    <message>
        <source>%1 % was seen. Signing is possible when each segment was seen in 3D and on its slices in the three planes; the bars show what is missing and go there.</source>
        <translation>%1 % gesehen. Unterschreiben ist möglich, wenn jedes Segment in 3D und auf seinen Schichten in den drei Ebenen gesehen wurde; die Balken zeigen, was fehlt, und führen dorthin.</translation>
    </message>
    <message>
        <source>Images and model of %1</source>
        <translation>Bilder und Modell von %1</translation>
    </message>
    <message>
        <source>Making the page to be signed…</source>
        <translation>Die zu unterschreibende Seite wird erstellt…</translation>
    </message>
    <message>
        <source>✓ Signed: entry %1. A receipt proves to you that it is in the record.</source>
        <translation>✓ Unterschrieben: Eintrag %1. Eine Quittung beweist, dass er in der Aufzeichnung steht.</translation>
    </message>
    <message>
        <source>Save a receipt…</source>
        <translation>Quittung speichern…</translation>
    </message>
    <message>
        <source>Folder for the receipt of %1</source>
        <translation>Ordner für die Quittung zu %1</translation>
    </message>
    <message>
        <source>✓ The receipt is saved: a page to keep, and the proof as a file.</source>
        <translation>✓ Die Quittung ist gespeichert: eine Seite zum Aufbewahren und der Beweis als Datei.</translation>
    </message>
    <message>
        <source>no anchor yet</source>
        <translation>noch kein Anker</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries</source>
        <translation>
            <numerusform>%Ln Eintrag</numerusform>
            <numerusform>%Ln Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>✕ THE LAST VERIFICATION, %1, DID NOT PASS</source>
        <translation>✕ DIE LETZTE VERIFIKATION VOM %1 WURDE NICHT BESTANDEN</translation>
    </message>
    <message>
        <source>verified %1: %2 entries</source>
        <translation>verifiziert am %1: %2 Einträge</translation>
    </message>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Stopped, as you asked.</source>
        <translation>Angehalten, wie gewünscht.</translation>
    </message>
    <message>
        <source>Reading the cases…</source>
        <translation>Fälle werden gelesen…</translation>
    </message>
    <message>
        <source>✓ What was being signed when the window was left is signed: entry %1.</source>
        <translation>✓ Was beim Verlassen des Fensters gerade unterschrieben wurde, ist unterschrieben: Eintrag %1.</translation>
    </message>
    <message>
        <source>✕ Nobody can approve at this display: the model must be seen in 3D, and the display has no OpenGL 3.2. Approve at another workplace, or let the IT administrator see to the graphics driver.</source>
        <translation>✕ An diesem Bildschirm kann niemand genehmigen: Das Modell muss in 3D gesehen werden, und der Bildschirm hat kein OpenGL 3.2. An einem anderen Arbeitsplatz genehmigen, oder die IT-Administration den Grafiktreiber einrichten lassen.</translation>
    </message>
    <message>
        <source>verification of %1, %2 entries: nothing found, without an anchor from outside</source>
        <translation>Verifikation vom %1, %2 Einträge: nichts gefunden, ohne Anker von außen</translation>
    </message>
    <message>
        <source>✕ NOT COMPARED with the anchor: %1 · </source>
        <translation>✕ NICHT MIT DEM ANKER VERGLICHEN: %1 · </translation>
    </message>
    <message>
        <source>Stopped. What was made so far is in the folder: remove it, or choose another one.</source>
        <translation>Angehalten. Was bis dahin entstand, liegt im Ordner: ihn entfernen, oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>all anchored, last %1</source>
        <translation>alles verankert, zuletzt %1</translation>
    </message>
    <message>
        <source>%1 not yet anchored, oldest %2, last anchor %3</source>
        <translation>%1 noch nicht verankert, der älteste %2, letzter Anker %3</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Refused (%1): %2.</source>
        <translation>Abgelehnt (%1): %2.</translation>
    </message>
    <message>
        <source>Expected %1, found %2.</source>
        <translation>Erwartet: %1, gefunden: %2.</translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation>Abhilfe: %1</translation>
    </message>
    <message>
        <source>Fault: %1.</source>
        <translation>Störung: %1.</translation>
    </message>
</context>
<context>
    <name>WorkListPage</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Words: case, anatomy, side …</source>
        <translation>Wörter: Fall, Anatomie, Seite …</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>Ctrl+F; Down goes to the cases, Escape clears</source>
        <translation>Strg+F; Pfeil ab geht zu den Fällen, Escape leert</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Waits on</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <source>Waiting or ended</source>
        <translation>Wartend oder beendet</translation>
    </message>
    <message>
        <source>Waits on me</source>
        <translation>Wartet auf mich</translation>
    </message>
    <message>
        <source>Waits on %1</source>
        <translation>Wartet auf %1</translation>
    </message>
    <message>
        <source>%1 of %2 cases, %3 wait on you</source>
        <translation>%1 von %2 Fällen, %3 warten auf Sie</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>the lab&apos;s folder; else $CALQUE_LAB</source>
        <translation>der Ordner des Labors; sonst $CALQUE_LAB</translation>
    </message>
    <message>
        <source>dark colours</source>
        <translation>dunkle Farben</translation>
    </message>
    <message>
        <source>de or en; else the system&apos;s</source>
        <translation>de oder en; sonst die des Systems</translation>
    </message>
</context>
</TS>
