import AfterSalesCommission
import AfterSalesCore
import BenchmarkPeers
import Measuring

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Measures the library and the hand-written plan side by side in one process.
@main
struct CommissionRatio {
    let options: Options
    let plan: CommissionPlan
    let months: [GeneratedMonth]
    let prepared: [PreparedMonth]
    let statements: Int

    static func main() {
        do {
            let options = try Options(Array(CommandLine.arguments.dropFirst()))
            let ratio = try CommissionRatio(options)
            if let job = options.only { try ratio.run(only: job) } else { try ratio.run() }
        } catch {
            print(error)
            exit(1)
        }
    }

    init(_ options: Options) throws {
        self.options = options
        plan = try PlanDraft.reference4S.validated()
        months = try GeneratedMonth.months(options.months, seed: options.seed)
        prepared = try months.map { [plan] in try plan.prepare($0.facts) }
        statements = prepared.reduce(0) { $0 + $1.facts.employees.count }
    }

    func run() throws {
        print("\(options.months.grouped) dealer-months, \(statements.grouped) statements, \(options.rounds) rounds")
        try checkAgreement()
        let before = probe()
        print()
        try compiling()
        print()
        try oneMonth()
        print()
        try memory()
        print()
        try ratios()
        print()
        let after = probe()
        print("probe of the machine, after ÷ before: \((after / before).text(3))")
    }

    /// One job, as often as there are rounds.
    private func run(only job: Options.Job) throws {
        var consumer = Consumer()
        var hand = HandPlan()
        var names = HandFacts()
        for _ in 0..<options.rounds {
            switch job {
            case .close: plan.closeEach(prepared) { consumer.take(Reading.count($0)) }
            case .read: plan.closeEach(prepared) { consumer.take(Reading.sum($0)) }
            case .prepare: for month in months { consumer.take(Int64(try plan.prepare(month.facts).findings.count)) }
            case .handClose: for month in months { consumer.take(Reading.sum(hand.close(month.hand))) }
            case .handFacts: for month in months { consumer.take(Int64(names.month(month.facts).employees.count)) }
            }
        }
        print(consumer.sum)
    }

    // MARK: Agreement

