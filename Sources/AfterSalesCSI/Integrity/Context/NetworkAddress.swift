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
        let halves = text.split(separator: "::", omittingEmptySubsequences: false)
        guard halves.count <= 2, let last = halves.last else { return nil }
        var parts: [[UInt8]] = []
        for half in halves.dropLast() {
            guard let bytes = groups(half, mayBeEmpty: true, mayEndInFour: false) else { return nil }
            parts.append(bytes)
        }
        guard let bytes = groups(last, mayBeEmpty: halves.count == 2, mayEndInFour: true) else { return nil }
        guard let first = parts.first else { return bytes.count == 16 ? bytes : nil }
        // `::` stands for one group of zeros at least.
        let zeros = 16 - first.count - bytes.count
        return zeros >= 2 ? first + [UInt8](repeating: 0, count: zeros) + bytes : nil
    }

    /// Groups of up to four hexadecimal digits, the last of which may be an address of version 4.
    private static func groups(
        _ text: some StringProtocol, mayBeEmpty: Bool, mayEndInFour: Bool
    ) -> [UInt8]? {
        if text.isEmpty { return mayBeEmpty ? [] : nil }
        var bytes: [UInt8] = []
        let fields = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, field) in fields.enumerated() {
            if mayEndInFour, index == fields.count - 1, field.utf8.contains(UInt8(ascii: ".")) {
                guard let four = four(field) else { return nil }
                bytes += four
            } else {
                guard field.utf8.count <= 4, field.utf8.allSatisfy(\.isHexadecimal),
                    let number = UInt16(field, radix: 16)
                else { return nil }
                bytes += [UInt8(number >> 8), UInt8(number & 0xFF)]
            }
        }
        return bytes
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
