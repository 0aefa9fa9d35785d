import AfterSales
import Foundation

/// Reads and writes whole files.
enum FileAccess {
    /// Reads a document; `-` is standard input.
    ///
    /// A document that is larger than the limits allow is refused by its size, and a pipe once it has given more:
    /// never is more than that kept in memory.
    static func read(_ path: String, limits: JSONLimits = JSONLimits(), language: Language) throws(ToolFailure)
        -> [UInt8]
    {
        let file = path == "-" ? Descriptor(STDIN_FILENO) : Descriptor(opening: path, O_RDONLY)
        guard let file else { throw trouble(path, errno, language) }
        defer { file.close() }
        if let size = file.size, let refusal = limits.refusal(ofByteCount: size) {
            throw ToolFailure(Rejection([refusal]), file: path, language: language)
        }
        guard let bytes = file.read(atMost: limits.bytes + 1) else { throw trouble(path, errno, language) }
        guard bytes.count <= limits.bytes else { throw endless(path, limits, language) }
        return bytes
    }

    /// Writes a file, replacing what was there.
    static func write(_ text: String, to path: String, language: Language) throws(ToolFailure) {
        guard let file = Descriptor(opening: path, O_WRONLY | O_CREAT | O_TRUNC) else {
            throw trouble(path, errno, language)
        }
        do throws(WriteTrouble) {
            try file.write(Array(text.utf8))
        } catch {
            file.close()
            throw trouble(path, error.number, language)
        }
        if !file.close() { throw trouble(path, errno, language) }
    }

    /// Makes a folder with those above it; one that is there already will do.
    static func makeFolder(_ path: String, language: Language) throws(ToolFailure) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part + "/"
            if mkdir(made, 0o755) != 0, errno != EEXIST, !isFolder(made) { throw trouble(path, errno, language) }
        }
        guard isFolder(path) else { throw trouble(path, ENOTDIR, language) }
    }

    /// Whether there is anything of that name.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func trouble(_ path: String, _ number: Int32, _ language: Language) -> ToolFailure {
        let reason = FileTrouble(number: number)
        return ToolFailure(
            .fileTrouble, [Problem(code: reason.code, message: reason.message[language], file: path)])
    }

    /// What is said of a pipe that gives more than is read; nobody knows how much more.
    private static func endless(_ path: String, _ limits: JSONLimits, _ language: Language) -> ToolFailure {
        let finding = Finding(
            .error, .documentTooLarge, at: .document, inputs: [.init("limit", String(limits.bytes))],
            LocalizedText(
                "the document has more than \(limits.bytes) bytes, which is the most that is read",
                "文档超过 \(limits.bytes) 字节的读取上限"))
        return ToolFailure(Rejection([finding]), file: path, language: language)
    }
}
