import AfterSalesCore

/// An instrument's coefficients laid out for a pass over bytes.
///
/// Values are kept in the coarsest unit in which those of responses with every factor answered are whole, so that sums and
/// squares fit 64 bits. The index of a response that leaves a factor out needs the finer unit: it is left to the caller.
struct SurveyKernel: Sendable {
    /// What a factor's answers come to, by which of its questions are answered.
    struct Answered: Sendable {
        /// By what their sum is multiplied to be units of the factor.
        let factor: Int64
        /// By what it is multiplied to be units of the index.
        let index: Int64
        /// What of the index's weight they are.
        let share: Int64
    }

    /// In ``packed`` the sum stands below this bit, a bit for each answered question from it on.
    static let answeredBit: Int64 = 48

    /// How many questions there are.
    let width: Int
    /// The questions of each factor one after the other, then those outside of the index.
    let order: [Int]
    /// By question in that order: the place of its lowest mark among those of all. Behind the highest each has one more, for
    /// answers that are missing.
    let places: [Int]
    /// By place, of which there are 256, the value of a mark and the bit of its question.
    let packed: [Int64]
    /// How many questions each factor has; empty where the instrument does not fit this way.
    let factorWidths: [Int]
    /// By factor, 256 apart, by which of its questions are answered.
    let answered: [Answered]
    /// How many units of the index are one unit here.
    let grain: Int64
    /// The greatest value of an index or a factor here.
    let most: Int64
    private let slots: [QuestionSlot]

    init(_ scoring: SurveyScoring) {
        let coefficients = scoring.coefficients
        slots = coefficients.slots
        width = slots.count
        let outside = coefficients.slots.indices.filter { coefficients.slots[$0].factor == nil }
        let order = coefficients.factors.flatMap(\.questions) + outside
        self.order = order
        var places: [Int] = []
        var packed = Array(repeating: 0 as Int64, count: 256)
        var next = 0
        for slot in order {
            places.append(next)
            if coefficients.slots[slot].factor != nil, next + coefficients.slots[slot].marks < 256 {
                for (code, value) in coefficients.slots[slot].values.enumerated() {
                    packed[next + code] = value &+ 1 << (Self.answeredBit + Int64(coefficients.slots[slot].place & 7))
                }
            }
            next += coefficients.slots[slot].marks + 1
        }
        self.places = places
        self.packed = packed
        let grain = Self.grain(of: coefficients)
        self.grain = grain
        most = coefficients.range.upperBound / max(1, grain)
        let fits = Self.fits(coefficients) && grain > 0 && scoring.emptySums.values == nil
        factorWidths = fits ? coefficients.factors.map(\.questions.count) : []
        var answered: [Answered] = []
        for factor in fits ? coefficients.factors : [] {
            for mask in 0..<256 {
                guard mask < factor.multipliers.count, let multiplier = factor.multipliers[mask] else {
                    answered.append(Answered(factor: 0, index: 0, share: 0))
                    continue
                }
                let share = factor.questions.enumerated().filter { mask >> $0.offset & 1 == 1 }
                    .reduce(0 as Int64) { $0 + coefficients.slots[$1.element].share }
                answered.append(
                    Answered(factor: multiplier.factor / grain, index: multiplier.index / grain, share: share))
            }
        }
        self.answered = answered
    }

    /// The greatest unit that all multipliers are multiples of.
    private static func grain(of coefficients: IndexCoefficients) -> Int64 {
        let multipliers = coefficients.factors.flatMap(\.multipliers).compactMap(\.self)
        let divisor = multipliers.reduce(UInt128(0)) {
            let first = Rational.greatestCommonDivisor($0, UInt128($1.factor.magnitude))
            return Rational.greatestCommonDivisor(first, UInt128($1.index.magnitude))
        }
        return Int64(divisor)
    }

    /// Whether sums of a factor have room beside the bits, and each of its questions has a bit.
    private static func fits(_ coefficients: IndexCoefficients) -> Bool {
        coefficients.factors.allSatisfy { factor in
            let values = factor.questions.map { coefficients.slots[$0].values }
            let isTabled = factor.multipliers.dropFirst().allSatisfy { $0 != nil }
            let most = values.reduce(into: 0 as Int128) { $0 += Int128($1.max() ?? 0) }
            return factor.questions.count <= FactorCoefficients.mostTabled && isTabled
                && most < 1 << Int128(answeredBit)
                && values.joined().allSatisfy { $0 >= 0 }
        }
    }

    /// Whether a byte tells all marks of all questions apart, and one more of each.
    static func canTell(_ slots: [QuestionSlot]) -> Bool { slots.reduce(0) { $0 + $1.marks + 1 } <= 256 }

    /// How many questions are no part of the index.
    var outside: Int { width - factorWidths.reduce(0, +) }

    /// Whether the sums of so many responses fit.
    func fits(_ responses: Int) -> Bool {
        guard !factorWidths.isEmpty else { return false }
        let (square, overflow) = most.multipliedReportingOverflow(by: most)
        return !overflow && !square.multipliedReportingOverflow(by: Int64(max(1, responses))).overflow
    }

    /// Whether a question has a mark, or it is the missing one.
    func has(_ mark: UInt8, _ slot: Int) -> Bool {
        mark == SurveyColumns.missing || slots[slot].code(of: Int(mark)) != nil
    }

    /// The place of a mark of the question that is asked there; behind its highest where it is missing.
    func place(of mark: UInt8, at number: Int) -> UInt8 {
        let slot = slots[order[number]]
        return UInt8(places[number] + (slot.code(of: Int(mark)).map(Int.init) ?? slot.marks))
    }

    /// The codes of a response as the coefficients take them.
    func codes(of row: some RandomAccessCollection<UInt8>) -> IndexCoefficients.Codes {
        var codes = Array(repeating: QuestionSlot.missing, count: width)
        for (number, place) in row.enumerated() {
            let code = Int(place) - places[number]
            if code < slots[order[number]].marks { codes[order[number]] = UInt8(code) }
        }
        return codes
    }
}
