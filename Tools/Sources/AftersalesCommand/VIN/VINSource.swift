import AfterSales

/// Numbers as they are named on the command line: a file with one on each line, or `-` for standard input.
struct VINSource {
    /// The argument.
    let name: String

    /// The lines that are not empty, without what ends them; everything else is for the check to judge.
    func lines(language: Language) throws(ToolFailure) -> [String] {
        let bytes = try FileAccess.read(name, language: language)
        let isEnd: (UInt8) -> Bool = { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        // A mark that some editors put before the first line.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        return bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0)
            .split(whereSeparator: isEnd).map { String(decoding: $0, as: UTF8.self) }
    }
}
