/// A source of which the beginning was read already.
struct BegunBytes: ByteSource {
    private var beginning: [UInt8]?
    private var rest: any ByteSource

    init(_ beginning: [UInt8], _ rest: any ByteSource) {
        self.beginning = beginning
        self.rest = rest
    }

    mutating func next() throws -> [UInt8]? {
        defer { beginning = nil }
        if let beginning { return beginning }
        return try rest.next()
    }
}
