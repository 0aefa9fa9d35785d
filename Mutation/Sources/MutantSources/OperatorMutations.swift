/// What each binary operator becomes, and which function does both.
enum OperatorMutations {
    struct Change {
        let kind: MutationKind
        let replacement: String
        let function: String
    }

    /// Comparisons, all of which are also turned into their contrary.
    static let contraries = ["<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "==", "===": "!==", "!==": "==="]

    static let changes: [String: Change] = [
        "<": Change(kind: .bound, replacement: "<=", function: "mutantLess"),
        "<=": Change(kind: .bound, replacement: "<", function: "mutantLessOrEqual"),
        ">": Change(kind: .bound, replacement: ">=", function: "mutantGreater"),
        ">=": Change(kind: .bound, replacement: ">", function: "mutantGreaterOrEqual"),
        "&&": Change(kind: .logic, replacement: "||", function: "mutantAnd"),
        "||": Change(kind: .logic, replacement: "&&", function: "mutantOr"),
        "+": Change(kind: .arithmetic, replacement: "-", function: "mutantPlus"),
        "-": Change(kind: .arithmetic, replacement: "+", function: "mutantMinus"),
        "*": Change(kind: .arithmetic, replacement: "+", function: "mutantTimes"),
        "/": Change(kind: .arithmetic, replacement: "*", function: "mutantDivided"),
        "%": Change(kind: .arithmetic, replacement: "*", function: "mutantRemainder"),
        "&+": Change(kind: .arithmetic, replacement: "&-", function: "mutantWrappingPlus"),
        "&-": Change(kind: .arithmetic, replacement: "&+", function: "mutantWrappingMinus"),
        "&*": Change(kind: .arithmetic, replacement: "&+", function: "mutantWrappingTimes"),
        "&": Change(kind: .bits, replacement: "|", function: "mutantBitAnd"),
        "|": Change(kind: .bits, replacement: "&", function: "mutantBitOr"),
        "^": Change(kind: .bits, replacement: "&", function: "mutantBitXor"),
        "<<": Change(kind: .bits, replacement: ">>", function: "mutantShiftLeft"),
        ">>": Change(kind: .bits, replacement: "<<", function: "mutantShiftRight"),
        "&<<": Change(kind: .bits, replacement: "&>>", function: "mutantMaskingShiftLeft"),
        "&>>": Change(kind: .bits, replacement: "&<<", function: "mutantMaskingShiftRight"),
        "??": Change(kind: .coalescing, replacement: "only what stands on the right", function: "mutantCoalesce"),
    ]

    /// Operators that change their left side.
    static let assignments: [String: Change] = [
        "+=": Change(kind: .assignment, replacement: "-=", function: "mutantPlusAssign"),
        "-=": Change(kind: .assignment, replacement: "+=", function: "mutantMinusAssign"),
        "*=": Change(kind: .assignment, replacement: "+=", function: "mutantTimesAssign"),
        "/=": Change(kind: .assignment, replacement: "*=", function: "mutantDividedAssign"),
        "&+=": Change(kind: .assignment, replacement: "&-=", function: "mutantWrappingPlusAssign"),
        "&-=": Change(kind: .assignment, replacement: "&+=", function: "mutantWrappingMinusAssign"),
        "&*=": Change(kind: .assignment, replacement: "&+=", function: "mutantWrappingTimesAssign"),
        "&=": Change(kind: .assignment, replacement: "|=", function: "mutantBitAndAssign"),
        "|=": Change(kind: .assignment, replacement: "&=", function: "mutantBitOrAssign"),
        "^=": Change(kind: .assignment, replacement: "&=", function: "mutantBitXorAssign"),
    ]

    /// Calls of methods with one argument that have a counterpart, and the method that does both.
    static let methods: [String: Change] = [
        "addingReportingOverflow": Change(
            kind: .overflow, replacement: "subtractingReportingOverflow", function: "mutantAddingReportingOverflow"),
        "subtractingReportingOverflow": Change(
            kind: .overflow, replacement: "addingReportingOverflow", function: "mutantSubtractingReportingOverflow"),
        "multipliedReportingOverflow": Change(
            kind: .overflow, replacement: "addingReportingOverflow", function: "mutantMultipliedReportingOverflow"),
    ]

    /// Rules of rounding, by the name of their case.
    static let roundings = ["halfAwayFromZero": "halfEven", "halfEven": "down", "down": "halfAwayFromZero"]
}
