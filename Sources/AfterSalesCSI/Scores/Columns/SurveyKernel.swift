import AfterSalesCore

/// An instrument's coefficients laid out for a pass over bytes.
///
/// Values are kept in the coarsest unit in which those of responses with every factor answered are whole, so that sums and
/// squares fit 64 bits. The index of a response that leaves a factor out needs the finer unit: it is left to the caller.
struct SurveyKernel: Sendable {
    /// How many questions there are.
    let width: Int
    /// By question what stands for its lowest mark; the others follow.
    let offsets: [Int]
    /// How many numbers stand for marks.
    let marks: Int
    /// Where their answers stand.
    let lanes: MarkLanes
    /// The factors by their numbers, as the pass takes them: that with most questions first.
    let order: [Int]
    /// By factor in that order, 256 apart, what answers come to, by which of its questions are missing; empty where the
    /// instrument does not fit this way.
    let tables: [AnswerTable]
    /// Where they are such, what adds the factors up side by side.
    let even: EvenFactors?
    /// By lane, 256 apart, what a mark adds to its factor's sum, where it is no code; a missing one is its question's bit.
    let packed: [UInt64]
    /// How many units of the index are one unit here.
    let grain: Int64
    /// The greatest value of an index or a factor here.
    let most: Int64
    /// By factor in that order the lanes of its questions.
    private let questions: [[Int]]
    private let slots: [QuestionSlot]

    /// In ``packed`` the sum stands below this bit, a bit for each missing question from it on.
    static let missingBit: UInt64 = 48

    init(_ scoring: SurveyScoring) {
        let coefficients = scoring.coefficients
        slots = coefficients.slots
        width = slots.count
        let factors = coefficients.factors
        // Equals stay in their order.
        let order = factors.indices.sorted {
            (-factors[$0].questions.count, $0) < (-factors[$1].questions.count, $1)
        }
        let grain = Self.grain(of: coefficients)
        self.grain = grain
        most = coefficients.range.upperBound / max(1, grain)
        let fits =
            Self.fits(coefficients) && grain > 0 && scoring.emptySums.values == nil
            && coefficients.wholeShare < AnswerTable.empty && grain < 1 << 31
        let even = fits ? EvenFactors(coefficients, order, grain: grain) : nil
        let lanes = MarkLanes(width, factors: even == nil ? nil : order.map { factors[$0].questions })
        self.lanes = lanes
        self.order = order
        questions = order.map { factors[$0].questions.map { lanes.lanes[$0] } }
        tables =
            fits && even == nil
            ? order.flatMap {
                AnswerTable.tables(of: factors[$0], slots: coefficients.slots, grain: grain)
            } : []
        let offsets = coefficients.slots.map { slot in
            slot.factor.flatMap { order.firstIndex(of: $0) }.flatMap { even?.steps[$0] }.map {
                Int(slot.values[0] / $0)
            } ?? 0
        }
        self.offsets = offsets
        marks = zip(offsets, coefficients.slots).map { $0 + $1.marks }.max() ?? 1
        self.even = even
        packed = fits && even == nil ? Self.packed(coefficients, lanes) : []
    }

    private static func packed(_ coefficients: IndexCoefficients, _ lanes: MarkLanes) -> [UInt64] {
        var packed = Array(repeating: 0 as UInt64, count: lanes.vectors * MarkLanes.each << 8)
        for slot in coefficients.factors.flatMap(\.questions) {
            let first = lanes.lanes[slot] << 8
            for (code, value) in coefficients.slots[slot].values.enumerated() { packed[first + code] = UInt64(value) }
            packed[first + Int(MarkLanes.missing)] = 1 << (missingBit + UInt64(coefficients.slots[slot].place))
        }
        return packed
    }

    /// The lanes of a factor's questions, where their marks are looked up.
    func members(of place: Int) -> [Int] { even == nil ? questions[place] : [] }

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
                && most < 1 << Int128(missingBit)
                && values.joined().allSatisfy { $0 >= 0 }
        }
    }

    /// Whether the sums of so many responses fit.
    func fits(_ responses: Int) -> Bool {
        guard even != nil || !tables.isEmpty else { return false }
        let (square, overflow) = most.multipliedReportingOverflow(by: most)
        return !overflow && !square.multipliedReportingOverflow(by: Int64(max(1, responses))).overflow
    }

    /// Whether a question has a mark, or it is the missing one.
    func has(_ mark: UInt8, _ slot: Int) -> Bool {
        mark == SurveyColumns.missing || slots[slot].code(of: Int(mark)) != nil
    }

    /// What stands for a mark in its lane.
    func code(of mark: UInt8, _ slot: Int) -> UInt8 {
        slots[slot].code(of: Int(mark)).map { UInt8(offsets[slot] + Int($0)) } ?? MarkLanes.missing
    }

    /// The codes of a response as the coefficients take them.
    /// - Parameter vector: Gives those of the response.
    func codes(_ vector: (Int) -> SIMD16<UInt8>) -> IndexCoefficients.Codes {
        zip(lanes.lanes, offsets).map { lane, offset in
            let code = vector(lane / MarkLanes.each)[lane % MarkLanes.each]
            return code == MarkLanes.missing ? QuestionSlot.missing : code - UInt8(offset)
        }
    }
}
