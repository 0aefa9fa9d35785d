/// How far a long work has come, on standard error, for somebody who watches.
struct ProgressBar {
    private static let width = 30

    private let console: Console
    private let total: Int
    private var done = 0

    /// A bar of so many steps; nothing is drawn where nobody watches.
    init(on console: Console, steps total: Int) {
        self.console = console
        self.total = max(1, total)
    }

    /// One more step.
    mutating func step(_ what: String) throws {
        done += 1
        guard console.isWatched else { return }
        let filled = min(Self.width, done * Self.width / total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        try console.complain("\r\u{1B}[2K\(bar) \(done)/\(total) \(what)")
    }

    /// Takes the bar away.
    func finish() throws {
        if console.isWatched { try console.complain("\r\u{1B}[2K") }
    }
}
