/// What the command line asks for.
struct Options {
    var months = 12_000
    var rounds = 7
    var seed: UInt64 = 1
    /// One job alone, again and again without comparing: for a profiler.
    var only: Job?

    enum Job: String, CaseIterable {
        case close
        case read
        case prepare
        case handClose = "hand-close"
        case handFacts = "hand-facts"
    }

    static let usage = """
        usage: commission-ratio [--months N] [--rounds N] [--seed N] [--only JOB]
        JOB, for a profiler: \(Job.allCases.map(\.rawValue).joined(separator: ", "))
        """

    struct Invalid: Error, CustomStringConvertible {
        let description: String
    }

    init(_ arguments: [String]) throws(Invalid) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            guard let text = rest.popFirst() else { throw Invalid(description: Options.usage) }
            if option == "--only", let job = Job(rawValue: text) {
                only = job
                continue
            }
            guard let number = Int(text), number > 0 else { throw Invalid(description: Options.usage) }
            switch option {
            case "--months": months = number
            case "--rounds": rounds = number
            case "--seed": seed = UInt64(number)
            default: throw Invalid(description: Options.usage)
            }
        }
    }
}
