/// How the characters of a file are written as bytes (字符编码).
public enum TextEncoding: String, Hashable, Sendable, Codable, CaseIterable {
    /// UTF-8, and ASCII, which is a part of it.
    case utf8 = "utf-8"
    /// UTF-16, the lower byte first; Windows calls it Unicode.
    case utf16LittleEndian = "utf-16le"
    /// UTF-16, the higher byte first.
    case utf16BigEndian = "utf-16be"
    /// GB 18030 (国标 18030), of which GBK and GB 2312 are parts.
    case gb18030
    /// Latin-1 (ISO 8859-1) with the characters that Windows-1252 has where Latin-1 has control characters.
    case latin1

    /// The mark that a file may begin with to say that it is written so.
    var byteOrderMark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        case .latin1: []
        }
    }
}
