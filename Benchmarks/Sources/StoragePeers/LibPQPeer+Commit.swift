import AfterSalesCore
package import AfterSalesStorage

extension LibPQPeer {
    /// The rows of a commit, encoded already and as C takes them: what is left is to send them.
    package struct Commit {
        struct Step {
            let sql: String
            let arguments: CTexts
            let touchesOne: Bool
        }
        let steps: [Step]

        package init(_ changes: ChangeSet) throws {
            steps = try changes.sealed().rows.flatMap { Self.steps(for: $0) }
        }

        private static func steps(for write: RowWrite) -> [Step] {
            let peer = PeerTable(write.layout)
            let row = write.row
            let key = [row.reference.owner.column, row.reference.id.rawValue]
            let values: [String?] =
                key + [String(row.revision.number), row.revision.digest.description, String(row.format)]
                + peer.single.map { write.values[$0].first?.columnText } + [row.json]
            let table = "\"\(write.layout.kind)\""
            let ofKey = "WHERE dealer = $1 AND id = $2"
            var steps: [Step] = []
            if let replaced = write.replaces {
                let sets = peer.columns.enumerated().dropFirst(2).map { "\"\($1)\" = $\($0 + 1)" }
                let count = values.count
                let sql =
                    "UPDATE \(table) SET \(sets.joined(separator: ", ")) \(ofKey)"
                    + " AND revision = $\(count + 1) AND digest = $\(count + 2)"
                let seen = [String(replaced.number), replaced.digest.description]
                steps.append(Step(sql: sql, arguments: CTexts(values + seen), touchesOne: true))
            } else {
                let marks = (1...values.count).map { "$\($0)" }.joined(separator: ", ")
                let sql = "INSERT INTO \(table) (\(PeerTable.list(peer.columns))) VALUES (\(marks))"
                steps.append(Step(sql: sql, arguments: CTexts(values), touchesOne: true))
            }
            for position in peer.many { steps += manySteps(write, key, peer.table(of: position), position) }
            return steps
        }

        /// Takes out what is gone and puts in what is new, each in one statement.
        private static func manySteps(
            _ write: RowWrite, _ key: [String], _ table: String, _ position: Int
        ) -> [Step] {
            let list = "{\(write.values[position].map { "\"\($0.columnText)\"" }.joined(separator: ","))}"
            let arguments = CTexts(key + [list])
            let keep = "DELETE FROM \"\(table)\" WHERE dealer = $1 AND id = $2 AND value <> ALL ($3::text[])"
            let add =
                "INSERT INTO \"\(table)\" (dealer, id, value) SELECT $1, $2, unnest($3::text[]) ON CONFLICT DO NOTHING"
            return (write.replaces == nil ? [] : [Step(sql: keep, arguments: arguments, touchesOne: false)])
                + [Step(sql: add, arguments: arguments, touchesOne: false)]
        }
    }
}
