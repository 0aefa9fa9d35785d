#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Foundation
#endif

#if canImport(Glibc) || canImport(Musl)
/// The table of GB 18030 that the C library has.
final class GB18030Table {
    private let descriptor: iconv_t

    /// - Throws: An ``EncodingFault`` where there is none: some distributions pack the tables apart.
    init() throws(EncodingFault) {
        guard let descriptor = iconv_open("UTF-8", "GB18030"), Int(bitPattern: descriptor) != -1 else {
            throw EncodingFault(encoding: .gb18030)
        }
        self.descriptor = descriptor
    }

    deinit { iconv_close(descriptor) }

    /// Puts characters behind a text.
    /// - Returns: Whether all are assigned; where not, the text is as it was.
    func put(_ characters: ArraySlice<UInt8>, _ text: inout [UInt8]) -> Bool {
        guard !characters.isEmpty else { return true }
        var input = characters.map { CChar(bitPattern: $0) }
        var inputLeft = input.count
        // Two bytes become three at most, four become four.
        let room = input.count * 3 / 2 + 4
        var failed = false
        let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            var outputLeft = room
            let result = input.withUnsafeMutableBufferPointer { input in
                buffer.withMemoryRebound(to: CChar.self) { output in
                    var from = input.baseAddress
                    var to = output.baseAddress
                    return iconv(descriptor, &from, &inputLeft, &to, &outputLeft)
                }
            }
            failed = result == .max || inputLeft > 0
            count = room - outputLeft
        }
        if !failed { text += output }
        return !failed
    }
}
#else
/// The table of GB 18030 that Foundation has.
final class GB18030Table {
    /// `kCFStringEncodingGB_18030_2000`, as Foundation numbers encodings.
    private let encoding = String.Encoding(rawValue: 0x8000_0632)

    init() throws(EncodingFault) {}

    /// Puts characters behind a text.
    /// - Returns: Whether all are assigned; where not, the text is as it was.
    func put(_ characters: ArraySlice<UInt8>, _ text: inout [UInt8]) -> Bool {
        guard let decoded = String(bytes: characters, encoding: encoding) else { return false }
        text += decoded.utf8
        return true
    }
}
#endif
