/// What the command line asks for.
struct Options {
    var samples = 10_000
    var resamples = 399
    var seed: UInt64 = 1
    var json = false
    var printsCases = false

    static let usage = "usage: csi-coverage [--samples N] [--resamples N] [--seed N] [--json] | --print-cases"

    struct Invalid: Error, CustomStringConvertible {
        let description: String
    }

    init(_ arguments: [String]) throws(Invalid) {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            switch option {
            case "--json": json = true
            case "--print-cases": printsCases = true
            case "--samples": samples = Int(try Options.number(&rest, above: 0))
            case "--resamples": resamples = Int(try Options.number(&rest, above: 38))
            case "--seed": seed = UInt64(try Options.number(&rest, above: -1))
            default: throw Invalid(description: Options.usage)
            }
        }
    }

    private static func number(_ rest: inout ArraySlice<String>, above least: Int64) throws(Invalid) -> Int64 {
        guard let number = rest.popFirst().flatMap({ Int64($0) }), number > least, number <= 1_000_000 else {
            throw Invalid(description: Options.usage)
        }
        return number
    }
}
