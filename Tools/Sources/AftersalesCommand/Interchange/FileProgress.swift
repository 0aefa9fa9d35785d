import AfterSales

/// Draws how far each file of an import has been read, for somebody who watches.
final class FileProgress {
    private var bar: ProgressBar
    private let name: String

    /// Of a file, by its name.
    init(of file: String, on console: Console) {
        bar = ProgressBar(on: console, steps: 100)
        name = file.split(separator: "/").last.map(String.init) ?? file
    }

    /// The bytes of the file, watched.
    func watched(_ path: String) throws(FileFault) -> WatchedBytes<FileBytes> {
        WatchedBytes(try FileBytes(path: path)) { [self] in try bar.reach($0, name) }
    }

    /// The text of a file that is read as a whole, as UTF-8, and what was wrong with its bytes.
    /// - Throws: ``Rejection`` where it is too large.
    func whole(
        _ path: String, as encoding: TextEncoding?, atMost limits: JSONLimits
    ) throws -> (bytes: [UInt8], findings: [SourceFinding]) {
        var source = try watched(path)
        var bytes: [UInt8] = []
        while bytes.count <= limits.bytes, let piece = try source.next() { bytes += piece }
        if let refusal = limits.refusal(ofByteCount: source.size ?? bytes.count) { throw Rejection([refusal]) }
        return try DecodedBytes.utf8(bytes, as: encoding, file: path)
    }

    /// Takes the bar away.
    func finish() throws { try bar.finish() }
}
