import AfterSales

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
        try draw(filled: done * Self.width / total, "\(done)/\(total) \(what)")
    }

    /// So much of a file has been read; without its size no bar can be drawn, and the bytes are told alone.
    mutating func reach(_ progress: ReadProgress, _ what: String) throws {
        guard console.isWatched else { return }
        let percent = progress.size.map { $0 > 0 ? min(100, Int(Int128(progress.bytes) * 100 / Int128($0))) : 100 }
        // A new picture for each step of a hundred, or MiB, and not for each piece.
        let step = percent ?? progress.bytes >> 20
        guard step != done || progress.bytes == progress.size else { return }
        done = step
        let told = percent.map { "\($0) %" } ?? "\(step) MiB"
        try draw(filled: (percent ?? 0) * Self.width / 100, "\(told) \(what)")
    }

    private func draw(filled: Int, _ text: String) throws {
        let filled = min(Self.width, filled)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        try console.complain("\r\u{1B}[2K\(bar) \(PlainText.visible(text))")
    }

    /// Takes the bar away.
    func finish() throws {
        if console.isWatched { try console.complain("\r\u{1B}[2K") }
    }
}
