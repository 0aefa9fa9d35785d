import GRDB

/// The desk's tables.
enum Schema {
    /// Opens the desk's file, and makes file and tables where there are none.
    static func open(_ path: String) throws -> DatabasePool {
        let pool = try DatabasePool(path: path)
        // GRDB sets NORMAL when it turns on WAL, so this comes behind: a commit outlives the loss of power.
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = FULL") }
        try migrator.migrate(pool)
        return pool
    }

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("desk") { db in try db.execute(sql: desk) }
        migrator.registerMigration("audit and requests") { db in try db.execute(sql: auditAndRequests) }
        return migrator
    }

    private static let desk = """
        CREATE TABLE workshop_booking (
          branch_no TEXT NOT NULL,        -- empty: of the whole group
          booking_no TEXT NOT NULL,
          customer_name TEXT NOT NULL,
          plate TEXT NOT NULL,
          visit_day TEXT NOT NULL,        -- 2026-06-30
          minutes INTEGER NOT NULL,
          waits INTEGER NOT NULL,         -- 0 or 1
          state TEXT NOT NULL CHECK (state IN ('requested', 'confirmed', 'arrived', 'cancelled')),
          confirmation_no TEXT,
          advisor_no TEXT,
          taken_at INTEGER NOT NULL,      -- microseconds since 1970, UTC
          row_version INTEGER NOT NULL,   -- 1, and one more with each update
          row_digest TEXT NOT NULL,       -- of the audit entry that made this version
          json_format INTEGER NOT NULL,
          record_json TEXT NOT NULL,      -- the record; the columns are taken from it
          PRIMARY KEY (branch_no, booking_no),
          UNIQUE (branch_no, confirmation_no)
        ) STRICT;
        CREATE INDEX workshop_booking_day ON workshop_booking (branch_no, visit_day, booking_no);
        CREATE INDEX workshop_booking_plate ON workshop_booking (branch_no, plate, booking_no);

        CREATE TABLE booking_concern (
          branch_no TEXT NOT NULL,
          booking_no TEXT NOT NULL,
          concern TEXT NOT NULL,
          PRIMARY KEY (branch_no, booking_no, concern),
          FOREIGN KEY (branch_no, booking_no) REFERENCES workshop_booking (branch_no, booking_no)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX booking_concern_bookings ON booking_concern (branch_no, concern, booking_no);

        CREATE TABLE loan_fleet (
          branch_no TEXT NOT NULL,
          car_no TEXT NOT NULL,
          plate TEXT NOT NULL,
          model TEXT NOT NULL,
          odometer_km INTEGER NOT NULL,
          lent_to TEXT,
          due_back TEXT,
          row_version INTEGER NOT NULL,
          row_digest TEXT NOT NULL,
          json_format INTEGER NOT NULL,
          record_json TEXT NOT NULL,
          PRIMARY KEY (branch_no, car_no),
          UNIQUE (branch_no, plate)
        ) STRICT;
        CREATE INDEX loan_fleet_lent ON loan_fleet (branch_no, lent_to, car_no);
        CREATE INDEX loan_fleet_due ON loan_fleet (branch_no, due_back, car_no);
        """

    /// A request is written once; an audit entry once more when its detail is erased.
    private static let auditAndRequests = """
        CREATE TABLE desk_audit (
          branch_no TEXT NOT NULL,
          entry_no TEXT NOT NULL,
          record_kind TEXT NOT NULL,
          record_no TEXT NOT NULL,
          record_version INTEGER NOT NULL,
          done_at INTEGER NOT NULL,
          action TEXT NOT NULL,
          done_by TEXT,
          row_version INTEGER NOT NULL,
          row_digest TEXT NOT NULL,
          json_format INTEGER NOT NULL,
          record_json TEXT NOT NULL,
          PRIMARY KEY (branch_no, entry_no)
        ) STRICT;
        CREATE INDEX desk_audit_record ON desk_audit (branch_no, record_kind, record_no, record_version);
        CREATE INDEX desk_audit_time ON desk_audit (branch_no, done_at);

        CREATE TABLE desk_request (
          branch_no TEXT NOT NULL,
          request_no TEXT NOT NULL,
          done_at INTEGER NOT NULL,
          row_digest TEXT NOT NULL,
          json_format INTEGER NOT NULL,
          record_json TEXT NOT NULL,
          PRIMARY KEY (branch_no, request_no)
        ) STRICT;
        """
}
