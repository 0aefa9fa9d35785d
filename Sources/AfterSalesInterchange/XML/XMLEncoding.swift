import AfterSalesCore

/// The encodings that XML files of repair orders come in.
enum XMLEncoding {
    /// UTF-8, or ASCII, which is a part of it.
    case utf8
    /// ISO 8859-1 as browsers and Windows mean it, windows-1252.
    case western

    /// The characters that windows-1252 has where ISO 8859-1 has controls; 0 where there is none.
    private static let windows: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// The encoding by its name in an XML declaration; nil where it is none that is read.
    init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
        case "iso-8859-1", "iso8859-1", "latin1", "windows-1252", "cp1252": self = .western
        default: return nil
        }
    }

    /// Bytes of a western file as UTF-8. What stands for no character becomes a byte that is no UTF-8, so that it is found.
    static func utf8(western bytes: some Sequence<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.underestimatedCount)
        for byte in bytes {
            guard byte >= 0x80 else {
                result.append(byte)
                continue
            }
            let scalar = byte < 0xA0 ? windows[Int(byte) - 0x80] : UInt16(byte)
            if scalar == 0 {
                result.append(0xFF)
            } else if scalar < 0x800 {
                result.append(0xC0 | UInt8(scalar >> 6))
                result.append(0x80 | UInt8(scalar & 0x3F))
            } else {
                result.append(0xE0 | UInt8(scalar >> 12))
                result.append(0x80 | UInt8(scalar >> 6 & 0x3F))
                result.append(0x80 | UInt8(scalar & 0x3F))
            }
        }
        return result
    }
}
