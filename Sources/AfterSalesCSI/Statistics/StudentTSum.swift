/// The tail of Student's t as a finite sum, for few degrees of freedom.
enum StudentTSum {
    /// How many values lie above `deviate`, which is above zero, and how dense they are there.
    ///
    /// 26.7.3 and 26.7.4 of Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964).
    static func tail(_ deviate: Double, freedom: Int) -> (above: Double, density: Double) {
        let width = Double(freedom) + deviate * deviate
        let sine = deviate / width.squareRoot()
        let square = Double(freedom) / width
        let root = Double(freedom).squareRoot()
        let isOdd = freedom % 2 == 1
        // The factors of the sum run 2/3 · 4/5 · … for odd degrees and 1/2 · 3/4 · … for even ones.
        var term = isOdd ? square.squareRoot() : 1
        var sum = freedom == 1 ? 0 : term
        var factor = isOdd ? 2 : 1
        while factor <= freedom - 3 {
            term *= square * Double(factor) / Double(factor + 1)
            sum += term
            factor += 2
        }
        let density = normalisation(freedom) / root * Exponential.power(square, (freedom + 1) / 2)
        if isOdd {
            return ((ArcTangent.of(root / deviate) - sine * sum) / Double.pi, density)
        }
        return ((1 - sine * sum) / 2, density * square.squareRoot())
    }

    /// `Γ((ν+1)/2) / (√π · Γ(ν/2))`, from 1/π and 1/2 in steps of two.
    private static func normalisation(_ freedom: Int) -> Double {
        var result = freedom % 2 == 1 ? 1 / Double.pi : 0.5
        var at = freedom % 2 == 1 ? 1 : 2
        while at < freedom {
            result *= Double(at + 1) / Double(at)
            at += 2
        }
        return result
    }
}
