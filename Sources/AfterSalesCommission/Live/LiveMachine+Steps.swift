import AfterSalesCore

/// The quick way through a record.
extension LiveMachine {
    /// Runs steps over a record; false where one could not be done.
    ///
    /// A step's numbers are read where they are needed: read together, they would not fit the registers.
    static func run(
        _ steps: Span<LiveStep>, from start: Int, to end: Int, _ instructions: Span<LiveInstruction>,
        _ tables: Span<Int64>, _ rule: RoundingRule, _ record: inout MutableSpan<Int64>
    ) -> Bool {
        var index = start
        while index < end {
            let first = record[Int(steps[index].a)]
            switch steps[index].operation {
            case .quotient1:
                guard let product = product(UInt64(bitPattern: first), steps[index].factor),
                    let value = quotient(product, steps, index)
                else { return false }
                record[Int(steps[index].target)] = value
            case .quotientFromZero:
                guard let product = product(UInt64(bitPattern: max(0, first)), steps[index].factor),
                    let value = quotient(product, steps, index)
                else { return false }
                record[Int(steps[index].target)] = value
            case .quotient2:
                guard let product = product(first, record[Int(steps[index].b)]),
                    let value = quotient(product, steps, index)
                else { return false }
                record[Int(steps[index].target)] = value
            case .quotient2Scaled:
                guard let both = product(first, record[Int(steps[index].b)]),
                    let product = product(both, steps[index].factor), let value = quotient(product, steps, index)
                else { return false }
                record[Int(steps[index].target)] = value
            case .quotient3:
                guard let both = product(first, record[Int(steps[index].b)]),
                    let product = product(both, UInt64(bitPattern: record[Int(steps[index].c)])),
                    let value = quotient(product, steps, index)
                else { return false }
                record[Int(steps[index].target)] = value
            case .ratio:
                let divisor = record[Int(steps[index].b)]
                guard let value = ratio(first, divisor, record[Int(steps[index].c)], steps, index) else { return false }
                record[Int(steps[index].target)] = value
            case .ratioFromZero:
                let divisor = record[Int(steps[index].b)]
                guard let value = ratio(max(0, first), divisor, record[Int(steps[index].c)], steps, index) else {
                    return false
                }
                record[Int(steps[index].target)] = value
            case .settle1:
                let (net, overflow) = first.subtractingReportingOverflow(record[Int(steps[index].b)])
                guard !overflow, settle(max(0, net), steps, index, &record) else { return false }
            case .settle2:
                let (left, overflow) = first.subtractingReportingOverflow(record[Int(steps[index].b)])
                let (net, second) = left.subtractingReportingOverflow(record[Int(steps[index].c)])
                guard !overflow, !second, settle(max(0, net), steps, index, &record) else { return false }
            case .withhold:
                guard let withheld = withheld(first, steps, index) else { return false }
                let target = Int(steps[index].target)
                record[target] = withheld
                record[target &+ 1] = first &- withheld
            case .atMost:
                record[Int(steps[index].target)] = min(first, Int64(bitPattern: steps[index].limit))
            case .step:
                guard UInt64(bitPattern: first) <= steps[index].limit else { return false }
                let start = Int(truncatingIfNeeded: steps[index].half)
                let count = Int(steps[index].c)
                record[Int(steps[index].target)] = tables[start &+ count &+ reached(first, tables, start, count)]
            case .graduated:
                guard UInt64(bitPattern: first) <= steps[index].limit else { return false }
                var trap = false
                let start = Int(truncatingIfNeeded: steps[index].half)
                record[Int(steps[index].target)] = graduated(first, tables, start, Int(steps[index].c), &trap)
                if trap { return false }
            case .instruction:
                let number = Int(truncatingIfNeeded: steps[index].factor)
                guard run(instructions, number..<number + 1, tables, rule, &record, 0) else { return false }
            }
            index &+= 1
        }
        return true
    }

    /// Nil on overflow. A number below zero looks like one past 2^63 here; the quotient finds it.
    @inline(__always)
    private static func product(_ a: UInt64, _ b: UInt64) -> UInt64? {
        let (product, overflow) = a.multipliedReportingOverflow(by: b)
        return overflow ? nil : product
    }

    @inline(__always)
    private static func product(_ a: Int64, _ b: Int64) -> UInt64? {
        product(UInt64(bitPattern: a), UInt64(bitPattern: b))
    }

    /// The rounded quotient; nil where the number is not below 2^63, or the quotient above the limit.
    @inline(__always)
    private static func quotient(_ number: UInt64, _ steps: Span<LiveStep>, _ index: Int) -> Int64? {
        let dividend = number &+ steps[index].half
        guard Int64(bitPattern: number | dividend) >= 0 else { return nil }
        let value = LiveReciprocal.quotient(dividend, steps[index].reciprocal, UInt64(steps[index].shift))
        return value > steps[index].limit ? nil : Int64(bitPattern: value)
    }

    @inline(__always)
    private static func ratio(
        _ above: Int64, _ divisor: Int64, _ reciprocal: Int64, _ steps: Span<LiveStep>, _ index: Int
    ) -> Int64? {
        guard let number = product(UInt64(bitPattern: above), steps[index].factor) else { return nil }
        let dividend = number &+ UInt64(bitPattern: divisor) &>> 1
        guard Int64(bitPattern: number | dividend) >= 0 else { return nil }
        let value = LiveReciprocal.quotient(
            dividend, UInt64(bitPattern: reciprocal), LiveReciprocal.shift(of: divisor))
        return Int64(bitPattern: min(value, steps[index].limit))
    }

    /// Net, what is withheld of it, and the rest.
    @inline(__always)
    private static func settle(
        _ net: Int64, _ steps: Span<LiveStep>, _ index: Int, _ record: inout MutableSpan<Int64>
    ) -> Bool {
        guard let withheld = withheld(net, steps, index) else { return false }
        let target = Int(steps[index].target)
        record[target] = net
        record[target &+ 1] = withheld
        record[target &+ 2] = net &- withheld
        return true
    }

    /// What is withheld of an amount; nil past the largest of amounts that can be added up.
    @inline(__always)
    private static func withheld(_ amount: Int64, _ steps: Span<LiveStep>, _ index: Int) -> Int64? {
        let number = UInt64(bitPattern: amount)
        guard number <= LiveLowering.largest else { return nil }
        // At most 2^40 by 2^22.
        let dividend = number &* steps[index].factor &+ steps[index].half
        return Int64(
            bitPattern: LiveReciprocal.quotient(dividend, steps[index].reciprocal, UInt64(steps[index].shift)))
    }
}
