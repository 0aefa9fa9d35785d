import AfterSalesCommission
import AfterSalesCore
import Benchmark
import BenchmarkPeers

/// The jobs of `commission-ratio` one by one, for baselines and thresholds. What is measured is `close` and `prepare` of
/// 1 000 dealer-months, a fresh one each time; throughput counts months.
let benchmarks: @Sendable () -> Void = {
    Benchmark.defaultConfiguration = .init(
        metrics: [.wallClock, .throughput, .instructions, .peakMemoryResident], warmupIterations: 1,
        scalingFactor: .kilo, maxDuration: .seconds(5))

    Benchmark(
        "Compile reference-4s from its draft", configuration: .init(scalingFactor: .one),
        closure: { (_, draft: PlanDraft) in
            blackHole(try draft.validated())
        },
        setup: { PlanDraft.reference4S })

    Benchmark(
        "Compile reference-4s from JSON", configuration: .init(scalingFactor: .one),
        closure: { (_, json: String) in
            blackHole(try CommissionPlan(json: json))
        },
        setup: { PlanDraft.reference4S.json() })

    Benchmark(
        "Prepare",
        closure: { (benchmark, sample: Sample) in
            for month in benchmark.scaledIterations { blackHole(try sample.plan.prepare(sample.months[month].facts)) }
        },
        setup: { try Sample() })

    Benchmark(
        "Close",
        closure: { (benchmark, sample: Sample) in
            sample.plan.closeEach(sample.prepared[benchmark.scaledIterations]) { blackHole($0) }
        },
        setup: { try Sample() })

    Benchmark(
        "Close and read every amount",
        closure: { (benchmark, sample: Sample) in
            sample.plan.closeEach(sample.prepared[benchmark.scaledIterations]) { blackHole(Reading.sum($0)) }
        },
        setup: { try Sample() })

    Benchmark(
        "Prepare, close and read every amount",
        closure: { (benchmark, sample: Sample) in
            for month in benchmark.scaledIterations {
                blackHole(Reading.sum(try sample.plan.close(sample.months[month].facts)))
            }
        },
        setup: { try Sample() })

    Benchmark(
        "Close one month and explain every line", configuration: .init(scalingFactor: .one),
        closure: { (_, sample: Sample) in
            for statement in try sample.plan.close(sample.prepared[0]).statements {
                for line in statement.lines { blackHole(line.explanation()) }
            }
        },
        setup: { try Sample() })

    Benchmark(
        "Hand-written: close and read every amount",
        closure: { (benchmark, sample: Sample) in
            var hand = HandPlan()
            for month in benchmark.scaledIterations { blackHole(Reading.sum(hand.close(sample.months[month].hand))) }
        },
        setup: { try Sample() })

    Benchmark(
        "Hand-written: look names up, close and read every amount",
        closure: { (benchmark, sample: Sample) in
            var hand = HandPlan()
            var names = HandFacts()
            for month in benchmark.scaledIterations {
                blackHole(Reading.sum(hand.close(names.month(sample.months[month].facts))))
            }
        },
        setup: { try Sample() })
}

/// A thousand dealer-months, checked to give the same amounts by both plans.
private struct Sample {
    let plan: CommissionPlan
    let months: [GeneratedMonth]
    let prepared: [PreparedMonth]

    init() throws {
        plan = try PlanDraft.reference4S.validated()
        months = try GeneratedMonth.months(1_000)
        prepared = try months.map { [plan] in try plan.prepare($0.facts) }
        var hand = HandPlan()
        for (month, prepared) in zip(months, prepared) {
            try Agreement.check(try plan.close(prepared), hand.close(month.hand))
        }
    }
}
