/// Responses of a block in the order of their groups, so that all of a group are added up while its sums are near.
struct SortedRows {
    /// How many rows a block has at most: many enough that thousands of groups in any order have several each, and few
    /// enough to stay near.
    static let most = 1 << 18

    /// How many rows there is room for.
    let room: Int
    /// Rows of one group, one after the other.
    struct Run {
        let group: Int
        let rows: Range<Int>

    }

    /// The block: all runs, none longer than ``SurveyPass/most``.
    private(set) var runs: [Run] = []
    /// By row its group.
    private var groups: [UInt32]
    /// Vector after vector, ``room`` apart, of each the rows'.
    private(set) var vectors: [SIMD16<UInt8>]
    /// The least and the greatest group.
    private(set) var (least, most) = (0, 0)
    private var places: [UInt32] = []

    /// Makes room.
    /// - Parameters:
    ///   - rows: For how many rows; no block will be longer.
    ///   - vectors: How many a response takes.
    init(rows: Int, vectors: Int) {
        room = min(rows, Self.most)
        groups = Array(repeating: 0, count: room)
        self.vectors = Array(repeating: .zero, count: room * vectors)
    }

    /// Where one of the vectors of a run stands.
    func places(_ vector: Int, _ run: Run) -> Range<Int> {
        vector * room + run.rows.lowerBound..<vector * room + run.rows.upperBound
    }

    /// Takes a block. Those of a group keep the order they have; where groups are many, some may come in several parts.
    /// - Parameters:
    ///   - groups: By row its group.
    ///   - rows: Row after row its vectors.
    mutating func take(_ groups: borrowing Span<UInt32>, _ rows: borrowing Span<SIMD16<UInt8>>) {
        var (least, most) = (UInt32.max, UInt32.min)
        for row in groups.indices {
            least = min(least, groups[row])
            most = max(most, groups[row])
        }
        guard least <= most else { return }
        (self.least, self.most) = (Int(least), Int(most))
        // Groups that share a place are neighbours only as they come.
        let shift = UInt32(max(0, 17 - (most - least).leadingZeroBitCount))
        places = Array(repeating: 0, count: Int((most - least) >> shift) + 1)
        Self.sort(groups, rows, least, shift, &places, &self.groups, &vectors)
        runs = Self.runs(self.groups.span.extracting(0..<groups.count))
    }

    private static func runs(_ groups: borrowing Span<UInt32>) -> [Run] {
        var runs: [Run] = []
        var first = 0
        for row in groups.indices where row > 0 && (groups[row] != groups[first] || row &- first == SurveyPass.most) {
            runs.append(Run(group: Int(groups[first]), rows: first..<row))
            first = row
        }
        if first < groups.count { runs.append(Run(group: Int(groups[first]), rows: first..<groups.count)) }
        return runs
    }

    private static func sort(
        _ groups: borrowing Span<UInt32>, _ rows: borrowing Span<SIMD16<UInt8>>, _ least: UInt32, _ shift: UInt32,
        _ places: inout [UInt32], _ sorted: inout [UInt32], _ vectors: inout [SIMD16<UInt8>]
    ) {
        var places = places.mutableSpan
        var sorted = sorted.mutableSpan
        var vectors = vectors.mutableSpan
        let room = sorted.count
        let each = rows.count / max(1, groups.count)
        for row in groups.indices { places[Int((groups[row] &- least) &>> shift)] &+= 1 }
        var next: UInt32 = 0
        for place in places.indices {
            let count = places[place]
            places[place] = next
            next &+= count
        }
        for row in groups.indices {
            let group = groups[row]
            let look = Int((group &- least) &>> shift)
            let place = Int(places[look])
            places[look] = UInt32(truncatingIfNeeded: place &+ 1)
            sorted[place] = group
            for vector in 0..<each { vectors[vector &* room &+ place] = rows[row &* each &+ vector] }
        }
    }
}
