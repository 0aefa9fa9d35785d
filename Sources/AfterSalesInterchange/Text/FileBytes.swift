#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The bytes of a file, read piece by piece. The file is closed when this goes.
public final class FileBytes: ByteSource {
    private let path: String
    private let descriptor: Int32
    private let pieceSize: Int
    /// The size of the file when it was opened; nil of what is no plain file, such as a pipe.
    public let size: Int?

    /// Opens a file.
    /// - Parameters:
    ///   - path: Where it is.
    ///   - pieceSize: The most bytes of a piece, at least 1.
    /// - Throws: A ``FileFault`` where it cannot be opened.
    public init(path: String, pieceSize: Int = 1 << 18) throws(FileFault) {
        self.path = path
        self.pieceSize = max(pieceSize, 1)
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        let reason = errno
        var status = stat()
        let isPlain = descriptor >= 0 && fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = isPlain ? Int(status.st_size) : nil
        guard descriptor >= 0 else { throw FileFault(path: path, number: reason) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// The next piece; nil at the end.
    /// - Throws: A ``FileFault`` where it cannot be read: a folder, a broken disk.
    public func next() throws(FileFault) -> [UInt8]? {
        var failure: Int32 = 0
        let piece = [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
            var got = read(descriptor, buffer.baseAddress, pieceSize)
            while got < 0 && errno == EINTR { got = read(descriptor, buffer.baseAddress, pieceSize) }
            if got < 0 { failure = errno }
            count = max(got, 0)
        }
        guard failure == 0 else { throw FileFault(path: path, number: failure) }
        return piece.isEmpty ? nil : piece
    }
}
