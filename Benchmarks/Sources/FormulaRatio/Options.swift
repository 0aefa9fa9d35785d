/// What the command line asks for.
struct Options {
    var months = 1_000
    var employees = 1_000
    var rounds = 15
    var seed: UInt64 = 1

    static let usage = "usage: formula-ratio [--months N] [--employees N] [--rounds N] [--seed N]"

    struct Invalid: Error, CustomStringConvertible {
        let description: String
    }

    init(_ arguments: [String]) throws(Invalid) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            guard let text = rest.popFirst(), let number = Int(text), number > 0 else {
                throw Invalid(description: Options.usage)
            }
            switch option {
            case "--months": months = number
            case "--employees": employees = number
            case "--rounds": rounds = number
            case "--seed": seed = UInt64(number)
            default: throw Invalid(description: Options.usage)
            }
        }
    }
}
