import AfterSalesCSI

/// Customers whose true mean is known: kinds of them, each with marks of its own, who answer some questions of 1 to 10.
///
/// An answer's value is the sum of its marks; the scale says that their mean is meant.
struct Population: Sendable {
    let name: String
    let questions: Int
    /// Kinds with weights of a hundred.
    private let kinds: [(weight: Int64, marks: Marks)]

    /// The true mean in hundredths of a mark, as a fraction.
    let truth: (top: Int128, bottom: Int128)

    init(_ name: String, questions: Int = 1, _ kinds: [(weight: Int64, marks: Marks)]) {
        self.name = name
        self.questions = questions
        self.kinds = kinds
        var (top, bottom): (Int128, Int128) = (0, 1)
        for kind in kinds {
            let mean = kind.marks.mean
            top = top * 100 * Int128(mean.bottom) + Int128(kind.weight * mean.top) * bottom
            bottom *= 100 * Int128(mean.bottom)
        }
        truth = (100 * top, bottom)
    }

    func draw(_ dice: inout Dice) -> Int64 {
        var left = dice.below(100)
        for kind in kinds {
            guard left >= kind.weight else {
                var sum: Int64 = 0
                for _ in 0..<questions { sum += kind.marks.draw(&dice) }
                return sum
            }
            left -= kind.weight
        }
        return 0
    }

    /// A mark is a point, and a unit is as many of it as there are questions.
    func scale() throws -> ValueScale {
        let count = Int64(questions)
        return try ValueScale(unitsPerPoint: count, least: count, most: 10 * count)
    }
}

extension Population {
    /// One question, a few angry customers below many content ones: mean 8.54.
    static let skewed = Population("one question, skewed", [(100, Marks([1, 1, 1, 1, 4, 4, 8, 16, 24, 40]))])
    /// One question, most are pleased and a fifth is not: mean 7.85.
    static let bimodal = Population("one question, two camps", [(100, Marks([10, 5, 5, 0, 5, 0, 0, 5, 15, 55]))])
    /// One question, every mark as often: mean 5.5.
    static let uniform = Population("one question, uniform", [(100, Marks([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]))])
    /// One question, nine of ten give the full mark: mean 9.84.
    static let tops = Population("one question, nearly all 10", [(100, Marks([0, 0, 0, 0, 0, 1, 1, 1, 7, 90]))])
    /// An index of ten questions: content, so-so and upset customers.
    static let index = Population(
        "index of ten questions", questions: 10,
        [
            (60, Marks([0, 0, 0, 0, 0, 0, 0, 5, 30, 65])), (30, Marks([0, 0, 0, 0, 0, 10, 25, 35, 20, 10])),
            (10, Marks([5, 10, 20, 25, 20, 10, 5, 5, 0, 0])),
        ])
    /// An index of ten questions where one customer in fifty is upset and hardly anybody else leaves anything to wish.
    static let topIndex = Population(
        "index of ten, nearly all full", questions: 10,
        [(98, Marks([0, 0, 0, 0, 0, 0, 0, 0, 3, 97])), (2, Marks([5, 10, 20, 25, 20, 10, 5, 5, 0, 0]))])

    static let all = [skewed, bimodal, uniform, tops, index, topIndex]
}
