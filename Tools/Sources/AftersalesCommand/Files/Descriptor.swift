import Foundation

/// An open file of the operating system.
///
/// Not `FileHandle`: what went wrong is told from the system's own error number.
struct Descriptor {
    private let number: Int32

    /// A file that is open.
    init(_ number: Int32) { self.number = number }

    /// Opens a file; nil where that fails, and `errno` says why.
    init?(opening path: String, _ flags: Int32, mode: mode_t = 0o644) {
        let opened = open(path, flags | O_CLOEXEC, mode)
        guard opened >= 0 else { return nil }
        number = opened
    }

    /// The size where it is known beforehand, as that of a pipe is not.
    var size: Int? {
        var status = stat()
        guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Writes everything.
    func write(_ bytes: [UInt8]) throws(WriteTrouble) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
            if count >= 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw WriteTrouble(number: errno)
            }
        }
    }

    /// Reads to the end, but no more than `limit` bytes; nil where that fails, and `errno` says why.
    func read(atMost limit: Int) -> [UInt8]? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(limit, size ?? 0))
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while bytes.count < limit {
            let wanted = min(block.count, limit - bytes.count)
            let count = block.withUnsafeMutableBytes { Foundation.read(number, $0.baseAddress, wanted) }
            if count == 0 { break }
            if count > 0 {
                bytes += block[..<count]
            } else if errno != EINTR {
                return nil
            }
        }
        return bytes
    }

    /// Closes it; false where the system could not keep what was written.
    @discardableResult
    func close() -> Bool { Foundation.close(number) == 0 }
}
