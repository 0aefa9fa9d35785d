/// One step of the quick way through a record: what ``LiveInstruction`` does for numbers of zero and more.
///
/// An update runs these. A number below zero, or anything else that they do not do, sends the record through its
/// instructions, which are slower and do everything.
struct LiveStep: Hashable, Sendable, BitwiseCopyable {
    enum Operation: UInt8, Sendable, BitwiseCopyable {
        /// `a · factor`, `a · b`, `a · b · factor`, `a · b · c`, divided and rounded.
        case quotient1, quotient2, quotient2Scaled, quotient3
        /// `max(0, a) · factor`, divided and rounded.
        case quotientFromZero
        /// `a · factor` (from `max(0, a)`), divided by `b`, whose reciprocal is in `c`, rounded, at most ``limit``.
        case ratio, ratioFromZero
        /// `a` less `b` (and `c`), at least zero, what is withheld of it, and the rest, in three cells.
        case settle1, settle2
        /// What is withheld of `a`, and the rest, in two cells.
        case withhold
        /// `a`, at most ``limit``.
        case atMost
        /// The table from ``half`` on, with `c` steps, at `a`, which is at most ``limit``.
        case step, graduated
        /// Instruction number ``factor``.
        case instruction
    }

    var operation: Operation
    var shift: UInt8 = 0
    var target: UInt16 = 0
    var a: UInt16 = 0
    var b: UInt16 = 0
    var c: UInt16 = 0
    var factor: UInt64 = 1
    var reciprocal: UInt64 = 0
    /// Half of the divisor.
    var half: UInt64 = 0
    /// The largest result; of a ratio what it is cut off at.
    var limit = UInt64(Int64.max)
}

extension LiveStep {
    /// The quick form of an instruction; nil where it has none.
    init?(_ instruction: LiveInstruction, constants: [Int: Int64]) {
        let isOpen = instruction.least == .min && instruction.reach == .max
        guard isOpen || instruction.least == 0, instruction.factor >= 0 else { return nil }
        self.init(operation: .instruction)
        (target, a, b, c) = (instruction.target, instruction.a, instruction.b, instruction.c)
        factor = UInt64(instruction.factor)
        if !isOpen { limit = min(limit, instruction.reach) }
        let isCut = instruction.limit != .max
        switch instruction.operation {
        case .quotient1 where !isCut:
            guard instruction.floor == 0 || instruction.floor == .min else { return nil }
            operation = instruction.floor == 0 ? .quotientFromZero : .quotient1
        case .quotient2 where !isCut: operation = factor == 1 ? .quotient2 : .quotient2Scaled
        case .quotient3 where !isCut && factor == 1: operation = .quotient3
        case .ratio where limit == UInt64(Int64.max) && instruction.limit >= 0:
            guard instruction.floor == 0 || instruction.floor == .min else { return nil }
            operation = instruction.floor == 0 ? .ratioFromZero : .ratio
            limit = UInt64(instruction.limit)
            return
        case .minimum where isOpen && !isCut:
            guard let most = constants[Int(b)] ?? constants[Int(a)], most >= 0 else { return nil }
            operation = .atMost
            a = constants[Int(b)] != nil ? a : b
            limit = UInt64(most)
            return
        case .step where isOpen && !isCut, .graduated where isOpen && !isCut:
            operation = instruction.operation == .step ? .step : .graduated
            half = UInt64(instruction.divisor)
            limit = min(factor, UInt64(LiveMachine.tableReach) - 1)
            return
        default: return nil
        }
        half = UInt64(instruction.divisor) >> 1
        reciprocal = instruction.reciprocal
        shift = instruction.shift
    }

    /// The end of a line in one step: net, what is withheld of it, and the rest, which lie behind one another.
    init?(net: LiveInstruction, share: LiveInstruction, rest: LiveInstruction) {
        guard net.operation == .difference2 || net.operation == .difference3, net.floor == 0, net.isUnbounded,
            net.target &+ 1 == share.target, share.a == net.target
        else { return nil }
        self.init(of: net.target, share, rest)
        operation = net.operation == .difference2 ? .settle1 : .settle2
        (target, a, b, c) = (net.target, net.a, net.b, net.c)
    }

    /// What is withheld of an amount, and the rest.
    init?(share: LiveInstruction, rest: LiveInstruction) {
        self.init(of: share.a, share, rest)
        operation = .withhold
        (target, a) = (share.target, share.a)
    }

    private init?(of amount: UInt16, _ share: LiveInstruction, _ rest: LiveInstruction) {
        guard share.operation == .quotient1, share.isUnbounded, share.floor == .min,
            (0...1 << 22).contains(share.factor),
            rest.operation == .difference2, rest.isUnbounded, rest.floor == .min, rest.a == amount,
            rest.b == share.target, share.target &+ 1 == rest.target
        else { return nil }
        self.init(operation: .withhold)
        factor = UInt64(share.factor)
        half = UInt64(share.divisor) >> 1
        reciprocal = share.reciprocal
        shift = share.shift
    }
}

extension LiveInstruction {
    fileprivate var isUnbounded: Bool { limit == .max && least == .min && reach == .max }
}
