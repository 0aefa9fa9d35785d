/// The quotient rounded to a whole number, halves away from zero; the divisor is above zero.
@inline(__always)
func rounded(_ dividend: Int64, over divisor: Int64) -> Int64 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return quotient }
    return dividend < 0 ? quotient - 1 : quotient + 1
}

/// The same where a product needs more than 64 bits.
@inline(__always)
func rounded(_ dividend: Int128, over divisor: Int128) -> Int64 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude >= divisor.magnitude - remainder.magnitude else { return Int64(quotient) }
    return Int64(dividend < 0 ? quotient - 1 : quotient + 1)
}

/// How much of the target was reached, in ten-thousandths.
@inline(__always)
func attainment(_ value: Int64, of target: Int64) -> Int64 { rounded(value * 10_000, over: target) }

/// The members of a pool in the order of their ids, and their shares. Keeps its storage from month to month.
struct SharedPool {
    private var weights: [Int64] = []
    private var shares: [Int64] = []
    private var remainders: [Int64] = []
    private var sum: Int64 = 0
    private var next = 0

    mutating func start() {
        weights.removeAll(keepingCapacity: true)
        shares.removeAll(keepingCapacity: true)
        remainders.removeAll(keepingCapacity: true)
        sum = 0
        next = 0
    }

    mutating func join(_ weight: Int64) {
        weights.append(weight)
        sum += weight
    }

    /// Divides by largest remainder; what nobody was there for comes back.
    mutating func divide(_ amount: Int64) -> Int64 {
        guard sum > 0 else { return amount }
        var missing = amount
        for weight in weights {
            let (share, remainder) = (amount * weight).quotientAndRemainder(dividingBy: sum)
            shares.append(share)
            remainders.append(remainder)
            missing -= share
        }
        while missing > 0 {
            var best = 0
            for member in 1..<max(1, remainders.count) where remainders[member] > remainders[best] { best = member }
            shares[best] += 1
            remainders[best] = -1
            missing -= 1
        }
        return 0
    }

    /// The share of the next member.
    mutating func take() -> Int64 {
        defer { next += 1 }
        return shares[next]
    }
}
