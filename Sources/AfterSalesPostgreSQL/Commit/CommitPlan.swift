#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage

    /// What a commit sends: first the receipt, then the guards, then records, then audit events.
    ///
    /// Every commit touches rows in the same order, so two of them seldom wait for each other in a circle. Audit events come
    /// last, because only behind its record can an event be known to be new.
    ///
    /// READ COMMITTED is enough for all of it. Nothing is written because of what a query has found, only because of single
    /// rows that were read before: a guard locks its row until the end, and an update finds its row only in the revision and
    /// with the digest that it names, waiting for whoever has it locked and looking again behind him. Whatever others do to
    /// other rows meanwhile makes no difference to the outcome.
    struct CommitPlan {
        let parts: [CommitPart]

        init(_ changes: SealedChanges, kinds: [String: KindTables], options: PostgreSQLOptions, loads: Bool) {
            let audit = AuditEntry.schema.kind
            let receipt = changes.rows[0]
            let records = changes.rows.dropFirst().filter { $0.layout.kind != audit }
            var parts: [CommitPart] = []
            var open: [(statement: Statement, purpose: CommitPart.Purpose)] = [
                (Statement("BEGIN ISOLATION LEVEL \(options.isolation.rawValue)"), .other)
            ]
            func put(_ write: RowWrite, _ purpose: CommitPart.Purpose) {
                for statement in kinds[write.layout.kind]?.statements(for: write) ?? [] {
                    open.append((statement, purpose))
                }
            }
            put(receipt, .receipt)
            for expected in changes.guards {
                guard let tables = kinds[expected.layout.kind] else { continue }
                let reference = expected.reference
                let arguments = [
                    reference.owner.column, reference.id.rawValue, String(expected.revision.number),
                    expected.revision.digest.description,
                ]
                open.append((Statement(tables.expect, arguments), .expectation(expected)))
            }
            if options.notifies, let notice = ChangeNotice.statement(for: records, schema: options.schema) {
                open.append((notice, .other))
            }
            let events = changes.rows.dropFirst().filter { $0.layout.kind == audit }
            for group in Self.groups(records) + Self.groups(events) {
                let new = group.filter { $0.replaces == nil }
                let isLoaded = loads && new.count >= options.copyFrom
                for write in isLoaded ? group.filter({ $0.replaces != nil }) : group { put(write, .row(write)) }
                if isLoaded {
                    parts.append(.statements(open))
                    parts.append(.load(new))
                    open = []
                }
            }
            open.append((.commit, .other))
            self.parts = parts + [.statements(open)]
        }

        /// The rows of each kind; they are sorted by kind.
        private static func groups(_ rows: [RowWrite]) -> [[RowWrite]] {
            var groups: [[RowWrite]] = []
            for row in rows {
                if groups.last?.last?.layout.kind == row.layout.kind {
                    groups[groups.count - 1].append(row)
                } else {
                    groups.append([row])
                }
            }
            return groups
        }
    }
#endif
