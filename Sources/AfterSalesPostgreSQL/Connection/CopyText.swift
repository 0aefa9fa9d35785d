#if PostgreSQL
    /// Rows in the text format of `COPY`.
    struct CopyText {
        private(set) var bytes: [UInt8] = []

        mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

        mutating func add(_ row: [String?]) {
            for (index, value) in row.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: "\t")) }
                guard let value else {
                    bytes += [UInt8(ascii: "\\"), UInt8(ascii: "N")]
                    continue
                }
                for byte in value.utf8 {
                    switch byte {
                    case UInt8(ascii: "\\"): bytes += [byte, byte]
                    case UInt8(ascii: "\t"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "t")]
                    case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
                    case UInt8(ascii: "\r"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "r")]
                    default: bytes.append(byte)
                    }
                }
            }
            bytes.append(UInt8(ascii: "\n"))
        }
    }
#endif
