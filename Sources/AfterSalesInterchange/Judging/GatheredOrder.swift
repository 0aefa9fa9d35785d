import AfterSalesCore

/// An order of a file, with the rows that it was read from.
struct GatheredOrder: Sendable {
    /// What all of them say; nil where it is set aside.
    private(set) var facts: OrderFacts?
    /// The rows that say something, as they were judged; none where it only repeats an order of before.
    private(set) var rows: [JudgedOrder] = []
    /// The rows that say it again.
    private(set) var repeats: [JudgedOrder] = []
    /// Everything that is worth saying of it.
    var findings: [SourceFinding]
    /// Where the jobs of a name stand, and the numbers that are taken; made when a second row comes.
    private var places: [JobName: [Int]] = [:]
    private var numbers: Set<String> = []

    /// An order of which one row is known.
    init(_ order: JudgedOrder) {
        facts = order.facts
        rows = [order]
        findings = order.findings
    }

    /// A row that repeats an order of an earlier batch.
    init(repeating order: JudgedOrder, _ warning: SourceFinding) {
        repeats = [order]
        findings = [warning]
    }

    /// A row that says what another one has said.
    mutating func repeated(by order: JudgedOrder, _ warning: SourceFinding) {
        repeats.append(order)
        findings.append(warning)
    }

    /// A further row of the order: further jobs, further lines of a job, what the rows before it leave open.
    mutating func join(_ order: JudgedOrder, saying other: OrderFacts) {
        guard facts != nil else { return }
        rows.append(order)
        findings += order.findings
        for field in facts?.fill(from: other) ?? [] { findings.append(Self.differing(field, in: order)) }
        if numbers.isEmpty {
            for (place, job) in (facts?.jobs ?? []).enumerated() { note(job, at: place) }
        }
        for job in other.jobs { join(job) }
    }

    private mutating func join(_ job: OrderFacts.Job) {
        if let place = places[JobName(job)]?.first(where: { facts?.jobs[$0].agrees(with: job) ?? false }) {
            facts?.jobs[place].join(job)
            return
        }
        var further = job
        var next = (facts?.jobs.count ?? 0) + 1
        while numbers.contains(further.number) {
            further.number = String(next)
            next += 1
        }
        note(further, at: facts?.jobs.count ?? 0)
        facts?.jobs.append(further)
    }

    private mutating func note(_ job: OrderFacts.Job, at place: Int) {
        places[JobName(job), default: []].append(place)
        numbers.insert(job.number)
    }

    /// That it cannot be taken: all of its rows are set aside, each with the reason, which is told once.
    mutating func refuse(_ errors: [SourceFinding]) {
        facts = nil
        // What repeats a row that is set aside is none the wiser for it.
        rows += repeats
        repeats = []
        for index in rows.indices { rows[index].findings += errors }
        findings += errors
    }

    private static func differing(_ field: SourceOrder.Field, in order: JudgedOrder) -> SourceFinding {
        SourceFinding(
            at: order.source.fields[field]?.place ?? order.source.place, record: order.record,
            Finding(
                .warning, .contradictingCells, at: .document, inputs: [.init("field", field.rawValue)],
                LocalizedText(
                    "an earlier row of this order has another \(field.rawValue), which stays",
                    "该工单前面的行中 \(field.rawValue) 不同，保留先出现的值")))
    }
}
