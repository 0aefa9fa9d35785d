import AfterSalesCore

extension IndexCoefficients {
    /// The numbers of the marks that a response has given, by slot.
    typealias Codes = [UInt8]

    /// The index of a response, in units, and the scores of its factors.
    /// - Parameters:
    ///   - codes: By slot the number of the mark, or ``QuestionSlot/missing``.
    ///   - values: By factor its score in units; nil where none of its questions is answered.
    /// - Returns: Nil where too little of the index is answered.
    func index(of codes: Codes, factors values: inout [Int64?]) throws(ArithmeticError) -> Int64? {
        var index: Int64 = 0
        var answeredShare: Int64 = 0
        var isExact = true
        for (number, factor) in factors.enumerated() {
            let sum = factor.sum(of: codes, slots)
            answeredShare += sum.share
            guard sum.count > 0 else {
                values[number] = nil
                isExact = false
                continue
            }
            if let multiplier = factor.multiplier(answered: sum.answered, count: sum.count) {
                values[number] = sum.value * multiplier.factor
                index += sum.value * multiplier.index
            } else {
                values[number] = try inUnits(try sum.mean(of: factor))
                isExact = false
            }
        }
        guard answeredShare >= leastShare, answeredShare > 0 else { return nil }
        return isExact ? index : try rounded(codes)
    }

    /// The index where the answered factors share its weight, or are finer than the unit: rounded once.
    private func rounded(_ codes: Codes) throws(ArithmeticError) -> Int64 {
        var total = Rational.zero
        var weight: Int128 = 0
        for factor in factors {
            let sum = factor.sum(of: codes, slots)
            guard sum.count > 0 else { continue }
            weight += Int128(factor.weight)
            total = try total + Rational(factor.weight) * (try sum.mean(of: factor))
        }
        return try inUnits(try total / Rational(weight, over: 1))
    }

    /// What a share of the highest index is in units, half away from zero.
    private func inUnits(_ share: Rational) throws(ArithmeticError) -> Int64 {
        try (share * Rational(unitsPerPoint * points)).units(fractionDigits: 0, rounding: .halfAwayFromZero)
    }
}

extension FactorCoefficients {
    /// The answered questions of a factor, added up.
    struct Sum {
        var value: Int64 = 0
        var share: Int64 = 0
        var weight: Int64 = 0
        var count = 0
        /// A bit for each question that is answered, of the first 64.
        var answered: UInt64 = 0

        /// What the answers are worth on average.
        func mean(of factor: FactorCoefficients) throws(ArithmeticError) -> Rational {
            try Rational(value) / (Rational(factor.scale) * Rational(weight))
        }
    }

    func sum(of codes: IndexCoefficients.Codes, _ slots: [QuestionSlot]) -> Sum {
        var sum = Sum()
        for (place, question) in questions.enumerated() {
            let code = codes[question]
            guard code != QuestionSlot.missing else { continue }
            sum.value += slots[question].values[Int(code)]
            sum.share += slots[question].share
            sum.weight += slots[question].weight
            sum.count += 1
            // Beyond the last bit nothing is left, and nothing looks at it.
            sum.answered |= 1 << UInt64(place)
        }
        return sum
    }
}
