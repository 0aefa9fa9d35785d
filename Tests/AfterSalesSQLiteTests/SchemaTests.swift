#if SQLite
import AfterSalesCore
import AfterSalesSQLite
import AfterSalesStorage
import Testing

@Suite("The schema of a file")
struct SchemaTests {
    @Test("is documented, typed and checked")
    func schema() throws {
        let folder = try TemporaryFolder()
        _ = try SQLiteStore(path: folder.file(), kinds: [Booking.self])
        #expect(try schemaText(folder.file(), "booking*") == Self.golden)
    }

    @Test("lists the kinds with their fields")
    func catalog() throws {
        let folder = try TemporaryFolder()
        _ = try SQLiteStore(path: folder.file(), kinds: [Note.self])
        let found = try answers(folder.file(), "SELECT kind, meaning, format FROM aftersales_kind ORDER BY kind")
        #expect(found.map { String($0.prefix(12)) } == [#""audit_entry"#, #""commit_rece"#, #""note"|"A te"#])
    }

    @Test("keeps a writer on full durability, and a reader out of writing")
    func pragmas() async throws {
        let folder = try TemporaryFolder()
        let store = try SQLiteStore(path: folder.file(), kinds: [Note.self])
        try await store.insert("1", Note.named("a"))
        #expect(try answers(folder.file(), "PRAGMA journal_mode") == [#""wal""#])
    }

    @Test("refuses two kinds that want one table")
    func tableNameTaken() async throws {
        let folder = try TemporaryFolder()
        let found = try await code {
            _ = try SQLiteStore(path: folder.file(), kinds: [Booking.self, LaterBooking.self])
        }
        #expect(found == .invalid)
        #expect(try folder.names.isEmpty)
    }

    private static let golden = #"""
        CREATE TABLE "booking" (
          -- A visit agreed with a customer.
          "dealer" TEXT NOT NULL, -- The dealership; empty for the whole group.
          "id" TEXT NOT NULL CHECK ("id" <> ''), -- The record's id.
          "revision" INTEGER NOT NULL CHECK ("revision" >= 1), -- 1 for a new record, one more for each update.
          "digest" TEXT NOT NULL CHECK (length("digest") = 64 AND "digest" NOT GLOB '*[^0-9a-f]*'), -- Of the audit event of this revision; SHA-256.
          "format" INTEGER NOT NULL CHECK ("format" >= 1), -- The format of the JSON.
          "day" TEXT NOT NULL CHECK ("day" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'), -- The day of the visit.
          "month" TEXT NOT NULL CHECK ("month" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'), -- The month of the visit.
          "at" TEXT NOT NULL CHECK ("at" GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]Z'), -- When it was agreed.
          "plate" TEXT, -- The licence plate.
          "minutes" INTEGER NOT NULL, -- How long it takes.
          "number" INTEGER, -- The number on the key tag.
          "is_urgent" INTEGER NOT NULL CHECK ("is_urgent" IN (0, 1)), -- Whether it cannot wait.
          "record" TEXT NOT NULL CHECK (json_valid("record")), -- The record; the columns are taken from it.
          PRIMARY KEY ("dealer", "id")
        ) STRICT;
        CREATE TABLE "booking__phones" (
          -- Where the customer is reached.
          "dealer" TEXT NOT NULL,
          "id" TEXT NOT NULL,
          "value" TEXT NOT NULL,
          PRIMARY KEY ("dealer", "value", "id"),
          FOREIGN KEY ("dealer", "id") REFERENCES "booking" ("dealer", "id") ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX "booking__phones$record" ON "booking__phones" ("dealer", "id");
        CREATE UNIQUE INDEX "booking$number" ON "booking" ("dealer", "number");
        CREATE INDEX "booking$day" ON "booking" ("dealer", "day", "id");
        CREATE INDEX "booking$plate$minutes" ON "booking" ("dealer", "plate", "minutes", "id");
        CREATE TRIGGER "booking$update" BEFORE UPDATE ON "booking"
        WHEN NEW."revision" IS NOT OLD."revision" + 1
          OR NEW."dealer" IS NOT OLD."dealer" OR NEW."id" IS NOT OLD."id"
        BEGIN SELECT RAISE(ABORT, 'booking is updated to the next revision, under the same key'); END;
        CREATE TRIGGER "booking$delete" BEFORE DELETE ON "booking"
        BEGIN SELECT RAISE(ABORT, 'booking is never deleted'); END
        """#
}

/// What made the tables whose names fit a pattern.
func schemaText(_ path: String, _ pattern: String) throws -> String {
    try strings(
        path, "SELECT sql FROM sqlite_schema WHERE tbl_name GLOB '\(pattern)' AND sql IS NOT NULL ORDER BY rowid"
    ).joined(separator: ";\n")
}
#endif
