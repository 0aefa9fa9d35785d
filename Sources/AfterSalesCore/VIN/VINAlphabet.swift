/// The characters of a number and what they count, as tables by byte.
enum VINAlphabet {
    /// Stands in a table where the byte cannot stand in a number. Seventeen products modulo 11 come to less.
    static let impossible: UInt8 = 200

    /// By byte: the character from "0" on, which fits six bits; small letters as the capitals.
    static let codes: [UInt8] = {
        var codes = [UInt8](repeating: impossible, count: 256)
        for (byte, _) in values {
            codes[Int(byte)] = byte - UInt8(ascii: "0")
            codes[Int(small(byte))] = byte - UInt8(ascii: "0")
        }
        return codes
    }()

    /// By position from 0 and byte: what the character adds to the sum of the check digit, modulo 11.
    ///
    /// Weights by position: ISO 3779, and 49 CFR 565.15(c).
    static let weighted: [UInt8] = {
        let weights: [UInt8] = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]
        var products = [UInt8](repeating: impossible, count: 256 * weights.count)
        for (position, weight) in weights.enumerated() {
            for (byte, value) in values {
                products[position << 8 | Int(byte)] = weight * value % 11
                products[position << 8 | Int(small(byte))] = weight * value % 11
            }
        }
        return products
    }()

    /// The characters with their values: digits count themselves; letters A–H, J–R and S–Z begin anew, each at the place
    /// that it would have in a row of nine (ISO 3779; 49 CFR 565.15(c), table of assigned values).
    private static let values: [(byte: UInt8, value: UInt8)] = {
        let rows: [(characters: StaticString, first: UInt8)] = [
            ("0123456789", 0), ("ABCDEFGH", 1), ("JKLMN", 1), ("P", 7), ("R", 9), ("STUVWXYZ", 2),
        ]
        var values: [(byte: UInt8, value: UInt8)] = []
        for (characters, first) in rows {
            for (offset, byte) in "\(characters)".utf8.enumerated() { values.append((byte, first + UInt8(offset))) }
        }
        return values
    }()

    private static func small(_ byte: UInt8) -> UInt8 {
        byte >= UInt8(ascii: "A") ? byte | 0x20 : byte
    }

    /// The model-year codes in order, from 1980 and again every thirty years (49 CFR 565.15(d)(1); ISO 3779 has
    /// the same): no I, O, Q, U, Z and 0.
    static let modelYearCodes: [UInt8] = Array("ABCDEFGHJKLMNPRSTVWXY123456789".utf8)
}

extension VIN {
    /// The six bits that stand for a character, as in ``front`` and ``back``; nil where it cannot stand in a number. Small
    /// letters are read as capitals.
    package static func code(of byte: UInt8) -> UInt8? {
        let code = VINAlphabet.codes[Int(byte)]
        return code == VINAlphabet.impossible ? nil : code
    }
}
