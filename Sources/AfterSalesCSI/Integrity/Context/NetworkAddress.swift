import AfterSalesCore

/// An address of the internet, of version 4 or 6, as bytes. An address of version 4 that is written as one of version 6
/// (`::ffff:10.0.0.1`) is of version 4.
struct NetworkAddress: Hashable, Sendable {
    /// Four bytes or sixteen.
    let bytes: [UInt8]

    /// The most characters that an address is written in.
    static let longest = 64

    /// Reads an address; nil where it is none. A zone behind a percent sign is left out. Numbers with leading zeros are
    /// refused, as some programs read them in base eight (RFC 6943, 3.1.1).
    init?(_ text: some StringProtocol) {
        guard text.utf8.count <= Self.longest else { return nil }
        if !text.utf8.contains(UInt8(ascii: ":")) {
            guard let bytes = Self.four(text) else { return nil }
            self.bytes = bytes
            return
        }
        let zoned = text.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false)
        guard zoned.count == 1 || !zoned[1].isEmpty, let bytes = Self.sixteen(zoned[0]) else { return nil }
        let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        self.bytes = isMapped ? Array(bytes[12...]) : bytes
    }

    private static func four(_ text: some StringProtocol) -> [UInt8]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var bytes: [UInt8] = []
        for part in parts {
            guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                part.utf8.count == 1 || part.utf8.first != 0x30, let byte = UInt8(part)
            else { return nil }
            bytes.append(byte)
        }
        return bytes
    }

    private static func sixteen(_ text: some StringProtocol) -> [UInt8]? {
        var halves: [[UInt8]] = [[]]
        var fields = text.split(separator: ":", omittingEmptySubsequences: false)[...]
        // `::` at an end leaves two empty fields there.
        if fields.count > 2, fields.first?.isEmpty == true, fields.dropFirst().first?.isEmpty == true {
            fields = fields.dropFirst()
        }
        if fields.count > 2, fields.last?.isEmpty == true, fields.dropLast().last?.isEmpty == true {
            fields = fields.dropLast()
        }
        for (index, field) in fields.enumerated() {
            if field.isEmpty {
                guard halves.count == 1 else { return nil }
                halves.append([])
            } else if index == fields.count - 1, field.utf8.contains(UInt8(ascii: ".")) {
                guard let bytes = four(field) else { return nil }
                halves[halves.count - 1] += bytes
            } else {
                guard field.utf8.count <= 4, field.utf8.allSatisfy(\.isHexadecimal),
                    let number = UInt16(field, radix: 16)
                else { return nil }
                halves[halves.count - 1] += [UInt8(number >> 8), UInt8(number & 0xFF)]
            }
        }
        let known = halves.reduce(0) { $0 + $1.count }
        if halves.count == 1 { return known == 16 ? halves[0] : nil }
        guard known <= 14 else { return nil }
        return halves[0] + [UInt8](repeating: 0, count: 16 - known) + halves[1]
    }

    /// What tells one line from another: all of an address of version 4, the first 64 bits of one of version 6, whose rest
    /// a device changes by itself (RFC 8981).
    var line: NetworkAddress { bytes.count == 4 ? self : NetworkAddress(bytes: Array(bytes.prefix(8))) }

    init(bytes: [UInt8]) { self.bytes = bytes }
}

extension UInt8 {
    fileprivate var isHexadecimal: Bool {
        (0x30...0x39).contains(self) || (0x61...0x66).contains(self | 0x20)
    }
}
