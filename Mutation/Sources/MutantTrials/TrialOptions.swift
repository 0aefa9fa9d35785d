/// What the command line asks for.
public struct TrialOptions: Equatable, Sendable {
    /// A command line that is not understood.
    public struct Fault: Error, CustomStringConvertible {
        public let description: String
    }

    /// The modules in which mistakes cost money.
    public static let modules = ["AfterSalesCore", "AfterSalesCommission", "AfterSalesRepairOrders"]

    /// How many mutants are tried; all without.
    public var sample: Int?
    /// What the sample is drawn by.
    public var seed: UInt64 = 1
    /// The modules whose mutants are tried.
    public var modules = TrialOptions.modules
    /// How many processes run tests at once.
    public var jobs = 1
    /// After how many seconds of tests a mutant that none of them noticed has survived.
    public var patience = 120.0

    /// Reads `--sample N --seed S --module M --jobs J --patience SECONDS`.
    public init(_ arguments: [String]) throws {
        var rest = arguments[...]
        while let option = rest.popFirst() {
            guard let value = rest.popFirst() else { throw Fault(description: "\(option) needs a value") }
            switch option {
            case "--sample": sample = try Self.number(value, for: option)
            case "--seed": seed = UInt64(try Self.number(value, for: option))
            case "--jobs": jobs = try Self.number(value, for: option)
            case "--patience": patience = Double(try Self.number(value, for: option))
            case "--module":
                guard Self.modules.contains(value) else {
                    throw Fault(description: "no module \(value); there are \(Self.modules.joined(separator: ", "))")
                }
                modules = [value]
            default: throw Fault(description: "unknown option \(option)")
            }
        }
    }

    private static func number(_ text: String, for option: String) throws -> Int {
        guard let number = Int(text), number > 0 else { throw Fault(description: "\(option) needs a number, not \(text)") }
        return number
    }
}
