/// One step of a compiled formula, done for all rows of a block before the next step.
///
/// Values are whole numbers at a decimal scale known when the formula is compiled. Instruction number i writes register
/// i. Whatever an instruction cannot do (a missing metric, an overflow, a zero divisor) traps the row: the row is then
/// computed again by ``Evaluation``, which knows what to say.
struct Instruction: Hashable, Sendable {
    enum Operation: Hashable, Sendable {
        /// The immediate number.
        case constant
        /// Column `a` of the rows' own facts, of their team's, of the dealer's; absent traps, or is zero.
        case loadOwn, loadOwnOrZero, loadTeam, loadTeamOrZero, loadDealer, loadDealerOrZero
        /// Input number `a`, given from outside.
        case input
        case add, subtract, multiply, negate
        /// `a` times the immediate number.
        case scale
        /// `a` divided by the immediate number, rounded by the plan's rule.
        case roundedQuotient
        /// `a` times the immediate number, divided by the number `c`, rounded by the plan's rule.
        case scaledQuotient
        /// `a` times `b` times the immediate number, divided by the number `c`, rounded by the plan's rule.
        case productQuotient
        /// `a` times the immediate number, divided by `b`, rounded by the plan's rule; `b` is above zero.
        case roundedDivision
        /// 1 where it holds, else 0.
        case less, lessOrEqual, equal, notEqual
        case and, or, not
        /// `b` where `a` is not 0, else `c`.
        case select
        case minimum, maximum
        /// `a` with its sign turned where `b` is below zero.
        case withSign
        case magnitude
        /// The value of table number `b` of the program at `a`.
        case step, graduated
        /// Trap the row; the register is not used.
        case trapUnlessPositive, trapIfZero, trapIfNegative, trapIfTrue
        /// Trap rows whose value does not fit 64 bits: a value that has been rounded has to.
        case trapIfWide
        /// Trap the rows of employees without a team.
        case trapWithoutTeam

        var isLoad: Bool {
            switch self {
            case .loadOwn, .loadOwnOrZero, .loadTeam, .loadTeamOrZero, .loadDealer, .loadDealerOrZero, .input,
                .trapWithoutTeam:
                true
            default: false
            }
        }

        var isLookUp: Bool { self == .step || self == .graduated }

        /// Whether it only looks at a register.
        var isTrap: Bool {
            switch self {
            case .trapUnlessPositive, .trapIfZero, .trapIfNegative, .trapIfTrue, .trapIfWide: true
            default: false
            }
        }

        /// Whether a load traps where nothing is given.
        var needsValue: Bool { self == .loadOwn || self == .loadTeam || self == .loadDealer }
    }

    let operation: Operation
    var a = 0
    var b = 0
    var c = 0
    var immediate: Int64 = 0
}

extension Instruction {
    /// The same with registers at other places.
    func moved(_ places: [Int]) -> Instruction {
        var moved = self
        let count = registers.count
        if count > 0 { moved.a = places[a] }
        if count > 1 { moved.b = places[b] }
        if count > 2 { moved.c = places[c] }
        return moved
    }

    /// The registers it reads.
    var registers: [Int] {
        switch operation {
        case .constant, .loadOwn, .loadOwnOrZero, .loadTeam, .loadTeamOrZero, .loadDealer, .loadDealerOrZero, .input,
            .trapWithoutTeam:
            []
        case .add, .subtract, .multiply, .productQuotient, .roundedDivision, .less, .lessOrEqual, .equal, .notEqual,
            .and, .or, .minimum,
            .maximum, .withSign:
            [a, b]
        case .negate, .scale, .roundedQuotient, .scaledQuotient, .not, .magnitude, .step, .graduated,
            .trapUnlessPositive, .trapIfZero,
            .trapIfNegative, .trapIfTrue, .trapIfWide:
            [a]
        case .select: [a, b, c]
        }
    }
}
