public import AfterSalesCore
public import AfterSalesStorage

extension SampleTicket: StoredRecord {
    /// What the customer said.
    public static let complaint = One<String>("complaint", "What the customer said.") { $0.complaint }
    /// The printed number.
    public static let slip = Maybe<String>("slip", "The printed number; null before it is printed.") { $0.slip }
    /// What the advisor marked it with.
    public static let labels = Many<String>("labels", "What the advisor marked it with.") { $0.labels }
    /// The reading of the odometer.
    public static let mileage = One<Int64>("mileage", "The reading of the odometer in km.") { $0.mileage }
    /// The lift it stands on.
    public static let lift = Maybe<Int64>("lift", "The lift it stands on; null outside.") { $0.lift }
    /// The operations asked for.
    public static let operations = Many<Int64>("operations", "The operations asked for.") { $0.operations }
    /// The day it came.
    public static let arrival = One<LocalDate>("arrival", "The day the car came.") { $0.arrival }
    /// The day it was promised for.
    public static let promised = Maybe<LocalDate>("promised", "The day it was promised for.") { $0.promised }
    /// The days of earlier visits.
    public static let visits = Many<LocalDate>("visits", "The days of earlier visits.") { $0.visits }
    /// The month it counts in.
    public static let month = One<Month>("month", "The month it counts in.") { $0.month }
    /// The month it was invoiced in.
    public static let invoiced = Maybe<Month>("invoiced", "The month it was invoiced in.") { $0.invoiced }
    /// The months of services missed.
    public static let missed = Many<Month>("missed", "The months of services missed.") { $0.missed }
    /// When the slip was written.
    public static let opened = One<Timestamp>("opened", "When the slip was written.") { $0.opened }
    /// When the car was handed back.
    public static let closed = Maybe<Timestamp>("closed", "When the car was handed back.") { $0.closed }
    /// When the customer was called.
    public static let calls = Many<Timestamp>("calls", "When the customer was called.") { $0.calls }
    /// Whether the customer waits.
    public static let waits = One<Bool>("waits", "Whether the customer waits for the car.") { $0.waits }
    /// Whether an insurer pays.
    public static let insured = Maybe<Bool>("insured", "Whether an insurer pays; null where unasked.") { $0.insured }
    /// The answers of the survey.
    public static let answers = Many<Bool>("answers", "The answers of the survey.") { $0.answers }

    /// How stores keep tickets.
    public static let schema = RecordSchema<SampleTicket>(
        "sample_ticket", "The slip a car gets at reception: a kind for tests, with a field of every type.", format: 2,
        fields: [
            complaint.declared, slip.declared, labels.declared, mileage.declared, lift.declared, operations.declared,
            arrival.declared, promised.declared, visits.declared, month.declared, invoiced.declared, missed.declared,
            opened.declared, closed.declared, calls.declared, waits.declared, insured.declared, answers.declared,
        ],
        indexes: [.unique(slip), .on(waits, arrival, mileage), .on(lift, promised), .on(labels), .on(opened)],
        partition: "opened", keepsHistory: true)
}

extension SampleTicket: SampleRecord {
    /// What the customer said.
    public static var note: One<String> { complaint }

    /// A ticket with random values.
    public static func sample(
        _ key: RecordKey<SampleTicket>, number: Int?, note: String, using random: inout SeededRandom
    ) -> SampleTicket {
        SampleTicket(
            key: key, complaint: note, slip: number.map { "S-\($0)" }, labels: random.list(0...3) { $0.text() },
            mileage: random.integer(), lift: random.maybe { $0.integer() },
            operations: random.list(0...3) { $0.integer() }, arrival: random.date(),
            promised: random.maybe { $0.date() }, visits: random.list(0...3) { $0.date() }, month: random.month(),
            invoiced: random.maybe { $0.month() }, missed: random.list(0...3) { $0.month() },
            opened: random.instant(), closed: random.maybe { $0.instant() },
            calls: random.list(0...3) { $0.instant() }, waits: random.chance(50),
            insured: random.maybe { $0.chance(50) }, answers: random.list(0...2) { $0.chance(50) },
            report: random.list(0...2) { $0.text() })
    }

    /// A ticket with ten thousand operations and a report of two hundred thousand bytes.
    public static func large(
        _ key: RecordKey<SampleTicket>, number: Int?, using random: inout SeededRandom
    ) -> SampleTicket {
        var ticket = sample(key, number: number, note: "large", using: &random)
        ticket.operations = (0..<10_000).map { Int64($0) * 7 - 20_000 }
        ticket.labels = (0..<200).map { "label \($0)" }
        ticket.report = (0..<100).map { "\($0) " + AwkwardText.long(bytes: 2_000) }
        return ticket
    }
}
