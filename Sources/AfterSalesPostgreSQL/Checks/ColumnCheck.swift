#if PostgreSQL
    import AfterSalesCore
    import AfterSalesStorage

    /// Compares the columns of a kind with what its records' JSON says.
    struct ColumnCheck: Sendable {
        private static let batch = 500

        private let names: TableNames

        init(_ names: TableNames) { self.names = names }

        /// Checks the records behind a key.
        /// - Returns: What is wrong, and the last key; nil behind the end.
        func run<Record: StoredRecord>(
            as type: Record.Type, after position: [String], on session: Session
        ) throws(ServerFailure) -> (findings: [Finding], last: [String]?) {
            let result = try session.run(Statement(query, position))
            var findings: [Finding] = []
            let reader = RowReader(kind: names.layout.kind)
            for line in 0..<result.count {
                let row = reader.row(line, in: result)
                let expected: [[FieldValue]]
                do throws(StorageError) {
                    expected = Record.schema.values(of: try Stored<Record>(row).record)
                } catch {
                    findings.append(
                        Finding(.error, .unreadableRecord, at: Place(row.reference.description), error.message))
                    continue
                }
                for (index, column) in names.layout.columns.enumerated() {
                    let found = Self.list(result.text(line, 6 + index))
                    // As bytes: two spellings of one letter are different values.
                    let wanted = expected[index].map { FieldValue.text($0.columnText) }
                    if found.map(FieldValue.text) != wanted {
                        findings.append(mismatch(row.reference, column, found, expected[index].map(\.columnText)))
                    }
                }
            }
            guard result.count > 0 else { return (findings, nil) }
            return (findings, [result.text(result.count - 1, 0), result.text(result.count - 1, 1)])
        }

        /// Each column comes as a list of texts.
        private var query: String {
            let columns = names.layout.columns.map { column in
                if column.multiplicity == .many {
                    return """
                        array_to_json(ARRAY(SELECT \(column.type.text(of: "f.value")) FROM \(names.table(of: column)) f
                        WHERE f.dealer = r.dealer AND f.id = r.id ORDER BY f.value))
                        """
                }
                let text = column.type.text(of: "r.\(TableNames.quoted(column.name))")
                return "array_to_json(array_remove(ARRAY[\(text)], NULL))"
            }
            let all = ["r.dealer", "r.id", "r.revision", "r.digest", "r.format", "r.record"] + columns
            return """
                SELECT \(all.joined(separator: ", ")) FROM \(names.table) r
                WHERE (r.dealer, r.id) > ($1, $2) ORDER BY r.dealer, r.id LIMIT \(Self.batch)
                """
        }

        private static func list(_ json: String) -> [String] {
            guard case .array(let parts)? = JSONReader.read(Array(json.utf8), limits: JSONLimits(bytes: .max)).value
            else {
                return []
            }
            return parts.compactMap { part in if case .string(let text) = part { text } else { nil } }
        }

        private func mismatch(
            _ record: RecordReference, _ column: FieldColumn, _ found: [String], _ wanted: [String]
        ) -> Finding {
            let (found, wanted) = (found.joined(separator: ", "), wanted.joined(separator: ", "))
            return Finding(
                .error, .fieldMismatch, at: Place(record.description).field(column.name),
                inputs: [.init("found", found), .init("expected", wanted)],
                LocalizedText(
                    "\(column.name) of \(record) holds \(found), the record says \(wanted)",
                    "\(record) 的 \(column.name) 为 \(found)，记录中为 \(wanted)"))
        }
    }
#endif
