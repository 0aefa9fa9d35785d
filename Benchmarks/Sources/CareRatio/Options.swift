/// What the command line asks for.
struct Options {
    var customers = 1_000_000
    var block = 10_000
    var seed: UInt64 = 1
    /// How many customers are put into a SQLite file; 0 for none.
    var store = 20_000

    static let usage = "usage: care-ratio [--customers N] [--block N] [--seed N] [--store N]"

    struct Invalid: Error, CustomStringConvertible {
        let description: String
    }

    init(_ arguments: [String]) throws(Invalid) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            guard let number = rest.popFirst().flatMap({ Int($0) }), number >= 0 else {
                throw Invalid(description: Options.usage)
            }
            switch option {
            case "--customers" where number > 0: customers = number
            case "--block" where number > 0: block = number
            case "--store": store = number
            case "--seed": seed = UInt64(number)
            default: throw Invalid(description: Options.usage)
            }
        }
    }
}
