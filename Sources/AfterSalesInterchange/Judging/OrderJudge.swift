public import AfterSalesCore
import AfterSalesCustomers
import AfterSalesRepairOrders
import AfterSalesStorage

/// Judges what a file says of orders (工单判读): texts become numbers, days, cars and jobs, and whatever is wrong is said at its
/// place, once. Nothing is put in place of what is wrong.
///
/// ```swift
/// var judge = OrderJudge(mapping.conventions, now: now, in: zone)
/// let judged = judge.judge(layout.order(of: cells, line: line, text: text))
/// for finding in judged.findings { print(finding.place, finding.finding) }
/// ```
///
/// One judge reads one file: what is said once for a column it says once.
public struct OrderJudge: Sendable {
    /// How the file is written.
    public var conventions: OrderConventions
    /// The dealership that all orders are taken for, whatever the file says; nil where the file says it.
    public var dealer: Identifier<Dealer>?
    /// When the file was made, where it says that. A day behind it has not been.
    public var createdAt: Timestamp?
    /// What the file's own dates tell, where the conventions leave the order of month and day to them.
    public var evidence: DateEvidence
    /// Cars that are known: the likeliest of what may have been meant is offered first.
    public var knownCars: Set<VIN> = []
    /// The most cars that are remembered.
    private static let mostCars = 200_000
    let now: Timestamp
    let zone: CivilZone
    var saidAmbiguous: Set<SourceOrder.Field> = []
    var saidUnpriced = false
    // Of the order that is being judged.
    var source: SourceOrder
    var findings: [SourceFinding] = []
    var record: String?
    var currency: Currency?

    /// A judge for one file.
    /// - Parameters:
    ///   - conventions: How the file is written.
    ///   - dealer: The dealership that all orders are taken for.
    ///   - createdAt: When the file was made, where it says that.
    ///   - evidence: What the file's own dates tell; of no use where the conventions say the order.
    ///   - now: The present instant. A day behind it has not been.
    ///   - zone: The dealership's local time: a day without a time begins by it.
    public init(
        _ conventions: OrderConventions, for dealer: Identifier<Dealer>? = nil, createdAt: Timestamp? = nil,
        evidence: DateEvidence = DateEvidence(), now: Timestamp, in zone: CivilZone
    ) {
        self.conventions = conventions
        self.dealer = dealer
        self.createdAt = createdAt
        self.evidence = evidence
        self.now = now
        self.zone = zone
        source = SourceOrder(at: SourcePlace(file: "", line: 0), "")
    }

    /// Judges an order.
    /// - Parameter source: What the file says of it.
    /// - Returns: What was understood, and everything that is worth saying.
    public mutating func judge(_ source: SourceOrder) -> JudgedOrder {
        self.source = source
        findings = source.findings
        record = text(.number)
        let facts = facts()
        let isWrong = findings.contains { $0.finding.severity == .error }
        return JudgedOrder(
            source: source, facts: isWrong ? nil : facts, findings: findings, record: record, name: name())
    }

    /// An order of which the reader says already that it is not whole: what could still be read of it says nothing more.
    mutating func setAside(_ source: SourceOrder) -> JudgedOrder {
        self.source = source
        record = text(.number)
        return JudgedOrder(source: source, facts: nil, findings: source.findings, record: record, name: name())
    }

    /// Which order it is about, whatever else is wrong with it.
    private func name() -> OrderName? { name(dealer: text(.dealer), number: text(.number)) }

    /// Which order a row is about that says these; nil where that is not to be told.
    func name(dealer stated: String?, number: String?) -> OrderName? {
        guard let number, !number.isSourceNothing else { return nil }
        let said = stated.flatMap { $0.isSourceNothing ? nil : $0.sourceTrimmed }
        let owner = dealer?.rawValue ?? said ?? conventions.dealer?.rawValue
        return owner.map { OrderName($0, number.sourceTrimmed) }
    }

