import AfterSalesCore
import AfterSalesCustomers
import AfterSalesStorage
import CarePeers
import Measuring

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Measures the derivation of care tasks beside the same plan written by hand, block by block in one process.
@main
struct CareRatio {
    let options: Options
    let plan: CarePlan
    let customers: GeneratedCustomers
    private var tasks = 0
    private var times = Times()
    private var sum = 0

    private struct Times {
        var derive: [Double] = []
        var again: [Double] = []
        var dues: [Double] = []
        var withIDs: [Double] = []
    }

    struct Unequal: Error, CustomStringConvertible {
        let description: String
    }

    static func main() async {
        do {
            var ratio = try CareRatio(try Options(Array(CommandLine.arguments.dropFirst())))
            try ratio.run()
            if ratio.options.store > 0 {
                try await StoreRun(customers: ratio.options.store, ratio.customers, ratio.plan).run()
            }
        } catch {
            print(error)
            exit(1)
        }
    }

    init(_ options: Options) throws {
        self.options = options
        plan = try CarePlanDraft.standard4S.validated()
        customers = try GeneratedCustomers(seed: options.seed)
    }

    private mutating func run() throws {
        let rest = ResidentMemory.bytes() ?? 0
        var peaks: [Int] = []
        var first = 0
        while first < options.customers {
            let count = min(options.block, options.customers - first)
            let facts = try (first..<(first + count)).map { try customers.facts($0) }
            try agree(facts)
            measure(facts, beginning: peaks.count)
            peaks.append(ResidentMemory.bytes() ?? 0)
            first += count
        }
        report(peaks, rest)
    }

    // MARK: Agreement

    /// Nothing is timed of a block in which the two differ.
    private mutating func agree(_ facts: [CareFacts]) throws {
        let hand = HandSchedule(window: customers.window, withIDs: true)
        for facts in facts {
            let derived = plan.derive(facts, window: customers.window, zone: .china).added
            let mine = Set(
                derived.map { "\($0.key.id) \($0.dueOn) \(Self.instant($0)) \(Self.person($0.employee)) \($0.reach)" })
            let theirs = Set(
                hand.tasks(facts).map {
                    "\($0.id) \($0.dueOn) \($0.dueAt ?? 0) \(Self.person($0.employee)) \(Self.reach($0.reach))"
                })
            guard mine == theirs, mine.count == derived.count else {
                throw Unequal(
                    description: "\(facts.customer.key.id): only the library \(mine.subtracting(theirs).sorted()), "
                        + "only by hand \(theirs.subtracting(mine).sorted())")
            }
            tasks += derived.count
        }
    }

    private static func instant(_ task: CareTask) -> Int64 { task.dueAt?.microsecondsSince1970 ?? 0 }
    private static func person(_ id: Identifier<Employee>?) -> String { id?.rawValue ?? "-" }

    private static func reach(_ reach: HandSchedule.Reach) -> CareReach {
        switch reach {
        case .letter: .by(.letter)
        case .email: .by(.email)
        case .messaging: .by(.messaging)
        case .call: .by(.call)
        case .textMessage: .by(.textMessage)
        case .visit: .by(.visit)
        case .noConsent: .noConsent
        case .noChannel: .noChannel
        }
    }

    // MARK: Times

    private mutating func measure(_ facts: [CareFacts], beginning: Int) {
        let window = customers.window
        let dues = HandSchedule(window: window, withIDs: false)
        let withIDs = HandSchedule(window: window, withIDs: true)
        var present: [[CareTask]] = []
        present.reserveCapacity(facts.count)
        var sum = 0
        // The one that begins changes from block to block.
        for turn in 0..<3 {
            switch (turn + beginning) % 3 {
            case 0:
                times.derive.append(
                    seconds {
                        for facts in facts { sum += plan.derive(facts, window: window, zone: .china).added.count }
                    })
            case 1: times.dues.append(seconds { for facts in facts { sum += dues.tasks(facts).count } })
            default: times.withIDs.append(seconds { for facts in facts { sum += withIDs.tasks(facts).count } })
            }
        }
        for facts in facts { present.append(plan.derive(facts, window: window, zone: .china).added) }
        times.again.append(
            seconds {
                for (facts, present) in zip(facts, present) {
                    sum += plan.derive(facts, existing: present, window: window, zone: .china).unchanged
                }
            })
        self.sum += sum
    }

    private func report(_ peaks: [Int], _ rest: Int) {
        print(
            "\(options.customers.grouped) customers, \(tasks.grouped) tasks; both agree on every one (\(sum.grouped))")
        func row(_ name: String, _ seconds: [Double]) {
            let each = Sample(seconds.map { $0 / Double(options.block) }).text(\.timeText)
            print("\(name): \(each) per customer, \(seconds.reduce(0, +).timeText) in all")
        }
        row("library, tasks", times.derive)
        row("library, again beside those there are", times.again)
        row("by hand, due times only", times.dues)
        row("by hand, with the same ids", times.withIDs)
        func ratio(_ name: String, _ left: [Double], _ right: [Double]) {
            print("\(name): \(Sample(zip(left, right).map { $0 / $1 }).text { $0.text(2) })")
        }
        ratio("library ÷ by hand, due times only", times.derive, times.dues)
        ratio("library ÷ by hand, with the same ids", times.derive, times.withIDs)
        let (first, last) = (peaks.first ?? 0, peaks.last ?? 0)
        print(
            "resident: \(rest >> 20) MB at rest, \(first >> 20) MB behind the first block, \(last >> 20) MB behind the last"
        )
    }
}
