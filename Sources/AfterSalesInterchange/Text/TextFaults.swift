/// What was wrong with the bytes of a file (编码问题): every place is counted, and the first of each line is listed, up to a
/// bound.
public struct TextFaults: Hashable, Sendable {
    /// The most that are listed.
    public static let mostListed = 1_000
    /// The first of each kind in each line, in the order of the file.
    public private(set) var listed: [TextFault] = []
    /// How many places there are, listed or not.
    public private(set) var count = 0
    private var lastLine: [TextFault.Kind: Int] = [:]

    mutating func add(_ fault: TextFault) {
        count += 1
        guard lastLine[fault.kind] != fault.line else { return }
        lastLine[fault.kind] = fault.line
        if listed.count < Self.mostListed { listed.append(fault) }
    }
}
