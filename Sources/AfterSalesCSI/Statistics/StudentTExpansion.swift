/// Quantiles of Student's t from those of the normal distribution, in powers of one over the degrees of freedom.
///
/// The first four polynomials are 26.7.5 of Abramowitz and Stegun, *Handbook of Mathematical Functions* (1964); the others
/// follow from the same condition, that the tails are equal: `t′(z) · f(t(z)) = φ(z)`, order by order.
enum StudentTExpansion {
    /// Divisor and coefficients of z, z³, z⁵ … of each order.
    private static let orders: [(divisor: Double, coefficients: [Double])] = [
        (4, [1, 1]),
        (96, [3, 16, 5]),
        (384, [-15, 17, 19, 3]),
        (92_160, [-945, -1_920, 1_482, 776, 79]),
        (122_880, [5_985, -255, -594, 310, 113, 9]),
        (185_794_560, [2_463_615, 6_667_920, 616_707, -82_440, 48_821, 15_448, 1_065]),
        (743_178_240, [-111_486_375, -18_226_215, 5_639_193, 1_086_849, 113_891, 41_107, 6_891, 339]),
        (
            356_725_555_200,
            [
                -14_223_634_425, -42_618_441_600, -9_178_970_220, -591_760_080, 27_817_290, 16_657_824, 3_393_364,
                296_624, 9_159,
            ]
        ),
    ]

    /// The quantile of t where the normal one is `normal`, by the first `terms` orders.
    static func quantile(normal: Double, freedom: Int64, terms: Int) -> Double {
        let square = normal * normal
        var sum = 0.0
        for order in orders.prefix(terms).reversed() {
            var polynomial = 0.0
            for coefficient in order.coefficients.reversed() { polynomial = polynomial * square + coefficient }
            sum = (sum + normal * polynomial / order.divisor) / Double(freedom)
        }
        return normal + sum
    }
}
