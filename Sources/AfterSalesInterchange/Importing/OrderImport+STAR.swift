import AfterSalesCore

extension OrderImport {
    func readSTAR(
        _ file: String, _ intake: inout OrderIntake, _ isolation: isolated (any Actor)?,
        _ open: () throws -> any ByteSource, _ note: (OrderTaking) async throws -> Void
    ) async throws -> ImportCounts {
        var source = try open()
        var reader = STAROrderReader(file: file)
        var judge = judge()
        var batch = OrderBatch()
        var counts = ImportCounts()
        while let order = try reader.next(from: { try source.next() }) {
            if counts.read == 0, batch.isEmpty {
                judge.createdAt = reader.document.created.flatMap { try? Timestamp($0.text) }
                if let creator = reader.document.creator { judge.conventions.system = creator.text }
            }
            if let full = batch.add(order, by: &judge) {
                let taking = try await intake.take(full)
                counts = counts + taking.counts
                try await note(taking)
            }
        }
        var last = try await intake.take(batch.rest())
        last.findings += reader.findings
        try await note(last)
        return counts + last.counts
    }
}
