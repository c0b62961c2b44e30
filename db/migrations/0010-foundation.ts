import type { Migration } from '../migrate.ts';

/**
 * The first schema. Columns carry the names of the zod schemas in `shared/domain`, so that a row and an entity are
 * one thing. Every table that the journal can undo has a text `id`.
 * Each index of the journal is a page more for every command: a row is looked up there only for the tables that lists
 * write; an entry does not repeat what its command or the entry before it says.
 */
export const foundation: Migration = {
  version: 10,
  up: (db) => {
    db.exec(`
      CREATE TABLE setting (id TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
      CREATE TABLE worker (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, active INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE regionItem (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL, shortLabel TEXT NOT NULL,
        days INTEGER, validFrom TEXT, validTo TEXT, remark TEXT NOT NULL, active INTEGER NOT NULL,
        position INTEGER NOT NULL, UNIQUE (kind, code)
      ) STRICT;
      CREATE TABLE partnerOrganisation (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, shortName TEXT NOT NULL, type TEXT NOT NULL, attendance TEXT NOT NULL,
        active INTEGER NOT NULL, position INTEGER NOT NULL
      ) STRICT;
      CREATE TABLE partnerPerson (
        id TEXT PRIMARY KEY, organisationId TEXT NOT NULL REFERENCES partnerOrganisation(id), name TEXT NOT NULL,
        function TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL, confidentialitySignedOn TEXT,
        active INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX partnerPersonByOrganisation ON partnerPerson(organisationId);

      CREATE TABLE subject (
        id TEXT PRIMARY KEY, surname TEXT NOT NULL, prefix TEXT NOT NULL, givenNames TEXT NOT NULL, birthDate TEXT,
        sex TEXT NOT NULL, bsn TEXT, skn TEXT NOT NULL, municipalityOfOrigin TEXT NOT NULL,
        municipalityOfRegistration TEXT NOT NULL, municipalityOfSettlement TEXT NOT NULL, remark TEXT NOT NULL,
        mergedIntoId TEXT REFERENCES subject(id), matchKey TEXT NOT NULL, searchWords TEXT NOT NULL
      ) STRICT;
      CREATE INDEX subjectByBsn ON subject(bsn) WHERE bsn IS NOT NULL;
      CREATE INDEX subjectByMatchKey ON subject(matchKey);
      CREATE INDEX subjectMerged ON subject(mergedIntoId) WHERE mergedIntoId IS NOT NULL;
      CREATE TABLE detentionPeriod (
        id TEXT PRIMARY KEY, subjectId TEXT NOT NULL REFERENCES subject(id), title TEXT NOT NULL,
        titleRemark TEXT NOT NULL, offence TEXT NOT NULL, beginDate TEXT, releaseDate TEXT,
        releaseDateCertainty TEXT NOT NULL, releaseDateSource TEXT NOT NULL, releaseDateAsOf TEXT,
        prisonCaseManager TEXT NOT NULL
      ) STRICT;
      CREATE INDEX detentionPeriodBySubject ON detentionPeriod(subjectId);
      CREATE INDEX detentionPeriodByRelease ON detentionPeriod(releaseDate);
      CREATE TABLE institutionStay (
        id TEXT PRIMARY KEY, detentionPeriodId TEXT NOT NULL REFERENCES detentionPeriod(id), institution TEXT NOT NULL,
        unit TEXT NOT NULL, fromDate TEXT, untilDate TEXT, source TEXT NOT NULL
      ) STRICT;
      CREATE INDEX institutionStayByPeriod ON institutionStay(detentionPeriodId);
      CREATE TABLE detentionChange (
        id TEXT PRIMARY KEY, detentionPeriodId TEXT NOT NULL REFERENCES detentionPeriod(id), field TEXT NOT NULL,
        oldValue TEXT, newValue TEXT, source TEXT NOT NULL, recordedOn TEXT NOT NULL
      ) STRICT;
      CREATE INDEX detentionChangeByPeriod ON detentionChange(detentionPeriodId);

      CREATE TABLE caseRecord (
        id TEXT PRIMARY KEY, subjectId TEXT NOT NULL REFERENCES subject(id), openedOn TEXT NOT NULL,
        status TEXT NOT NULL, caseDirectorOrganisationId TEXT REFERENCES partnerOrganisation(id),
        caseDirectorPersonId TEXT REFERENCES partnerPerson(id), referrerKind TEXT NOT NULL,
        referrerOrganisationId TEXT REFERENCES partnerOrganisation(id), referredOn TEXT, referralReason TEXT NOT NULL,
        discussionGoal TEXT NOT NULL, legalBasis TEXT NOT NULL, subjectInformed TEXT NOT NULL,
        notInformedReason TEXT NOT NULL, targetGroups TEXT NOT NULL
      ) STRICT;
      CREATE INDEX caseRecordBySubject ON caseRecord(subjectId);
      CREATE TABLE caseContact (
        id TEXT PRIMARY KEY, caseId TEXT NOT NULL REFERENCES caseRecord(id), role TEXT NOT NULL, name TEXT NOT NULL,
        phone TEXT NOT NULL, email TEXT NOT NULL
      ) STRICT;
      CREATE INDEX caseContactByCase ON caseContact(caseId);
      CREATE TABLE caseCondition (
        id TEXT PRIMARY KEY, caseId TEXT NOT NULL REFERENCES caseRecord(id), code TEXT NOT NULL, state TEXT NOT NULL,
        note TEXT NOT NULL, UNIQUE (caseId, code)
      ) STRICT;

      CREATE TABLE meeting (
        id TEXT PRIMARY KEY, title TEXT NOT NULL, date TEXT NOT NULL, startTime TEXT NOT NULL, place TEXT NOT NULL,
        chairName TEXT NOT NULL, secretaryName TEXT NOT NULL, nextMeetingDate TEXT, status TEXT NOT NULL,
        minutesStatus TEXT NOT NULL, currentDiscussionId TEXT
      ) STRICT;
      CREATE TABLE caseDiscussion (
        id TEXT PRIMARY KEY, meetingId TEXT NOT NULL REFERENCES meeting(id),
        caseId TEXT NOT NULL REFERENCES caseRecord(id), position INTEGER NOT NULL, plannedMinutes INTEGER NOT NULL,
        status TEXT NOT NULL, postponeReason TEXT NOT NULL, startedAt TEXT, UNIQUE (meetingId, caseId)
      ) STRICT;
      CREATE INDEX caseDiscussionByCase ON caseDiscussion(caseId);
      CREATE TABLE presence (
        id TEXT PRIMARY KEY, discussionId TEXT NOT NULL REFERENCES caseDiscussion(id),
        organisationId TEXT NOT NULL REFERENCES partnerOrganisation(id), personId TEXT REFERENCES partnerPerson(id),
        state TEXT NOT NULL, timeIn TEXT, timeOut TEXT
      ) STRICT;
      CREATE INDEX presenceByDiscussion ON presence(discussionId);
      CREATE TABLE note (
        id TEXT PRIMARY KEY, discussionId TEXT NOT NULL REFERENCES caseDiscussion(id), kind TEXT NOT NULL,
        body TEXT NOT NULL, UNIQUE (discussionId, kind)
      ) STRICT;
      CREATE TABLE decision (
        id TEXT PRIMARY KEY, discussionId TEXT NOT NULL REFERENCES caseDiscussion(id),
        caseId TEXT NOT NULL REFERENCES caseRecord(id), position INTEGER NOT NULL, text TEXT NOT NULL,
        rationale TEXT NOT NULL
      ) STRICT;
      CREATE INDEX decisionByDiscussion ON decision(discussionId);
      CREATE INDEX decisionByCase ON decision(caseId);
      CREATE TABLE actionItem (
        id TEXT PRIMARY KEY, caseId TEXT NOT NULL REFERENCES caseRecord(id),
        discussionId TEXT NOT NULL REFERENCES caseDiscussion(id), position INTEGER NOT NULL, text TEXT NOT NULL,
        ownerKind TEXT NOT NULL, ownerOrganisationId TEXT REFERENCES partnerOrganisation(id),
        ownerPersonId TEXT REFERENCES partnerPerson(id), dueDate TEXT, conditionCode TEXT, precondition TEXT NOT NULL,
        subjectInformed TEXT NOT NULL, notInformedReason TEXT NOT NULL, status TEXT NOT NULL
      ) STRICT;
      CREATE INDEX actionItemByCase ON actionItem(caseId);
      CREATE INDEX actionItemByDiscussion ON actionItem(discussionId);
      CREATE TABLE actionReview (
        id TEXT PRIMARY KEY, actionId TEXT NOT NULL REFERENCES actionItem(id),
        discussionId TEXT NOT NULL REFERENCES caseDiscussion(id), outcome TEXT NOT NULL, remark TEXT NOT NULL,
        reviewedOn TEXT NOT NULL, UNIQUE (actionId, discussionId)
      ) STRICT;

      CREATE TABLE exportRecord (
        id TEXT PRIMARY KEY, meetingId TEXT NOT NULL REFERENCES meeting(id), exportedAt TEXT NOT NULL, workerId TEXT,
        format TEXT NOT NULL, minutesStatus TEXT NOT NULL, fileHash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX exportRecordByMeeting ON exportRecord(meetingId);

      CREATE TABLE importMapping (id TEXT PRIMARY KEY, mapping TEXT NOT NULL) STRICT;
      CREATE TABLE importRun (
        id TEXT PRIMARY KEY, importedOn TEXT NOT NULL, imported INTEGER NOT NULL, changed INTEGER NOT NULL,
        same INTEGER NOT NULL, duplicates INTEGER NOT NULL, rejected INTEGER NOT NULL
      ) STRICT;

      -- Only who holds a word is asked for, never where it stands: without the places a list is written sooner.
      CREATE VIRTUAL TABLE subjectSearch USING fts5(
        searchWords, content='subject', tokenize="unicode61 remove_diacritics 2", prefix='1 2 3', columnsize=0,
        detail=none
      );
      CREATE TRIGGER subjectSearchInsert AFTER INSERT ON subject BEGIN
        INSERT INTO subjectSearch(rowid, searchWords) VALUES (new.rowid, new.searchWords);
      END;
      CREATE TRIGGER subjectSearchDelete AFTER DELETE ON subject BEGIN
        INSERT INTO subjectSearch(subjectSearch, rowid, searchWords) VALUES ('delete', old.rowid, old.searchWords);
      END;
      CREATE TRIGGER subjectSearchUpdate AFTER UPDATE OF searchWords ON subject BEGIN
        INSERT INTO subjectSearch(subjectSearch, rowid, searchWords) VALUES ('delete', old.rowid, old.searchWords);
        INSERT INTO subjectSearch(rowid, searchWords) VALUES (new.rowid, new.searchWords);
      END;

      CREATE TABLE command (
        seq INTEGER PRIMARY KEY, at TEXT NOT NULL, workerId TEXT, name TEXT NOT NULL, meetingId TEXT, mergeKey TEXT,
        state TEXT NOT NULL
      ) STRICT;
      CREATE INDEX commandByMeeting ON command(meetingId, seq) WHERE meetingId IS NOT NULL;
      CREATE INDEX commandUndone ON command(meetingId) WHERE state = 'undone';
      CREATE TABLE journal (
        seq INTEGER PRIMARY KEY, commandSeq INTEGER NOT NULL REFERENCES command(seq), tableName TEXT NOT NULL,
        rowId TEXT NOT NULL, kind TEXT NOT NULL, before TEXT, after TEXT, hash TEXT NOT NULL
      ) STRICT;
      CREATE INDEX journalByCommand ON journal(commandSeq);
      CREATE INDEX journalByListedRow ON journal(rowId)
        WHERE tableName IN ('subject', 'detentionPeriod', 'institutionStay', 'caseRecord');
      CREATE TRIGGER journalNoUpdate BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
      CREATE TRIGGER journalNoDelete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'append-only'); END;
    `);
  },
};
