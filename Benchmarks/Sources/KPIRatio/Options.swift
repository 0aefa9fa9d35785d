/// What the command line asks for.
struct Options {
    /// Orders of a dealership's year, one run for each.
    var orders = [10_000, 100_000]
    var repetitions = 7
    var seed: UInt64 = 1
    var folder = "/tmp"
    /// A server that is running; where none is named, one is made for the time of the run.
    var server: String?
    var stores: [Store] = Store.allCases

    enum Store: String, CaseIterable {
        case sqlite
        case postgres
    }

    static let usage = """
        usage: kpi-ratio [--orders N,N] [--reps N] [--seed N] [--stores sqlite,postgres] [--folder PATH]
                         [--postgres CONNECTION-STRING]
        """

    struct Invalid: Error, CustomStringConvertible {
        let description: String
    }

    init(_ arguments: [String]) throws(Invalid) {
        let invalid = Invalid(description: Self.usage)
        var rest = arguments[...]
        while let option = rest.popFirst() {
            guard let text = rest.popFirst() else { throw invalid }
            switch option {
            case "--folder": folder = text
            case "--postgres": server = text
            case "--stores":
                stores = []
                for name in text.split(separator: ",") {
                    guard let store = Store(rawValue: String(name)) else { throw invalid }
                    stores.append(store)
                }
            case "--orders":
                orders = text.split(separator: ",").compactMap { Int($0) }.filter { $0 > 0 }
                guard !orders.isEmpty else { throw invalid }
            default:
                guard let number = Int(text), number > 0 else { throw invalid }
                switch option {
                case "--reps": repetitions = number
                case "--seed": seed = UInt64(number)
                default: throw invalid
                }
            }
        }
    }
}
