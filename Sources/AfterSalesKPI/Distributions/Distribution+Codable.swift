import AfterSalesCore

extension Distribution.Resolution: Codable {
    /// Decodes `"relative"` or the width of a grid, `5`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let width = try? container.decode(Int64.self) {
            guard width >= 1 else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "a grid of \(width)")
            }
            self = .grid(width)
        } else {
            guard try container.decode(String.self) == "relative" else {
                throw DecodingError.dataCorruptedError(in: container, debugDescription: "an unknown resolution")
            }
            self = .relative
        }
    }

    /// Encodes `"relative"` or the width of a grid, `5`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .grid(let width): try container.encode(width)
        case .relative: try container.encode("relative")
        }
    }
}

extension Distribution: Codable {
    private enum CodingKeys: String, CodingKey {
        case resolution, cells, counts, sum
    }

    /// Decodes what ``encode(to:)`` wrote.
    /// - Throws: `DecodingError` for cells that are not ascending or not of the resolution, and counts below one.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(try container.decode(Resolution.self, forKey: .resolution))
        let cells = try container.decode([Int64].self, forKey: .cells)
        let counts = try container.decode([Int64].self, forKey: .counts)
        let areCells = cells.allSatisfy { resolution.cell(of: $0).lowerBound == $0 }
        let isAscending = zip(cells, cells.dropFirst()).allSatisfy { $0 < $1 }
        guard cells.count == counts.count, areCells, isAscending, counts.allSatisfy({ $0 > 0 }) else {
            throw DecodingError.dataCorruptedError(
                forKey: .cells, in: container, debugDescription: "not the cells of a distribution")
        }
        let total = counts.reduce(into: 0 as Int128) { $0 += Int128($1) }
        let sum = try container.decode(Int64.self, forKey: .sum)
        guard let count = Int64(exactly: total) else {
            throw DecodingError.dataCorruptedError(forKey: .counts, in: container, debugDescription: "too many values")
        }
        self.init(resolution, cells: cells, counts: counts, count: count, sum: sum)
        guard isPossible else {
            throw DecodingError.dataCorruptedError(
                forKey: .sum, in: container, debugDescription: "not the sum of these values")
        }
    }

    /// Encodes the resolution, the cells with their counts, and the sum.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(resolution, forKey: .resolution)
        try container.encode(cells, forKey: .cells)
        try container.encode(counts, forKey: .counts)
        try container.encode(sum, forKey: .sum)
    }
}
