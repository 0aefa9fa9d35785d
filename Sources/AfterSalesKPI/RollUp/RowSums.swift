/// Sums in rows just long enough for the words of a space.
///
/// Each length is a case, not an existential, so that the compiler makes code for each.
enum RowSums: Sendable {
    case short(DenseSums<32>)
    case medium(DenseSums<64>)
    case long(DenseSums<256>)
    /// While the sums are being changed elsewhere, so that changing them copies nothing.
    case taken

    /// Nothing yet.
    init(_ space: SpaceContent) {
        switch space.words.count {
        case ...32: self = .short(DenseSums(space))
        case ...64: self = .medium(DenseSums(space))
        default: self = .long(DenseSums(space))
        }
    }

    /// Sums of what could not be told; see ``LineGap``.
    var gaps: [LineGap: Int64] {
        switch self {
        case .short(let sums): sums.gaps
        case .medium(let sums): sums.gaps
        case .long(let sums): sums.gaps
        case .taken: [:]
        }
    }

    /// Adds lines; their orders are marked.
    mutating func add(_ lines: borrowing Span<PackedLine>, marks: inout OrderMarks) {
        let content = self
        self = .taken
        switch consume content {
        case .short(var sums):
            sums.add(lines, marks: &marks)
            self = .short(sums)
        case .medium(var sums):
            sums.add(lines, marks: &marks)
            self = .medium(sums)
        case .long(var sums):
            sums.add(lines, marks: &marks)
            self = .long(sums)
        case .taken: break
        }
    }

    /// Takes the sums of a checked document.
    mutating func add(_ document: RollUpDocument) {
        let content = self
        self = .taken
        switch consume content {
        case .short(var sums):
            sums.add(document)
            self = .short(sums)
        case .medium(var sums):
            sums.add(document)
            self = .medium(sums)
        case .long(var sums):
            sums.add(document)
            self = .long(sums)
        case .taken: break
        }
    }

    /// Adds another part of the same space.
    mutating func merge(_ other: RowSums) {
        let content = self
        self = .taken
        switch (consume content, other) {
        case (.short(var sums), .short(let other)):
            sums.merge(other)
            self = .short(sums)
        case (.medium(var sums), .medium(let other)):
            sums.merge(other)
            self = .medium(sums)
        case (.long(var sums), .long(let other)):
            sums.merge(other)
            self = .long(sums)
        default: break
        }
    }

    /// Adds each advisor's month to its group's: word after word, in a word month after month, in a month group after group.
    func advisorSums(_ groups: RollUpGroups) -> [Int64] {
        switch self {
        case .short(let sums): sums.advisorSums(groups)
        case .medium(let sums): sums.advisorSums(groups)
        case .long(let sums): sums.advisorSums(groups)
        case .taken: []
        }
    }

    /// The same of technicians' hours and labour sales, by skill.
    func technicianSums(_ groups: RollUpGroups) -> [SIMD2<Int64>] {
        switch self {
        case .short(let sums): sums.technicianSums(groups)
        case .medium(let sums): sums.technicianSums(groups)
        case .long(let sums): sums.technicianSums(groups)
        case .taken: []
        }
    }
}
