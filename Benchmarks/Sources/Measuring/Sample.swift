/// Figures of one kind from several rounds.
package struct Sample {
    private let sorted: [Double]

    package init(_ figures: [Double]) { sorted = figures.sorted() }

    package var median: Double {
        guard let middle = sorted.dropFirst(sorted.count / 2).first else { return 0 }
        return sorted.count % 2 == 1 ? middle : (sorted[sorted.count / 2 - 1] + middle) / 2
    }

    /// `1.85 [1.80–1.97]`.
    package func text(_ format: (Double) -> String) -> String {
        "\(format(median)) [\(format(sorted.first ?? 0))–\(format(sorted.last ?? 0))]"
    }
}

extension Double {
    /// With so many decimals.
    package func text(_ digits: Int) -> String {
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let units = Int((self * scale).rounded())
        let text = String(units.magnitude)
        let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
        let sign = units < 0 ? "-" : ""
        return digits == 0 ? sign + padded : "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
    }

    /// A time with the unit that suits it.
    package var timeText: String {
        if self >= 1 { return "\(text(2)) s" }
        if self >= 0.001 { return "\((self * 1e3).text(2)) ms" }
        return "\((self * 1e6).text(2)) µs"
    }
}

extension Int {
    /// With thin groups of three: `700 000`.
    package var grouped: String {
        let digits = String(magnitude)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(" ") }
            text.append(digit)
        }
        return (self < 0 ? "-" : "") + text
    }
}
