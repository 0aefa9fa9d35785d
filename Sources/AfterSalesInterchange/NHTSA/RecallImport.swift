public import AfterSalesCore

/// Takes the recall campaigns of a file into a store (召回导入): read, judged and kept, in memory that does not grow with the file.
///
/// ```swift
/// let recalls = RecallImport(.nhtsaFlat(), at: now)
/// var intake = RecallIntake(into: store, by: .system("import"), at: now)
/// let counts = try await recalls.read("FLAT_RCL.txt", with: &intake) { try FileBytes(path: "FLAT_RCL.txt") }
///     noting: { part in findings += part.findings }
/// ```
public struct RecallImport: Sendable {
    /// How many records are judged at a time.
    public static let batch = 500

    /// What files are.
    public let form: RecallForm
    /// The present instant. A day behind it has not been.
    public let now: Timestamp

    /// An import.
    /// - Parameters:
    ///   - form: What files are.
    ///   - now: The present instant.
    public init(_ form: RecallForm, at now: Timestamp) {
        self.form = form
        self.now = now
    }

    /// Reads a file.
    /// - Parameters:
    ///   - file: The file, by its name.
    ///   - intake: Takes its records; a new one for each file.
    ///   - isolation: Where the caller runs.
    ///   - open: Gives the bytes of the file from their beginning.
    ///   - note: Takes what became of each batch.
    /// - Returns: How many records went where.
    /// - Throws: What the bytes cannot be read for, what the store and `note` throw; what was taken until then stays taken, and
    ///   is unchanged the next time.
    public func read(
        _ file: String, with intake: inout RecallIntake, isolation: isolated (any Actor)? = #isolation,
        from open: () throws -> any ByteSource, noting note: (RecallTaking) async throws -> Void
    ) async throws -> ImportCounts {
        switch form {
        case .nhtsaJSON: try await readJSON(file, &intake, isolation, open, note)
        case .nhtsaFlat(let encoding): try await readFlat(file, encoding, &intake, isolation, open, note)
        }
    }

    private func readJSON(
        _ file: String, _ intake: inout RecallIntake, _ isolation: isolated (any Actor)?,
        _ open: () throws -> any ByteSource, _ note: (RecallTaking) async throws -> Void
    ) async throws -> ImportCounts {
        var source = try open()
        var bytes: [UInt8] = []
        // One byte more says that it is too large.
        while bytes.count <= OrderImport.mostBytes, let piece = try source.next() { bytes += piece }
        let (recalls, findings) = NHTSAJSONReader.read(
            bytes, file: file, limits: JSONLimits(bytes: OrderImport.mostBytes))
        var judge = RecallJudge(form, now: now)
        var taking = try await intake.take(recalls.map { judge.judge($0) })
        taking.findings += findings
        try await note(taking)
        return taking.counts
    }

    private func readFlat(
        _ file: String, _ encoding: TextEncoding?, _ intake: inout RecallIntake, _ isolation: isolated (any Actor)?,
        _ open: () throws -> any ByteSource, _ note: (RecallTaking) async throws -> Void
    ) async throws -> ImportCounts {
        var reader = try FlatRecallReader(open(), file: file, encoding: encoding)
        var judge = RecallJudge(form, now: now)
        var counts = ImportCounts()
        var batch: [JudgedRecall] = []
        while let recall = try reader.next() {
            batch.append(judge.judge(recall))
            guard batch.count >= Self.batch else { continue }
            let taking = try await intake.take(batch, moreFollows: true)
            batch = []
            counts = counts + taking.counts
            try await note(taking)
        }
        var last = try await intake.take(batch)
        last.findings += reader.findings
        last.header = reader.header
        try await note(last)
        return counts + last.counts
    }
}
