#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage

    /// A kind's tables with the statements that commits and loads send again and again.
    struct KindTables: Sendable {
        let names: TableNames
        let load: String
        let insert: String
        let update: String
        let expect: String
        let revision: String
        /// For each field with many values: put in what is missing, and take out what is not in the list.
        let addValues: [String]
        let keepValues: [String]

        init(_ names: TableNames) {
            self.names = names
            let single = names.single.map { TableNames.quoted($0.name) }
            let columns = ["dealer", "id", "revision", "digest", "format", "record"] + single
            let demand = "SELECT \(names.qualified(SupportFunctions.demand))(count(*)) FROM"
            let key = "WHERE dealer = $1 AND id = $2"

            load = "SELECT dealer, id, revision, digest, format, record FROM \(names.table) \(key)"
            insert =
                "INSERT INTO \(names.table) (\(columns.joined(separator: ", ")))"
                + " VALUES (\((1...columns.count).map { "$\($0)" }.joined(separator: ", ")))"
            let sets = (["revision", "digest", "format", "record"] + single).enumerated()
                .map { "\($1) = $\($0 + 5)" }.joined(separator: ", ")
            let seen = "\(key) AND revision = $3 AND digest = $4"
            update = "WITH found AS (UPDATE \(names.table) SET \(sets) \(seen) RETURNING 1) \(demand) found"
            expect = "\(demand) (SELECT 1 FROM \(names.table) \(seen) FOR SHARE) found"
            revision = "SELECT revision FROM \(names.table) \(key)"
            addValues = names.many.map { column in
                "INSERT INTO \(names.table(of: column)) (dealer, id, value)"
                    + " SELECT $1, $2, unnest($3::\(column.type.array)) ON CONFLICT DO NOTHING"
            }
            keepValues = names.many.map { column in
                "DELETE FROM \(names.table(of: column)) \(key) AND value <> ALL ($3::\(column.type.array))"
            }
        }

        /// The columns that a row is written to, in order.
        var columns: [String] {
            ["dealer", "id", "revision", "digest", "format", "record"] + names.single.map { TableNames.quoted($0.name) }
        }

        /// What stands in ``columns``.
        func values(of row: StoredRow, fields: [[FieldValue]]) -> [String?] {
            var values: [String?] = [
                row.reference.owner.column, row.reference.id.rawValue, String(row.revision.number),
                row.revision.digest.description, String(row.format), row.json,
            ]
            for (column, list) in zip(names.layout.columns, fields) where column.multiplicity != .many {
                values.append(list.first?.columnText)
            }
            return values
        }

        /// The values of the fields with many, in the order of ``addValues``.
        func lists(of fields: [[FieldValue]]) -> [[FieldValue]] {
            zip(names.layout.columns, fields).filter { $0.0.multiplicity == .many }.map(\.1)
        }

        /// The statements that write a row.
        func statements(for write: RowWrite) -> [Statement] {
            let key = [write.row.reference.owner.column, write.row.reference.id.rawValue]
            let values = values(of: write.row, fields: write.values)
            var statements: [Statement] = []
            if let replaced = write.replaces {
                let seen = [String(replaced.number), replaced.digest.description]
                statements.append(Statement(update, key + seen + values.dropFirst(2)))
            } else {
                statements.append(Statement(insert, values))
            }
            for (position, list) in lists(of: write.values).enumerated() {
                let array = Self.array(list)
                if write.replaces != nil { statements.append(Statement(keepValues[position], key + [array])) }
                if !list.isEmpty { statements.append(Statement(addValues[position], key + [array])) }
            }
            return statements
        }

        /// Values as PostgreSQL writes an array.
        private static func array(_ values: [FieldValue]) -> String {
            let elements = values.map { value in
                var element = "\""
                for character in value.columnText.unicodeScalars {
                    if character == "\"" || character == "\\" { element.unicodeScalars.append("\\") }
                    element.unicodeScalars.append(character)
                }
                return element + "\""
            }
            return "{\(elements.joined(separator: ","))}"
        }
    }
#endif
