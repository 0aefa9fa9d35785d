import AfterSalesCore

/// Says where a page ended, so that the next one begins there whatever has been written meanwhile.
///
/// Opaque: it may be handed to a browser and back. A token goes with one query, and any other refuses it.
public struct PageToken: RawRepresentable, Hashable, Sendable, Codable {
    /// Lower-case letters and digits.
    public let rawValue: String

    /// A token as it was handed out.
    /// - Parameter rawValue: The text; it is checked when it is used.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The token of a page that ended at a place.
    package init(position: [FieldValue], in query: RowQuery) {
        let parts = [query.fingerprint.description] + position.map(\.columnText)
        let text = JSONWriter.line(.array(parts.map { .string($0) }))
        var hex: [UInt8] = []
        hex.reserveCapacity(text.utf8.count * 2)
        for byte in text.utf8 {
            for digit in [byte >> 4, byte & 15] {
                hex.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            }
        }
        rawValue = String(decoding: hex, as: UTF8.self)
    }

    func position(in query: RowQuery) throws(StorageError) -> [FieldValue] {
        guard let bytes = Self.bytes(ofHex: rawValue),
            case .array(let parts)? = JSONReader.read(bytes, limits: JSONLimits()).value,
            parts.first == .string(query.fingerprint.description), parts.count == query.order.count + 1
        else { throw .invalidPageToken(kind: query.layout.kind) }
        var values: [FieldValue] = []
        for (part, sort) in zip(parts.dropFirst(), query.order) {
            guard case .string(let text) = part, let value = FieldValue(columnText: text, type: sort.column.type) else {
                throw .invalidPageToken(kind: query.layout.kind)
            }
            values.append(value)
        }
        return values
    }

    private static func bytes(ofHex text: String) -> [UInt8]? {
        var bytes: [UInt8] = []
        var high: UInt8?
        for byte in text.utf8 {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            default: return nil
            }
            if let first = high {
                bytes.append(first << 4 | digit)
                high = nil
            } else {
                high = digit
            }
        }
        return high == nil ? bytes : nil
    }
}

extension FieldValue {
    /// Reads what ``columnText`` writes.
    init?(columnText text: String, type: FieldType) {
        switch type {
        case .text: self = .text(text)
        case .integer:
            guard let number = Int64(text) else { return nil }
            self = .integer(number)
        case .date:
            guard let date = try? LocalDate(text) else { return nil }
            self = .date(date)
        case .month:
            guard let month = try? Month(text) else { return nil }
            self = .month(month)
        case .instant:
            guard let instant = try? Timestamp(text) else { return nil }
            self = .instant(instant)
        case .flag:
            guard text == "0" || text == "1" else { return nil }
            self = .flag(text == "1")
        }
    }
}
