public import AfterSalesCore

/// Takes the repair orders of a file into a store (工单导入): read, judged and kept, in memory that does not grow with the file but
/// by a few words for each order.
///
/// ```swift
/// let orders = OrderImport(.table(.serviceRecords), in: zone, at: now)
/// var intake = OrderIntake(into: store, by: .system("import"), at: now)
/// let counts = try await orders.read("records.csv", with: &intake) { try FileBytes(path: "records.csv") }
///     noting: { part in findings += part.findings }
/// ```
///
/// Rows of one order have to stand one below the other, or in one batch of ``batch``, or of 16 MiB where they are that long.
public struct OrderImport: Sendable {
    /// How many orders are judged before they are kept.
    public static let batch = 2_000

    /// What files are.
    public let form: OrderForm
    /// The dealership that all orders are taken for; nil where the file says it.
    public let dealer: Identifier<Dealer>?
    /// The dealership's local time.
    public let zone: CivilZone
    /// The present instant. A day behind it has not been.
    public let now: Timestamp

    /// An import.
    /// - Parameters:
    ///   - form: What files are.
    ///   - dealer: The dealership that all orders are taken for; nil where the file says it.
    ///   - zone: The dealership's local time: a day without a time begins by it.
    ///   - now: The present instant.
    public init(
        _ form: OrderForm, for dealer: Identifier<Dealer>? = nil, in zone: CivilZone, at now: Timestamp
    ) {
        self.form = form
        self.dealer = dealer
        self.zone = zone
        self.now = now
    }

    /// Reads a file.
    /// - Parameters:
    ///   - file: The file, by its name.
    ///   - intake: Takes its orders; a new one for each file.
    ///   - isolation: Where the caller runs.
    ///   - open: Gives the bytes of the file from their beginning. It is asked twice where the order of month and day is to be
    ///     found in the file's own dates.
    ///   - note: Takes what became of each batch.
    /// - Returns: How many rows or elements went where.
    /// - Throws: What the bytes cannot be read for, what the store and `note` throw; what was taken until then stays taken, and
    ///   is unchanged the next time.
    public func read(
        _ file: String, with intake: inout OrderIntake, isolation: isolated (any Actor)? = #isolation,
        from open: () throws -> any ByteSource, noting note: (OrderTaking) async throws -> Void
    ) async throws -> ImportCounts {
        switch form {
        case .star: try await readSTAR(file, &intake, isolation, open, note)
        case .starJSON:
            try await readJSON(file, &intake, isolation, open, note) { STARJSONReader.read($0, file: $1, limits: $2) }
        case .fortellis:
            try await readJSON(file, &intake, isolation, open, note) { FortellisReader.read($0, file: $1, limits: $2) }
        case .table(let mapping, let encoding):
            try await readTable(file, mapping, encoding, &intake, isolation, open, note)
        }
    }

    /// A judge for the file.
    func judge(evidence: DateEvidence = DateEvidence()) -> OrderJudge {
        OrderJudge(form.conventions, for: dealer, evidence: evidence, now: now, in: zone)
    }
}