    private mutating func facts() -> OrderFacts? {
        let owner = owner()
        let number = number()
        let vin = vin()
        let opened = moment(.opened, isMandatory: true)
        var completed = moment(.completed, isMandatory: false)
        settleOrder(opened, &completed)
        let promised = moment(.promised, isMandatory: false)
        let (status, holds) = status(completed)
        let modelYear = modelYear(vin)
        let odometerIn = distance(.odometerIn, .odometerInUnit, opened: opened, modelYear, vin)
        let odometerOut = distance(.odometerOut, .odometerOutUnit, opened: opened, modelYear, vin)
        compare(odometerIn, odometerOut)
        let payType = payType(source.fields[.payType], else: .unstated)
        let plate = plate()
        currency = statedCurrency()
        let jobs = jobs(paidBy: payType)
        for field in [SourceOrder.Field.make, .model, .system] { check(text(field), field, .name) }
        for field in [SourceOrder.Field.status, .advisor, .customer, .payType] { check(text(field), field, .line) }
        guard let owner, let number, let vin, let opened else { return nil }
        if knownCars.count < Self.mostCars { knownCars.insert(vin) }
        return OrderFacts(
            owner: owner, number: number, system: text(.system) ?? conventions.system, vin: vin, make: text(.make),
            model: text(.model), modelYear: modelYear, plate: plate, opened: opened, completed: completed,
            odometerIn: odometerIn, odometerOut: odometerOut, status: status, holds: holds, promised: promised,
            statedDealer: text(.dealer), statedStatus: text(.status), statedPayType: text(.payType),
            advisor: text(.advisor), customer: text(.customer), concern: text(.concern),
            jobs: jobs)
    }

    /// The text of a field; nil where nothing stands there.
    func text(_ field: SourceOrder.Field) -> String? {
        guard let text = source.fields[field]?.text, !text.isSourceNothing else { return nil }
        return text.sourceTrimmed
    }

    /// The place of a field, or of the order where it has none.
    func place(_ field: SourceOrder.Field) -> SourcePlace { source.fields[field]?.place ?? source.place }

    /// Notes what is worth saying.
    mutating func say(
        _ severity: Finding.Severity, _ code: Finding.Code, at place: SourcePlace, _ inputs: [Finding.Input],
        _ english: String, _ chinese: String
    ) {
        findings.append(
            SourceFinding(
                at: place, record: record,
                Finding(severity, code, at: .document, inputs: inputs, LocalizedText(english, chinese))))
    }

    /// Notes what is worth saying and rests on no figure.
    mutating func say(
        _ severity: Finding.Severity, _ code: Finding.Code, at place: SourcePlace, _ english: String, _ chinese: String
    ) {
        say(severity, code, at: place, [], english, chinese)
    }

    private mutating func owner() -> RecordOwner? {
        if let dealer { return .dealer(dealer) }
        if let text = text(.dealer) {
            check(id: text, .dealer)
            return .dealer(Identifier(text))
        }
        if let dealer = conventions.dealer { return .dealer(dealer) }
        say(.error, .missingField, at: place(.dealer), "nobody says which dealership it is of", "没有经销店")
        return nil
    }

    /// That a text can be kept.
    private mutating func check(_ text: String?, _ field: SourceOrder.Field, _ rule: TextRule) {
        for finding in rule.findings(text, at: .document).prefix(1) {
            findings.append(SourceFinding(at: place(field), record: record, finding))
        }
    }

    /// That stores can keep a text as an id.
    private mutating func check(id text: String, _ field: SourceOrder.Field) {
        check(text, field, .name)
        let bytes = text.utf8.count
        guard bytes > RecordReference.longestID, bytes <= TextRule.name.longest else { return }
        say(
            .error, .textTooLong, at: place(field),
            [.init("bytes", String(bytes)), .init("longest", String(RecordReference.longestID))],
            "it has \(bytes) bytes, an id has at most \(RecordReference.longestID)",
            "长度为 \(bytes) 字节，编号最多 \(RecordReference.longestID) 字节")
    }

    private mutating func number() -> String? {
        guard let text = text(.number) else {
            say(.error, .missingField, at: place(.number), "the order has no number", "没有工单号")
            return nil
        }
        check(id: text, .number)
        // A spreadsheet has taken the number for a figure and dropped its end.
        let parts = text.uppercased().split(separator: "E", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0].contains("."), parts[0].allSatisfy({ $0.isPlainDigit || $0 == "." }),
            let sign = parts[1].first, sign == "+" || sign == "-", parts[1].dropFirst().allSatisfy(\.isPlainDigit)
        {
            say(
                .error, .malformedNumber, at: place(.number), [.init("value", String(text.prefix(60)))],
                "the number was rounded by a spreadsheet", "工单号已被电子表格改写为科学计数")
            return nil
        }
        return text
    }
}
