/// What somebody may have meant who wrote a number wrongly.
enum VINSuggestions {
    /// Numbers that a malformed text may stand for: those with the right check digit; if there are none and no check
    /// digit is mandatory, the first.
    static func forMalformed(_ text: String) -> [VIN] {
        var candidates: [VIN] = []
        for nine in [false, true] {
            guard let vin = VIN(repairing: text, readingQAsNine: nine), !candidates.contains(vin) else { continue }
            candidates.append(vin)
        }
        let flawless = candidates.filter { $0.findings(at: .document).isEmpty }
        return flawless.isEmpty ? Array(candidates.prefix(1).filter { !$0.isCheckDigitMandatory }) : flawless
    }
}

extension VIN {
    /// The numbers without any fault that this one becomes when two neighbours change places, by their positions.
    var suggestions: [VIN] {
        (1..<VIN.length).compactMap { position in
            var bytes = bytes
            guard bytes[position - 1] != bytes[position] else { return nil }
            bytes.swapAt(position - 1, position)
            guard let vin = VIN(bytes), vin.findings(at: .document).isEmpty else { return nil }
            return vin
        }
    }

    init?(_ bytes: [UInt8]) {
        var packer = VINPacker()
        let codes = VINAlphabet.codes
        for byte in bytes where !packer.take(codes[Int(byte)]) { return nil }
        guard let vin = packer.vin else { return nil }
        self = vin
    }

    /// The number that a text becomes when what hands and cameras confuse is taken for what it looks like.
    fileprivate init?(repairing text: String, readingQAsNine nine: Bool) {
        var bytes: [UInt8] = []
        for scalar in text.unicodeScalars.prefix(VINCheck.longestText + 1) {
            // Full-width forms lie in the order of ASCII.
            let value = (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
            guard let byte = UInt8(exactly: value) else {
                guard scalar.properties.isWhitespace else { return nil }
                continue
            }
            switch Unicode.Scalar(byte) {
            case "I", "i": bytes.append(UInt8(ascii: "1"))
            case "O", "o": bytes.append(UInt8(ascii: "0"))
            case "Q", "q": bytes.append(nine ? UInt8(ascii: "9") : UInt8(ascii: "0"))
            case " ", "\t", "\r", "\n", "\u{A0}", "-", ".", "*": continue
            default: bytes.append(byte)
            }
        }
        self.init(bytes)
    }
}
