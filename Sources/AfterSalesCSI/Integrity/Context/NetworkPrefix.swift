public import AfterSalesCore

/// The addresses of a network (网段) by the bits that they begin with: `10.0.0.0/8`, `2001:db8::/32`, or one address.
public struct NetworkPrefix: Hashable, Sendable {
    /// The network as it was written.
    public let text: String
    /// How many bits its addresses begin with.
    public let bits: Int
    private let address: NetworkAddress

    /// Reads a network.
    /// - Parameters:
    ///   - text: An address, and the number of bits behind a slash where it is not one address alone.
    ///   - place: Where it stands, for the finding.
    /// - Throws: A ``/AfterSalesCore/Rejection`` with `malformedNetwork`: it is no address, has more bits than an address,
    ///   or has bits set behind those that count (`10.0.0.1/8`), so that somebody has mistaken either.
    public init(_ text: String, at place: Place = .document) throws(Rejection) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = NetworkAddress(parts[0]) else {
            throw Self.refused(
                place, [], "this is no address of a network, such as 10.0.0.0/8", "该内容不是网段，例如 10.0.0.0/8")
        }
        // The bits of an address of version 4 written as one of version 6 count from its own beginning.
        let isMapped = parts[0].utf8.contains(UInt8(ascii: ":")) && address.bytes.count == 4
        let most = address.bytes.count * 8
        var bits = most
        if parts.count == 2 {
            let written = parts[1]
            guard (1...3).contains(written.utf8.count), written.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
                written.utf8.count == 1 || written.utf8.first != 0x30, let number = Int(written),
                case let number = isMapped ? number - 96 : number, (0...most).contains(number)
            else {
                throw Self.refused(
                    place, [.init("most", String(isMapped ? 128 : most))],
                    "behind the slash stands no number of bits from 0 to \(isMapped ? 128 : most)",
                    "斜杠后不是 0 到 \(isMapped ? 128 : most) 的位数")
            }
            bits = number
        }
        guard Self.first(bits, of: address.bytes) == address.bytes else {
            throw Self.refused(
                place, [.init("bits", String(bits))],
                "the address goes on behind its first \(bits) bits", "地址在前 \(bits) 位之后仍有非零位")
        }
        self.text = text
        self.bits = bits
        self.address = address
    }

    private static func refused(
        _ place: Place, _ inputs: [Finding.Input], _ english: String, _ chinese: String
    ) -> Rejection {
        Rejection([
            Finding(.error, .malformedNetwork, at: place, inputs: inputs, LocalizedText(english, chinese))
        ])
    }

    /// The bytes with nothing but zeros behind the first bits.
    private static func first(_ bits: Int, of bytes: [UInt8]) -> [UInt8] {
        bytes.enumerated().map { index, byte in
            let kept = min(max(bits - index * 8, 0), 8)
            return kept == 0 ? 0 : byte & (0xFF << (8 - kept))
        }
    }

    /// Whether an address is of the network.
    /// - Parameter address: The address as it is written; nil is said of what is none.
    public func contains(_ address: String) -> Bool? {
        NetworkAddress(address).map(contains)
    }

    func contains(_ other: NetworkAddress) -> Bool {
        other.bytes.count == address.bytes.count && Self.first(bits, of: other.bytes) == address.bytes
    }
}

extension NetworkPrefix: CustomStringConvertible {
    /// The network as it was written.
    public var description: String { text }
}
