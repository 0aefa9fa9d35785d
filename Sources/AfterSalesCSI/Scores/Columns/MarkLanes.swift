/// Where the answer to each question stands among the bytes of a response, sixteen lanes to a vector.
///
/// Where all questions of a factor count alike, first questions of all factors stand side by side, then second ones, and so
/// on: a few additions of whole words add up the answers of up to eight factors at once.
struct MarkLanes: Sendable {
    /// Questions of up to eight factors, one of each, side by side.
    struct Layer: Sendable {
        /// In which of the response's vectors.
        let vector: Int
        /// By how many bits those in the lower half are shifted down, those in the upper half up, and then down.
        private let lowerDown, upperUp, upperDown: UInt64
        /// Which bits then come of the lower half, and which of the upper: eight for each factor.
        private let lowerMask, upperMask: UInt64

        /// - Parameters:
        ///   - first: The lane of the first of them.
        ///   - count: How many they are.
        init(_ first: Int, _ count: Int) {
            vector = first / each
            let bit = UInt64(first % each * 8)
            let mask = UInt64.max >> UInt64(64 - 8 * count)
            lowerDown = min(bit, 63)
            upperUp = bit < 64 ? (64 - bit) & 63 : 0
            upperDown = bit < 64 ? 0 : bit - 64
            lowerMask = bit < 64 ? mask & .max >> bit : 0
            upperMask = mask & ~lowerMask
        }

        /// A byte for each of them.
        /// - Parameter vector: The vector's halves.
        @inline(__always)
        func word(_ vector: SIMD2<UInt64>) -> UInt64 {
            vector.x &>> lowerDown & lowerMask | (vector.y &<< upperUp) &>> upperDown & upperMask
        }
    }

    /// What stands for an answer that is missing; a question has no so high a mark.
    static let missing: UInt8 = 0x80
    /// How many lanes a vector has.
    static let each = 16

    /// How many vectors a response takes.
    let vectors: Int
    /// By question its lane.
    let lanes: [Int]
    /// One after the other; none where questions count differently.
    let layers: [Layer]

    /// - Parameters:
    ///   - count: How many questions there are.
    ///   - factors: The questions of factors that count alike, the factor with most questions first; nil where they do not.
    init(_ count: Int, factors: [[Int]]?) {
        var lanes = Array(repeating: -1, count: count)
        var layers: [Layer] = []
        var next = 0
        for number in 0..<(factors?.first?.count ?? 0) {
            let layer = (factors ?? []).prefix { $0.count > number }.map { $0[number] }
            let left = Self.each - next % Self.each
            if left < layer.count { next += left }
            layers.append(Layer(next, layer.count))
            for question in layer {
                lanes[question] = next
                next += 1
            }
        }
        // All others take the first lanes that are free.
        var taken = Set(lanes)
        var free = 0
        for question in lanes.indices where lanes[question] < 0 {
            while !taken.insert(free).inserted { free += 1 }
            lanes[question] = free
        }
        self.lanes = lanes
        self.layers = layers
        vectors = ((lanes.max() ?? 0) + Self.each) / Self.each
    }
}
