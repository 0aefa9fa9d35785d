package import AfterSalesStorage
import AfterSalesCore
import GRDB

/// Writes and reads a store's file with GRDB alone, as a host would for these very tables.
package struct GRDBPeer: Sendable {
    let pool: DatabasePool

    /// Opens a file that a store has made.
    package init(path: String, synchronous: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA cache_size = -16384") }
        pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA synchronous = \(synchronous)") }
    }

    package func close() throws { try pool.close() }

    /// The rows of a commit, encoded and bound already: what is left is to write them.
    package struct Commit: Sendable {
        fileprivate struct Step: Sendable {
            let sql: String
            let arguments: StatementArguments
            var updatesOne = false
        }
        fileprivate let steps: [Step]

        package init(_ changes: ChangeSet) throws {
            steps = try changes.sealed().rows.flatMap { Self.steps(for: $0) }
        }

        private static func steps(for write: RowWrite) -> [Step] {
            let peer = PeerTable(write.layout)
            let row = write.row
            let key = [row.reference.owner.column.databaseValue, row.reference.id.rawValue.databaseValue]
            let values =
                [
                    row.revision.number.databaseValue, row.revision.digest.description.databaseValue,
                    row.format.databaseValue,
                ]
                + peer.single.map { write.values[$0].first?.peerValue ?? .null } + [row.json.databaseValue]
            let table = "\"\(write.layout.kind)\""
            let ofKey = #"WHERE "dealer" = ? AND "id" = ?"#
            var steps: [Step] = []
            if let replaced = write.replaces {
                let sets = peer.columns.dropFirst(2).map { "\"\($0)\" = ?" }.joined(separator: ", ")
                let seen = [replaced.number.databaseValue, replaced.digest.description.databaseValue]
                steps.append(
                    Step(
                        sql: #"UPDATE \#(table) SET \#(sets) \#(ofKey) AND "revision" = ? AND "digest" = ?"#,
                        arguments: StatementArguments(values + key + seen), updatesOne: true))
            } else {
                let marks = Array(repeating: "?", count: peer.columns.count).joined(separator: ", ")
                steps.append(
                    Step(
                        sql: "INSERT INTO \(table) (\(PeerTable.list(peer.columns))) VALUES (\(marks))",
                        arguments: StatementArguments(key + values)))
            }
            for position in peer.many {
                let table = "\"\(peer.table(of: position))\""
                if write.replaces != nil {
                    steps.append(Step(sql: "DELETE FROM \(table) \(ofKey)", arguments: StatementArguments(key)))
                }
                for value in write.values[position] {
                    steps.append(
                        Step(
                            sql: #"INSERT INTO \#(table) ("dealer", "id", "value") VALUES (?, ?, ?)"#,
                            arguments: StatementArguments(key + [value.peerValue])))
                }
            }
            return steps
        }

        fileprivate func run(_ db: Database) throws {
            try db.inTransaction(.immediate) {
                for step in steps {
                    let statement = try db.cachedStatement(sql: step.sql)
                    statement.setUncheckedArguments(step.arguments)
                    try statement.execute()
                    if step.updatesOne, db.changesCount != 1 { throw NotAsSeen() }
                }
                return .commit
            }
        }

        private struct NotAsSeen: Error {}
    }

    /// Writes a commit as code does that may not block: awaiting it.
    package func write(_ commit: Commit) async throws { try await pool.writeWithoutTransaction(commit.run) }

    /// Writes a commit as code does that has a thread of its own: blocking it.
    package func writeBlocking(_ commit: Commit) throws { try pool.writeWithoutTransaction(commit.run) }
}

extension FieldValue {
    /// The value as the store's columns hold it.
    fileprivate var peerValue: DatabaseValue {
        switch self {
        case .integer(let number): number.databaseValue
        case .flag(let flag): (flag ? 1 : 0).databaseValue
        default: columnText.databaseValue
        }
    }
}
