/// How far an interval reaches to both sides of its figure, in hundredths of a point.
///
/// A figure is exact and what its interval adds is not: so bounds are put together from both at the very end, by
/// ``LocatedFigure``.
struct Reach {
    /// Downward, not below zero.
    let below: Double
    /// Upward, not below zero.
    let above: Double

    /// The same to both sides.
    init(_ half: Double) {
        below = half
        above = half
    }

    init(below: Double, above: Double) {
        self.below = below
        self.above = above
    }

    /// That of a weighted sum of independent figures: what each may be off adds up in squares, to each side by itself (the
    /// "square and add" of Newcombe 1998, MOVER of Zou and Donner 2008).
    static func sum(_ parts: [(weight: Double, reach: Reach)]) -> Reach {
        var (below, above) = (0.0, 0.0)
        for part in parts {
            below += (part.weight * part.reach.below) * (part.weight * part.reach.below)
            above += (part.weight * part.reach.above) * (part.weight * part.reach.above)
        }
        return Reach(below: below.squareRoot(), above: above.squareRoot())
    }

    /// That of the difference of two independent figures.
    static func difference(of later: Reach, and earlier: Reach) -> Reach {
        let turned = Reach(below: earlier.above, above: earlier.below)
        return sum([(1, later), (1, turned)])
    }
}
