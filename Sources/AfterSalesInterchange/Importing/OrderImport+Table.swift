import AfterSalesCore

extension OrderImport {
    func readTable(
        _ file: String, _ mapping: OrderMapping, _ encoding: TextEncoding?, _ intake: inout OrderIntake,
        _ isolation: isolated (any Actor)?, _ open: () throws -> any ByteSource,
        _ note: (OrderTaking) async throws -> Void
    ) async throws -> ImportCounts {
        var rows = try CSVRows(open(), file: file, encoding: encoding)
        var counts = ImportCounts()
        let (layout, findings) = Self.layout(of: rows, mapping)
        if !findings.isEmpty {
            var taking = OrderTaking()
            taking.findings = findings
            try await note(taking)
        }
        guard let layout else { return counts }
        let (evidence, ends) = try first(file, encoding, layout, open)
        var judge = judge(evidence: evidence)
        var batch = OrderBatch(ends)
        while let row = try rows.next() {
            if let full = batch.add(Self.order(of: row, in: rows, layout), by: &judge) {
                let taking = try await intake.take(full)
                counts = counts + taking.counts
                try await note(taking)
            }
        }
        var last = try await intake.take(batch.rest())
        last.findings += rows.findings
        try await note(last)
        return counts + last.counts
    }

    /// The header, matched with the mapping; nil where it cannot be read by it. And what is worth saying of it.
    private static func layout(of rows: CSVRows, _ mapping: OrderMapping) -> (OrderLayout?, [SourceFinding]) {
        guard rows.header.isReadable else { return (nil, rows.findings) }
        do throws(Rejection) {
            let layout = try mapping.layout(of: rows.header.names, in: rows.file, line: rows.header.line)
            return (layout, layout.findings)
        } catch {
            let findings = error.findings.map { finding in
                let column = finding.inputs.first { $0.name == "column" }?.value
                return SourceFinding(
                    at: SourcePlace(file: rows.file, line: rows.header.line, column: column), finding)
            }
            return (nil, findings)
        }
    }

    private static func order(of row: CSVRow, in rows: CSVRows, _ layout: OrderLayout) -> SourceOrder {
        let findings = rows.findings(of: row)
        let cells = row.cells
        let width = layout.header.count
        // What is empty behind the last column is none of the row's cells.
        var order = layout.order(of: Array(cells.prefix(width)), line: row.line, text: row.text)
        order.findings = findings
        return order
    }

    /// What the whole file tells before its first row is judged: its dates, and where its orders end.
    private func first(
        _ file: String, _ encoding: TextEncoding?, _ layout: OrderLayout, _ open: () throws -> any ByteSource
    ) throws -> (DateEvidence, OrderEnds) {
        var rows = try CSVRows(open(), file: file, encoding: encoding)
        var evidence = DateEvidence()
        var ends = OrderEnds()
        let judge = judge()
        var number = 0
        while let row = try rows.next() {
            let cells = row.cells
            let said = layout.names(of: cells)
            if let name = judge.name(dealer: said.dealer, number: said.number) { ends.note(name, row: number) }
            number += 1
            guard row.fault == nil, layout.mapping.conventions.dates == .detect else { continue }
            for text in layout.dates(of: cells) { evidence.note(text) }
        }
        return (evidence, ends)
    }
}
