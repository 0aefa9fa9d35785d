import AfterSalesCore

extension OrderImport {
    /// The most bytes of a document in JSON, which is read as a whole.
    static let mostBytes = 64 << 20

    func readJSON(
        _ file: String, _ intake: inout OrderIntake, _ isolation: isolated (any Actor)?,
        _ open: () throws -> any ByteSource, _ note: (OrderTaking) async throws -> Void,
        _ read: ([UInt8], String, JSONLimits) -> (orders: [SourceOrder], findings: [SourceFinding])
    ) async throws -> ImportCounts {
        var source = try open()
        var bytes: [UInt8] = []
        // One byte more says that it is too large.
        while bytes.count <= Self.mostBytes, let piece = try source.next() { bytes += piece }
        let (orders, findings) = read(bytes, file, JSONLimits(bytes: Self.mostBytes))
        var judge = judge()
        var batch = OrderBatch()
        var counts = ImportCounts()
        for order in orders {
            if let full = batch.add(order, by: &judge) {
                let taking = try await intake.take(full)
                counts = counts + taking.counts
                try await note(taking)
            }
        }
        var last = try await intake.take(batch.rest())
        last.findings += findings
        try await note(last)
        return counts + last.counts
    }
}
