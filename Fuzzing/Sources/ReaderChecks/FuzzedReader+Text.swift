import AfterSalesCore

@testable import AfterSalesInterchange

extension FuzzedReader {
    /// Bytes as text, in every encoding and the one that is found.
    static let text = FuzzedReader(name: "text") { input in
        for encoding in [nil] + TextEncoding.allCases.map(Optional.some) {
            let whole = try Decoded(input.whole, encoding)
            let pieces = try Decoded(input.pieces, encoding)
            requireSame(whole, pieces, "text of pieces as \(whole.encoding)")
            require(String(validating: whole.bytes, as: UTF8.self) != nil, "what was decoded is UTF-8")
            for fault in whole.faults {
                require(fault.offset < input.bytes.count, "a fault stands within the file: \(fault)")
                require(fault.line >= 1 && fault.line <= input.bytes.count + 1, "a fault stands in a line: \(fault)")
            }
            guard encoding == .utf8 else { continue }
            let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
            let plain = input.bytes.starts(with: mark) ? Array(input.bytes.dropFirst(3)) : input.bytes
            let expected = String(decoding: plain, as: UTF8.self).utf8.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] }
            requireSame(whole.bytes, expected, "UTF-8 as the standard library repairs it")
        }
    }

    /// What became of bytes.
    private struct Decoded: Equatable {
        var bytes: [UInt8] = []
        let encoding: TextEncoding
        let faults: [TextFault]
        let count: Int

        init(_ source: some ByteSource, _ encoding: TextEncoding?) throws {
            var text = try DecodedBytes(source, as: encoding)
            while let piece = try text.next() { bytes += piece }
            self.encoding = text.encoding
            faults = text.faults.listed
            count = text.faults.count
            require(text.findings(in: "file").count == faults.count, "a finding for each fault that is listed")
        }
    }
}