    private func checkAgreement() throws {
        var hand = HandPlan()
        var names = HandFacts()
        var index = 0
        var lines = 0
        var failure: (any Error)?
        plan.closeEach(prepared) { outcome in
            defer { index += 1 }
            guard failure == nil else { return }
            do {
                let month = months[index]
                let close = try outcome.get()
                try Agreement.check(close, hand.close(month.hand))
                guard names.month(month.facts) == month.hand else { throw Unequal(month: month.hand.dealer) }
                lines += close.statements.reduce(0) { $0 + $1.lines.count }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        print("library and hand-written plan agree on every statement, pool and fund; \(lines.grouped) lines")
    }

    private struct Unequal: Error, CustomStringConvertible {
        let month: String
        var description: String { "facts by name and typed facts of \(month) are not the same" }
    }

    // MARK: The plan, one month

    private func compiling() throws {
        let draft = PlanDraft.reference4S
        let json = draft.json()
        let fromDraft = try (0..<50).map { _ in try seconds { _ = try draft.validated() } }
        let fromJSON = try (0..<50).map { _ in try seconds { _ = try CommissionPlan(json: json) } }
        row("compile reference-4s from its draft", Sample(fromDraft).text(\.timeText))
        row("compile reference-4s from JSON (\(json.utf8.count.grouped) bytes)", Sample(fromJSON).text(\.timeText))
    }

    private func oneMonth() throws {
        let facts = months[0].facts
        let month = prepared[0]
        var consumer = Consumer()
        func time(_ name: String, _ body: () throws -> Int) throws {
            let samples = try (0..<30).map { _ in
                try seconds { for _ in 0..<10 { consumer.take(Int64(try body())) } } / 10
            }
            row(name, Sample(samples).text(\.timeText))
        }
        try time("one month of \(facts.employees.count) people: prepare") { try plan.prepare(facts).findings.count }
        try time("one month: close") { try plan.close(month).statements.count }
        try time("one month: prepare and close") { try plan.close(facts).statements.count }
        try time("one month: close and explain every line") {
            try plan.close(month).statements.reduce(0) { sum, statement in
                statement.lines.reduce(sum) { $0 + $1.explanation().count }
            }
        }
        var hand = HandPlan()
        try time("one month, hand-written: close") { hand.close(months[0].hand).statements.count }
        var names = HandFacts()
        try time("one month, hand-written: look names up and close") {
            hand.close(names.month(facts)).statements.count
        }
    }

    // MARK: Memory

    private func memory() throws {
        let closes = try prepared.map { [plan] in try plan.close($0) }
        let counted = closes.reduce(0) { $0 + $1.byteCount }
        row("library, counted by the close itself", "\(perStatement(counted)) bytes per statement")
        if let kept = try kept({ [plan] in try prepared.map { try plan.close($0) } }) {
            row("library, resident when all closes are kept", "\(perStatement(kept)) bytes per statement")
        }
        var hand = HandPlan()
        if let kept = kept({ months.map { hand.close($0.hand) } }) {
            row("hand-written, resident when all are kept", "\(perStatement(kept)) bytes per statement")
        }
    }

    private func perStatement(_ bytes: Int) -> String { (Double(bytes) / Double(statements)).text(1) }

    /// What the process grows by while the results are kept.
    private func kept<Result>(_ body: () throws -> [Result]) rethrows -> Int? {
        guard let before = ResidentMemory.bytes() else { return nil }
        let results = try body()
        let after = ResidentMemory.bytes()
        return withExtendedLifetime(results) { after.map { $0 - before } }
    }

    // MARK: Ratios

    private func ratios() throws {
        try compare(
            "from columns, amounts computed",
            ours: { range, consumer in
                plan.closeEach(prepared[range]) { consumer.take(Reading.count($0)) }
            },
            hand: { range, consumer in
                var hand = HandPlan()
                for month in months[range] { consumer.take(Int64(hand.close(month.hand).statements.count)) }
            })
        try compare(
            "from columns, amounts computed and read",
            ours: { range, consumer in
                plan.closeEach(prepared[range]) { consumer.take(Reading.sum($0)) }
            },
            hand: { range, consumer in
                var hand = HandPlan()
                for month in months[range] { consumer.take(Reading.sum(hand.close(month.hand))) }
            })
        try compare(
            "from facts by name, amounts computed",
            ours: { range, consumer in
                for month in months[range] { consumer.take(Int64(try plan.close(month.facts).statements.count)) }
            },
            hand: { range, consumer in
                var hand = HandPlan()
                var names = HandFacts()
                for month in months[range] {
                    consumer.take(Int64(hand.close(names.month(month.facts)).statements.count))
                }
            })
        try compare(
            "from facts by name, amounts computed and read",
            ours: { range, consumer in
                for month in months[range] { consumer.take(Reading.sum(try plan.close(month.facts))) }
            },
            hand: { range, consumer in
                var hand = HandPlan()
                var names = HandFacts()
                for month in months[range] { consumer.take(Reading.sum(hand.close(names.month(month.facts)))) }
            })
    }

    /// A job over some of the months.
    private typealias Job = (Range<Int>, inout Consumer) throws -> Void

    /// Lets both do the job, slice of the months by slice in turn, the one that begins changing from round to round; the
    /// ratio of a round is that of its sums. One round before that is not counted.
    private func compare(_ name: String, ours: Job, hand: Job) throws {
        var ourTimes: [Double] = []
        var handTimes: [Double] = []
        for round in 0...options.rounds {
            var times = (ours: 0.0, hand: 0.0)
            var sums = (ours: Consumer(), hand: Consumer())
            for start in stride(from: 0, to: months.count, by: Self.slice) {
                let range = start..<min(start + Self.slice, months.count)
                if round % 2 == 0 { times.ours += try seconds { try ours(range, &sums.ours) } }
                times.hand += try seconds { try hand(range, &sums.hand) }
                if round % 2 != 0 { times.ours += try seconds { try ours(range, &sums.ours) } }
            }
            precondition(sums.ours.sum == sums.hand.sum, "the results differ: nothing to compare")
            guard round > 0 else { continue }
            ourTimes.append(times.ours)
            handTimes.append(times.hand)
        }
        print(name)
        row("  library ÷ hand-written", Sample(zip(ourTimes, handTimes).map { $0 / $1 }).text { $0.text(2) })
        row("  library", speed(ourTimes))
        row("  hand-written", speed(handTimes))
    }

    /// Months before the other one has its turn.
    private static let slice = 250

    private func speed(_ times: [Double]) -> String {
        let median = Sample(times).median
        let perSecond = (Double(statements) / median / 1e6).text(2)
        return "\(perSecond) million statements/s, \((median / Double(options.months)).timeText) per month"
    }

    // MARK: Printing

    private func row(_ name: String, _ text: String) {
        print(name + String(repeating: " ", count: max(1, 60 - name.count)) + text)
    }

    /// A fixed amount of work; takes longer when somebody else has the core.
    private func probe() -> Double {
        var consumer = Consumer()
        return seconds {
            var state: UInt64 = 1
            for _ in 0..<200_000_000 { state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 }
            consumer.take(Int64(truncatingIfNeeded: state))
        }
    }
}
