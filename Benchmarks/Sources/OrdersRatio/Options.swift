/// What the command line asks for.
struct Options {
    var orders = 100_000
    var block = 1_000
    var seed: UInt64 = 1
    var folder = "/tmp"
    /// A server that is running; where none is named, one is made for the time of the run.
    var server: String?
    var stores: [Store] = Store.allCases
    /// How many of the orders are kept at once to see what one takes.
    var kept = 20_000

    enum Store: String, CaseIterable {
        case memory
        case sqlite
        case postgres
    }

    static let usage = """
        usage: orders-ratio [--orders N] [--block N] [--kept N] [--seed N] [--stores memory,sqlite,postgres|none]
                            [--folder PATH] [--postgres CONNECTION-STRING]
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
                for name in text.split(separator: ",") where name != "none" {
                    guard let store = Store(rawValue: String(name)) else { throw invalid }
                    stores.append(store)
                }
            default:
                guard let number = Int(text), number > 0 else { throw invalid }
                switch option {
                case "--orders": orders = number
                case "--block": block = number
                case "--kept": kept = number
                case "--seed": seed = UInt64(number)
                default: throw invalid
                }
            }
        }
    }
}
