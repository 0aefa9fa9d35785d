/// How an update finds the instructions it has to run.
struct LiveTables: Sendable {
    /// A shape as an update sees it.
    struct Entry: Sendable, BitwiseCopyable {
        /// Index of the first of its slots.
        let slots: UInt32
        /// Index of the work that computes everything.
        let full: UInt32
        /// Cells of a record; a pool's members are behind them.
        let size: UInt16
        /// The cell of a pool's amount.
        let amount: UInt16
        let isPool: Bool
        /// Whether marks are their own hash.
        let isDirect: Bool
    }

    /// What has to be done for inputs that have changed together.
    struct Work: Sendable, BitwiseCopyable {
        var marks: UInt32 = 0
        var code: UInt32 = 0
        var codeEnd: UInt32 = 0
        var steps: UInt32 = 0
        var stepsEnd: UInt32 = 0
        var links: UInt32 = 0
        var linksEnd: UInt32 = 0
    }

    private static let mostBits = 10

    private(set) var entries: [Entry] = []
    private(set) var works: [Work] = []
    private(set) var code: [LiveInstruction] = []
    private(set) var steps: [LiveStep] = []
    private(set) var links: [LiveShape.Link] = []
    /// By entry how many slots are taken.
    private var taken: [Int] = []

    mutating func add(_ shape: LiveShape) {
        let bits = min(shape.inputs.count, Self.mostBits)
        let slots = works.count
        works += Array(repeating: Work(), count: 1 << bits)
        let full = works.count
        works.append(work(shape, marks: .max))
        var isPool = false
        if case .pool = shape.kind { isPool = true }
        entries.append(
            Entry(
                slots: UInt32(clamping: slots), full: UInt32(clamping: full), size: UInt16(clamping: shape.size),
                amount: UInt16(clamping: shape.outputs.first ?? 0), isPool: isPool,
                isDirect: shape.inputs.count <= Self.mostBits))
        taken.append(0)
    }

    private mutating func work(_ shape: LiveShape, marks: UInt64) -> Work {
        var work = Work(marks: UInt32(truncatingIfNeeded: marks & LiveHeader.marks))
        work.code = UInt32(clamping: code.count)
        for (index, instruction) in shape.code.enumerated()
        where marks == .max || shape.dependencies[index] & marks != 0 {
            code.append(instruction)
        }
        work.codeEnd = UInt32(clamping: code.count)
        work.steps = UInt32(clamping: steps.count)
        addSteps(Int(work.code)..<Int(work.codeEnd), shape)
        work.stepsEnd = UInt32(clamping: steps.count)
        work.links = UInt32(clamping: links.count)
        for link in shape.links where marks == .max || shape.masks[Int(link.cell)] & marks != 0 { links.append(link) }
        work.linksEnd = UInt32(clamping: links.count)
        return work
    }

    /// The quick form of some instructions.
    private mutating func addSteps(_ range: Range<Int>, _ shape: LiveShape) {
        let constants = Dictionary(shape.constants.map { ($0.cell, $0.value) }) { first, _ in first }
        var index = range.lowerBound
        while index < range.upperBound {
            let here = code[index]
            let following = code[index..<min(index + 3, range.upperBound)]
            if following.count == 3,
                let step = LiveStep(net: here, share: code[index + 1], rest: code[index + 2])
            {
                steps.append(step)
                index += 3
            } else if following.count >= 2, let step = LiveStep(share: here, rest: code[index + 1]) {
                steps.append(step)
                index += 2
            } else {
                steps.append(
                    LiveStep(here, constants: constants)
                        ?? LiveStep(operation: .instruction, factor: UInt64(index)))
                index += 1
            }
        }
    }

    /// Where the work for some marks is, or would be.
    @inline(__always)
    static func slot(_ entry: Entry, _ marks: UInt32) -> Int {
        Int(entry.slots) &+ Int(entry.isDirect ? marks : (marks &* 0x9E37_79B1) &>> UInt32(32 - mostBits))
    }

    /// The work for marks that the slot does not have. Marks that come too seldom to be kept have everything computed.
    mutating func search(_ number: Int, _ shape: LiveShape, _ marks: UInt32) -> Int {
        let entry = entries[number]
        guard marks != 0 else { return Int(entry.full) }
        let count = Int(entry.full) - Int(entry.slots)
        var slot = Self.slot(entry, marks)
        while works[slot].marks != 0 {
            if works[slot].marks == marks { return slot }
            slot = slot + 1 == Int(entry.full) ? Int(entry.slots) : slot + 1
        }
        guard taken[number] < max(1, entry.isDirect ? count : count / 2) else { return Int(entry.full) }
        taken[number] += 1
        works[slot] = work(shape, marks: UInt64(marks))
        return slot
    }
}
