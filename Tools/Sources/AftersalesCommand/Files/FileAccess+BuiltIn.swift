import AfterSales

extension FileAccess {
    /// The content of a file whose name could have been the id of something built in: where there is neither, the ids are
    /// told.
    /// - Parameters:
    ///   - name: The argument, no id.
    ///   - kind: What it is, as `plan`.
    ///   - ids: The ids there are.
    ///   - language: Of the message.
    static func read(
        _ name: String, orBuiltIn kind: LocalizedText, ids: [String], language: Language
    ) throws(ToolFailure) -> [UInt8] {
        do throws(ToolFailure) {
            return try read(name, language: language)
        } catch {
            guard error.errors.contains(where: { $0.code == "fileNotFound" }) else { throw error }
            let ids = ids.joined(separator: ", ")
            let (english, chinese) = (kind.english, kind.simplifiedChinese)
            let message = LocalizedText(
                "there is no such file, and no such built-in \(english) (built in: \(ids))",
                "没有这个文件，也没有这个内置\(chinese)（内置\(chinese)：\(ids)）")
            throw ToolFailure(
                .fileTrouble, [Problem(code: "fileNotFound", message: message[language], file: name)])
        }
    }
}
