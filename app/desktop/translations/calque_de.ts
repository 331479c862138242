<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>ByteGrid</name>
    <message>
        <source>Byte %1: %2, in the lab %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Byte %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CaseLines</name>
    <message>
        <source>%1, patient&apos;s data erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>⚠ %1 overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anatomy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>✕ refused (%1): %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Images and model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;History record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and &amp;approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log of this case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · side: %3 · due: %4 · state: %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This case has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶ next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>– not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2 · entry %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1 · needs: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2), %3, %4 %5…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify %1 now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverageBar</name>
    <message>
        <source>Axial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 percent seen; go to what is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: seen whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model is locked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % seen (axial, coronal, sagittal, 3D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Everything was seen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DhrPage</name>
    <message>
        <source>← &amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the &amp;bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything of the case that verifies alone, on a machine that has nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as PDF or JSON…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device history record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case %1, as of log size %2. Each statement names the entry that proves it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DhrText</name>
    <message>
        <source>entry %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Proved by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>nothing was signed, as you asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no lab is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is signed in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was signed: the window is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was signed: the window was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the database is in use by another process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait and repeat the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the database: it is read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing the database: the disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading or writing the database failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log is read-only after a disk error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log was replaced: it is not the one this device has seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the index is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verify the lab: `calque audit verify`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such blob, or it is not whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the stored images are not the series that was accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped on request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the byte was not found in the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make a new copy and try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ImagesPage</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>← Case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1 images, checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. Not all images are here, and they were not checked: what you look at does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>next slice; in 3D turn the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>previous slice; in 3D turn the model back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten slices on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ten slices back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-hair left; in 3D turn left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-hair right; in 3D turn right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-hair up; in 3D turn up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-hair down; in 3D turn down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the whole in the view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window: bone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window: soft tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window: lung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>window: vessel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tool: cross-hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tool: distance, two clicks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tool: angle, three clicks, the apex second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>remove the measurements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contours on or off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clip plane on or off, at the cross-hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go to what was not seen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one view large, or all four</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys as in 3D Slicer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys as in OHIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys act on the view with the frame; Tab goes to the next.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogFilterRow</name>
    <message>
        <source>Year-month-day, for example 2026-03-02; empty: no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ This is no day: year-month-day, for example 2026-03-02</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case, c-0001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case or other record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: every kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from 2026-01-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From day, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to, no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To day, UTC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogLines</name>
    <message>
        <source>…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to entry number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The exact bytes of the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an entry to see its exact bytes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking through the log…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Measurement</name>
    <message>
        <source>%1 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1°</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelView</name>
    <message>
        <source>Model in 3D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No 3D view: this display has no OpenGL 3.2.
The slices with the model&apos;s contours work without it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleSheet</name>
    <message>
        <source>People of the demonstration lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invented people. Sign in as any of them: the number, the name, the roles, the password. A case waits for the surgeon. The sheet lies beside the lab as a file, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file with the passwords cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Refusals</name>
    <message>
        <source>this person is not enrolled here or the password is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the id and the password; `calque person list` shows who is enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too many wrong passwords in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait until the time given and try again; nobody is locked out for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this person&apos;s certificate was revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask two other persons to enrol a new key for this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this person&apos;s certificate is not valid today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the password is not one the lab accepts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose 15 to 128 characters (with a token 8 to 128) that are not on the block list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this person has not yet signed the acknowledgement of the signature policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign it first: `calque person acknowledge`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this act is not for this person&apos;s role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask somebody who holds the role named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this needs another person than the one who did the earlier step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask another person who holds the role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the approver must be another enrolled person with role qa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name another person with role qa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this person id was used before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a new id; ids are never reused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token with this person&apos;s key cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plug in the person&apos;s own token; where it is lost or locked, ask two other persons for a new key: `calque person rekey`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the token did not take this PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the PIN; tokens lock themselves after a few wrong ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this session is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sign in again; a locked session does not come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no image here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a folder, a file or a DICOMDIR that holds one CT or MR series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is more than one series here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name one with --series UID; `calque series check` lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the series named is not here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`calque series check` lists the series of this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not DICOM: it has no DICOM Part 10 header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the images again as DICOM files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is larger than is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send images of at most 1 GiB a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is truncated: it is shorter than it declares</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the transfer syntax is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the transfer syntax cannot be decoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the images uncompressed or with JPEG lossless, JPEG-LS lossless or RLE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the encoding contradicts the transfer syntax or holds an invalid value representation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sequences are nested deeper than 32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the sender for a file without private sequences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file holds more elements than are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the sender for a file without private elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are more than 64 MiB beside the pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file expands beyond 100:1 or 4 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the images uncompressed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a DICOM segmentation, not an image; segmentation objects are read in a later version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the surface as STL, 3MF, OBJ or PLY</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the SOP class is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the SOP class is not CT or MR image storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a CT or MR series; other objects are no basis of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the modality is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the sender for the original series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the modality is not CT or MR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a CT or MR series; plain X-ray, ultrasound and captures are no basis of a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the modality contradicts the SOP class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a localizer (scout) image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave the localizer out; give the axial series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is a derived image, a projection of the volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the series the projection was made from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image went through lossy compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the images as the scanner made them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>text is burned into the pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the images without burned-in annotation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no pixel data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send the whole image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows, columns or frames are absent or out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give images of 1 to 8192 rows and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bits of a pixel contradict each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pixel data is shorter than declared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the compressed pixel stream contradicts the image&apos;s own description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the image is not one grey value a pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the original grey series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is not legal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a UID is absent or not legal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same SOP Instance UID comes more than once with other bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give one copy of the series, as the scanner sent it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is more than one patient in the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the sender which patient it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is more than one frame of reference in the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a series of one acquisition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>image position or orientation is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pixel spacing is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slices are not parallel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a series of one orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rows or columns differ within the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a series of one matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pixel spacing differs within the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a series of one pixel spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are fewer slices than a series needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the whole series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slice thickness is absent or not one legal positive number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slice thickness is not below the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconstruct the series thinner than 1.25 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slice spacing is not below the limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reconstruct the series with less than 1.25 mm between slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two images lie at one position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give one phase or one reconstruction of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slices are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send the whole series again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slices are unevenly spaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a series of one spacing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gantry was tilted; the tilt is handled exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept it with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the images are derived, not as the scanner made them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the original series, or accept it with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the pixels are not square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no contrast agent is recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intravenous contrast is recommended here; accept it with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the images are older than the site&apos;s limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask for new images, or accept it with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the preamble looks like a program; it is zeroed in what is stored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept it with a reason; the received digest is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no frame of reference is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a field of the patient is absent in the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the patient against the request, then accept it with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patient&apos;s name differs only in spelling or script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an identical duplicate file is ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slices overlap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slice spacing is larger than the thickness (gaps)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do; thin structures between slices were not imaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the positions jitter within tolerance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the slices are thinner than needed: more work, no more accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a number is written oddly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the DICOMDIR cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the folder of the images instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>directory offsets are missing or lead nowhere; the records were taken in file order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to do, or give the folder of the images instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a directory record type is invalid here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the directory holds no records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file named by the directory is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>send the whole medium again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file named by the directory lies outside its folder or is not a legal name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the sender for a proper medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the phantom&apos;s recipe is out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give values within the ranges of `calque series phantom --help`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a warning of the series check was not accepted by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept each warning with --accept CODE=REASON, or give a better series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patient of the series is not the patient of the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the request and the series; open a new case for another patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the series carries no Patient ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask the sender for a series that names its patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a check of the series failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>get a series without it from the scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a surface file that can be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the surface as STL, OBJ, PLY or 3MF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is larger than any that is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the surface with fewer triangles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 3MF&apos;s archive is not safe to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export it again with another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the triangle count contradicts the file size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is cut off or damaged: fetch or export it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file contradicts its own format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a face has not exactly three corners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the surface as triangles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 3MF&apos;s unit is not the millimetre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export it in millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the 3MF builds an object from components</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export each object as one mesh of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no triangle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the surface again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a vertex is not a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export the surface again from the segmentation software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a coordinate or size lies beyond all measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export it in patient millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surface has open edges: it is not closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export a closed surface; holes are not filled here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surface has non-manifold edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export it again from the segmentation software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surface has inconsistent orientation: triangles face different ways</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export it again; triangles are not turned here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surface is inside out: it has a negative volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export it with its normals outward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surface has zero-area triangles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export it again; triangles are not removed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surface has the same triangle more than once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parts of the surface touch along an edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at the places; accept it with a reason or export it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shells intersect: the volume counts their overlap twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at the shells; accept it with a reason or export them united</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not every pair of shells could be searched for intersections</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at the shells; accept it with a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>implausible size: the unit is in doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check that the file is in millimetres; accept it with a reason or export it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no voxel lies inside the threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>threshold, volume and label map do not belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a finite threshold and the label map of this very volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clinical case never takes this product&apos;s own segmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the surface of a cleared segmentation software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the segmentation software and version are not in the lab&apos;s registry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>register them, or name the software and version that made the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no clearance row in force names this software for this anatomy and patient age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use a software that is cleared for it, or enter its clearance row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surface does not lie inside the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check that the surface was made from this series and is in patient millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surface&apos;s size is that of another unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the surface is mirrored against its label map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export it without mirroring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not the geometry that was locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the locked file; a changed model needs a new segmentation and new signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this act needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give one with --reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clinical model is never modified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a non-diagnostic case for a modified model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a check of the surface failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>export a surface without it from the segmentation software</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a warning of the surface check was not accepted by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accept each warning with --accept CODE=REASON, or give a better surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the locked model&apos;s files are not one model and one list of segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the surface again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case is not at this step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do the step named first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the author of a segmentation cannot approve it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask another surgeon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page to be signed was not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at the page, then sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the record changed since the page was shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at the new page and sign that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no surgeon has approved this geometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask a surgeon who is not the author to approve it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a fact that was not measured is not accepted by name on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the page again and sign it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such case in this lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`calque case list` shows the cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case is closed or withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a new case that refers to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the request is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give patient, intended use, anatomy and side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the anatomy is not a word of the catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use one of the words of printers/catalogue/anatomies.toml</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this act is signed, and no signature was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the page and sign it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature is not one for this act: its meaning, signer, role or record differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the page again and sign that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the signature does not cover the series, the segmentation and the surface</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the requester is not an enrolled person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enrol the requester, or name one who is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no clearance row in force covers this combination</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a combination that is cleared, or enter the row from the vendor&apos;s labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clearance row is not approved by a second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask somebody with role qa to approve it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an example row unlocks nothing outside a demonstration lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enter the row from the vendor&apos;s labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer&apos;s qualification is not in force</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qualify the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a material lot is not accepted, is expired or in quarantine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use an accepted lot within its date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the part does not fit the build volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another placement or printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>walls or gaps are below the material&apos;s minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another material; a clinical model is not thickened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer is not registered here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`calque printer list` shows the printers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the material lot is not registered here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`calque material list` shows the lots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the placement is not a rigid motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a rotation and a translation in millimetres</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the preset or mode is not in the catalogue for this printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`calque printer list` shows the modes and presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a surgical guide needs a sterilisable material and its sterilisation method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose a sterilisable material and name the method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan is incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give printer, a lot for each segment, mode, layer, post-processing, copies and the inspection points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no released ticket for this build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release the print first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ticket was used or voided before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release the print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ticket has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this ticket is for another printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the printer named on the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bytes to be sent are not those that were signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use the locked file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan is not the one that was signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show and sign the plan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer&apos;s report does not match the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>abort the run and find out what was printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a run of this case is still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finish or abort it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no open run of this job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the items do not fit the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name one fresh item for each copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the person who released a print does not operate it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask another person with role technician or qa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cause of an abort is not one of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give operator, printer, link, power or process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lots loaded are not those on the ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>load the lots named on the ticket, or void it and plan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no step of the post-processing is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name each step with its minutes and setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gauge is not registered or not in calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use a gauge in calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not every planned distance was measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measure the points named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the operator of a run does not inspect it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask another person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an item has no passed inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspect it, or open a nonconformity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a nonconformity is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dispose of it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an item has no passed label check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the label against the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the case&apos;s audit trail was not reviewed since its last print entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review it: `calque audit review`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a required entry of the device history record is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do the step named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a clinical part out of tolerance is never released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reprint, rework or scrap it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release is never by the operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ask another person with role qa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the author of a model does not release it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an item is not one of a finished build of the model now locked, or was replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name the items of the last build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no such open nonconformity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`calque case show` lists them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disposition is not one of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give rework, reprint, scrap or concession</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the review does not reach the case&apos;s last entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review up to the newest entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing of the label was compared with the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>compare patient, side, scale and words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody is named to whom the model was delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give --to with the person&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the post-processing of an item is not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record it: `calque print post`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this folder is not a lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the lab with --lab DIR, or make one with `calque lab create`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lab folder is not safe to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode 0700, files 0600, no links, a local file system; then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is something in this folder already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give a new folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log is not anchored within policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`calque audit anchor`, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the entry breaks a rule of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set the clock right; somebody accountable confirms it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text holds a patient&apos;s name, number or birth date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write it without them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the bundle did not verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing was closed; verify the lab and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this lab was written by a newer version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use that version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the text may not stand in the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write 1 to 500 ordinary characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this address cannot be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write http://HOST/PATH or http://HOST:PORT/PATH; https is not built in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no case of this lab is of this patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the case or the pseudonym: `calque case show` tells it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this patient&apos;s data were erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is left to do; the log still verifies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a case of this patient is still open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close or withdraw it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a hold keeps this patient&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lift the hold under two names: `calque hold SUBJECT --lift`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the retention of this patient&apos;s record still runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wait for the day named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the lab is in quarantine and can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep the folder as evidence; two persons end it: `calque lab restore`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this log is not the beginning of the one that was lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>put a backup in its place: `calque lab restore --from BACKUP`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the log reaches everything that this device acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is to be restored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the copy does not verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep it apart, and verify the lab: `calque audit verify`</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the clock has not gone back since it was last confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is to be confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the origin of a log that goes on from another counts one further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give the origin named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>that entry is no signature of this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`calque audit log` lists the entries; a receipt is for the signer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this range is no range of the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>give --from and --to within the log, in this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>installation and operation are not qualified on this host for this build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>run the qualification</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SandboxPage</name>
    <message>
        <source>&amp;Make a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Turn a bit of this byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Break a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of this lab&apos;s log, without patient data and without keys. Change a byte of it as a forger would, in the file itself, and see what the verifier says. The lab is not touched; the copy is removed afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beside the lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkpoints from outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anchors file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anchors file for the copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the entry to break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes of the entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copying the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of %1 entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no entry %1; the last is %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1, byte %2: %3; turned it is %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove the copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Clip the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings of the series check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lung</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or drag with the right button.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-hair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Angle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the left (L)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the back (P)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from above (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side from which the model is clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position of the clip plane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in 3D Slicer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as in OHIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>? List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of %1 in 3D</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 %3%4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only with a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;IN of the token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignPage</name>
    <message>
        <source>P&amp;IN of the token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not sign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page to be signed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256 of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of the model has changed since you signed on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since you signed on %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: before %2, now %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SliceView</name>
    <message>
        <source>Axial slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronal slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sagittal slices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>  %1 %2 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W %1  L %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the cross-hair: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hatched: not loaded yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>not opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segmented, model locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>build aborted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nonconforming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Segmentation and locked model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Build plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voided ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of the build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of the build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aborted build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-processing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nonconformity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disposition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of the audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release of the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export of the record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the patient, sealed; a commit to the identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received bytes, manifest, true geometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surface, segment list, label map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the page with pictures and numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspection plan, placed 3MF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the plan&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>digest of the bytes sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer&apos;s report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured distances, gauge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disposition&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label check, audit review, the release page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the verified bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>images (technician)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segmentation (segmenter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approval (surgeon)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan (technician)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release to print (QA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>build (technician)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a new plan (technician)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspection (another technician)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label, review, release (QA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>disposition (two of QA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>close (QA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diagnosis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surgical planning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surgical guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient communication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device testing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>surgeon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>radiologist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segmenter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IT administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auditor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>list of the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>segmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>device history record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrote this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes responsibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>released for use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orthopaedic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>orthopaedic trauma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maxillofacial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cardiovascular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>genitourinary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>skull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mandible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intervertebral disc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ligament</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nerve roots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shoulder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forearm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>myocardium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heart valve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blood clot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calcification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blood vessels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>small vessels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aneurysm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tumour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fibrotic tissue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soft organ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phantom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkpoints</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>signatures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>geometry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>triangles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume, mm³</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bounding box, mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>make the lab, enrol people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>enter printer, lot, gauge, row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write the phantom series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training case: surface computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open the clinical case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>take in the series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>our own segmentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>import the surface, lock it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>leave a case before the surgeon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan before approval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look at the page, approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a tampered copy of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plan the build</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print, reconcile, post-process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same ticket again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inspect, check the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review the audit trail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>release the part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verify the record, close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verify the bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verify the lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flip one byte in a copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyPage</name>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lab folder, or bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every entry, signature, checkpoint and file is judged anew from the stored bytes, by a reader that shares no code with the writer. Nothing is written, and the lab can be worked in meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another lab&apos;s folder, or a bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a lab or of a bundle, or a bundle&apos;s ZIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of checkpoints from outside; without one nothing is called intact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anchors file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VerifyRun</name>
    <message>
        <source>✓ Intact: every check passed, and an anchor from outside bears it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ Altered: the record was changed, or does not obey its own rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ Truncated: the record is shorter than an anchor says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! Unanchored: nothing was found, but no anchor from outside covers the end of the record. Give an anchors file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! Unchecked: not everything could be checked. This is no pass; verify again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ truncated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>! unchecked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the verification is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1, %2 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ← changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>&amp;Make the demonstration lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No lab is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lab is opened with --lab FOLDER. To try the program, a demonstration lab can be made here: invented people, an invented patient, a phantom series, and one case that goes the whole way. Nothing of it is for clinical use. It takes about a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1: refused, as it must be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Locked after a time without a key or a click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMONSTRATION - NOT FOR CLINICAL USE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked: this machine slept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed out: a session ends after its time. Sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>all anchored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not yet anchored, oldest %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never verified whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>verified whole %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ IN QUARANTINE, read-only: %1 · </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The record is saved; that it was is an entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the bundle…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The bundle is made; it verifies alone: calque-verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Break a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Verified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✕ Altered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go on to sign…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Everything of the model was seen, in 3D and on the slices of three planes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 % was seen. Signing is possible when each segment was seen in 3D and on its slices in the three planes; the bars show what is missing and go there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Images and model of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the page to be signed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ Signed: entry %1. A receipt proves to you that it is in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a receipt…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for the receipt of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ The receipt is saved: a page to keep, and the proof as a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Refused (%1): %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected %1, found %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fault: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorkListPage</name>
    <message>
        <source>Cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words: case, anatomy, side …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl+F; Down goes to the cases, Escape clears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting or ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits on me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 cases, %3 wait on you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>the lab&apos;s folder; else $CALQUE_LAB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>de or en; else the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
