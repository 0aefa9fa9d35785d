import AfterSales

/// The folder that the demo writes into.
struct DemoFolder {
    /// The plan's document.
    static let planFile = "plan.json"
    /// The facts of one month.
    static let factsFile = "facts.json"

    /// The folder as the user named it.
    let path: String
    /// The language of what is said about it.
    let language: Language

    /// Makes it where it is not there yet.
    func make() throws(ToolFailure) { try FileAccess.makeFolder(path, language: language) }

    /// Writes a file into it.
    func write(_ text: String, to name: String) throws(ToolFailure) {
        try FileAccess.write(text, to: file(name), language: language)
    }

    /// Where everything is, and how to go on.
    func farewell(_ pages: [String], currency: Currency, on console: Console) -> String {
        let plan = ShellText.quoted(file(Self.planFile))
        let facts = ShellText.quoted(file(Self.factsFile))
        let option = language == .english ? "" : " --language \(language.rawValue)"
        let command =
            "\(ShellText.quoted(console.commandName)) commission close --plan \(plan) --facts \(facts)\(option)"
        let names = pages.joined(separator: ", ")
        let check =
            "\(ShellText.quoted(console.commandName)) store check \(ShellText.quoted(file(DemoStore.file)))\(option)"
        let text = LocalizedText(
            """

            Amounts in \(currency). The statements, with an explanation of every line, are pages:
              \(file(DemoPages.indexFile))  (\(names) beside it)
            Everything is kept in a SQLite store, plan, facts and posted closes; whether it holds together says:
              \(check)
            Close the last month of the first dealership yourself; --format json, csv or html say more:
              \(command)

            """,
            """

            金额单位：\(currency)。提成单及每一项的计算过程见网页：
              \(file(DemoPages.indexFile))（同目录：\(names)）
            方案、数据及已过账的结算均存于 SQLite；核查其是否一致：
              \(check)
            自行结算第一家店的最后一个月（--format json、csv、html 可得到更多内容）：
              \(command)

            """)
        return text[language]
    }

    /// The path of a file in it.
    func file(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }
}
