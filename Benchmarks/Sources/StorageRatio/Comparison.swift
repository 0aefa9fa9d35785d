import Measuring

/// What took part, and how long it took in each round. The first contestant is the library.
struct Comparison {
    let title: String
    let unit: String
    let contestants: [String]
    private var rounds: [[(count: Int, took: Took)]] = []

    init(_ title: String, unit: String, _ contestants: [String]) {
        self.title = title
        self.unit = unit
        self.contestants = contestants
    }

    mutating func add(_ round: [(count: Int, took: Took)]) { rounds.append(round) }

    /// Rates, and the library's rate as a part of the others'.
    func print() {
        Swift.print(title)
        for (index, name) in contestants.enumerated() {
            let rates = rounds.map { Double($0[index].count) / $0[index].took.clock }
            let work = Sample(rounds.map { $0[index].took.processor / Double($0[index].count) }).median
            row("  \(name)", "\(Sample(rates).text { Int($0).grouped }) \(unit)/s, processor \(work.timeText) each")
        }
        for (index, name) in contestants.enumerated().dropFirst() {
            let ratios = rounds.map {
                (Double($0[0].count) / $0[0].took.clock) / (Double($0[index].count) / $0[index].took.clock)
            }
            row("  library ÷ \(name)", Sample(ratios).text { $0.text(2) })
        }
    }
}

func row(_ name: String, _ text: String) {
    print(name + String(repeating: " ", count: max(1, 52 - name.count)) + text)
}
